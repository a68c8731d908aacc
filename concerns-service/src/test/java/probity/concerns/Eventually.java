package probity.concerns;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the expected one, or fails with the last answer. */
public record Eventually<T>(Supplier<T> question) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(50);

    public static <T> Eventually<T> of(Supplier<T> question) {
        return new Eventually<>(question);
    }

    public T is(Predicate<T> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.get();
        while (!expected.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
