package probity.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A stream with something behind its end. */
final class FollowedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> stream;
    private final Buffer last;
    private @Nullable Handler<Buffer> handler;

    FollowedStream(ReadStream<Buffer> stream, Buffer last) {
        this.stream = stream;
        this.last = last;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> given) {
        handler = given;
        stream.handler(given);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> given) {
        stream.endHandler(
                given == null
                        ? null
                        : _ -> {
                            if (handler != null) {
                                handler.handle(last);
                            }
                            given.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> given) {
        stream.exceptionHandler(given);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        stream.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        stream.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        stream.fetch(amount);
        return this;
    }
}
