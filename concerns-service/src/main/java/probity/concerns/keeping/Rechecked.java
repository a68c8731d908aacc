package probity.concerns.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A way out that is closed to whoever loses the right to it. Whether they still have it is asked again before what goes
 * out half a second after it was asked last.
 */
final class Rechecked extends OutputStream {

    static final Duration PAUSE = Duration.ofMillis(500);

    private final OutputStream out;
    private final Runnable still;
    private final LongSupplier nanos;
    private long asked;

    /** @param still throws something if nothing more may go out; it was asked just now */
    Rechecked(OutputStream out, Runnable still, LongSupplier nanos) {
        this.out = out;
        this.still = still;
        this.nanos = nanos;
        asked = nanos.getAsLong();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        long now = nanos.getAsLong();
        if (now - asked >= PAUSE.toNanos()) {
            still.run();
            asked = now;
        }
        out.write(from, start, length);
    }
}
