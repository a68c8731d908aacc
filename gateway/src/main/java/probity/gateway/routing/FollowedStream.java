package probity.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that goes on in one piece, with something behind its end: the pieces in which it came would show as records of
 * an encrypted connection, however they are filled up.
 */
final class FollowedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> stream;
    private final Buffer last;
    private final Buffer whole = Buffer.buffer();
    private @Nullable Handler<Buffer> handler;

    FollowedStream(ReadStream<Buffer> stream, Buffer last) {
        this.stream = stream;
        this.last = last;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> given) {
        handler = given;
        stream.handler(given == null ? null : whole::appendBuffer);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> given) {
        stream.endHandler(
                given == null
                        ? null
                        : _ -> {
                            if (handler != null) {
                                handler.handle(whole.appendBuffer(last));
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
