package probity.acceptance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until what is on its way has arrived. */
final class Patience {

    private static final long PAUSE_MILLIS = 500;

    private Patience() {}

    /** The first answer that will do; a failed step if there is none in time. */
    static <T> T until(Duration patience, Supplier<T> ask, Predicate<T> willDo, String otherwise) {
        long end = System.nanoTime() + patience.toNanos();
        T answer = ask.get();
        while (!willDo.test(answer)) {
            Shown.that(System.nanoTime() < end, () -> otherwise);
            pause();
            answer = ask.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            boolean _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
