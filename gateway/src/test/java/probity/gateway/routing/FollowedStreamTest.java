package probity.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowedStreamTest {

    @Test
    void what_came_in_pieces_goes_on_in_one_with_what_follows() {
        var source = new Source();
        var stream = new FollowedStream(source, Buffer.buffer("   "));
        List<String> seen = new ArrayList<>();
        stream.handler(piece -> seen.add(piece.toString()));
        stream.endHandler(_ -> seen.add("end"));

        source.sends("{\"a\":");
        source.sends("1}");
        assertThat(seen).isEmpty();
        source.ends();

        assertThat(seen).containsExactly("{\"a\":1}   ", "end");
    }

    private static final class Source implements ReadStream<Buffer> {

        private @Nullable Handler<Buffer> handler;
        private @Nullable Handler<Void> end;

        void sends(String piece) {
            if (handler != null) {
                handler.handle(Buffer.buffer(piece));
            }
        }

        void ends() {
            if (end != null) {
                end.handle(null);
            }
        }

        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> given) {
            handler = given;
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(@Nullable Handler<Void> given) {
            end = given;
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> given) {
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }
    }
}
