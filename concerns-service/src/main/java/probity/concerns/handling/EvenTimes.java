package probity.concerns.handling;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers at whole fifths of a second after the question, so that the time which it took to pass over what the caller may
 * not see is no part of the time in which they are answered.
 */
final class EvenTimes {

    static final Duration STEP = Duration.ofMillis(200);

    private EvenTimes() {}

    /** Whatever comes of the work, it comes at an even time. */
    static <T> T answer(Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            await(begun);
        }
    }

    /** Until the next even time after something began. */
    static void await(long begun) {
        try {
            new CountDownLatch(1).await(nanosLeft(System.nanoTime() - begun), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static long nanosLeft(long nanosGone) {
        return STEP.toNanos() - nanosGone % STEP.toNanos();
    }
}
