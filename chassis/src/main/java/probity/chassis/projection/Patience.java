package probity.chassis.projection;

import java.time.Duration;

/**
 * How long the next events gather before they are applied together: a transaction for each would cost far more than the
 * commands do. Whoever waits for a position does not wait for that.
 *
 * @param underLoad after as many events as come in a steady stream
 */
public record Patience(Duration usual, Duration underLoad) {

    /** Nobody but those who wait for a position can tell a quarter of a second. */
    public static final Patience OF_READ_MODELS = new Patience(Duration.ofMillis(50), Duration.ofMillis(250));

    /** Others wait behind it, and cannot say so. */
    public static final Patience OF_WHAT_IS_PASSED_ON = new Patience(Duration.ofMillis(50), Duration.ofMillis(50));

    /** More than that at once is a stream. */
    private static final int FEW = 8;

    Duration after(int events) {
        return events == Batch.SIZE ? Duration.ZERO : events > FEW ? underLoad : usual;
    }
}
