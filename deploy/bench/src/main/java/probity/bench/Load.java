package probity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A closed loop: each writer stores its next event as soon as the last one is durable. */
final class Load {

    /** Stores one event and returns when it is durable. */
    interface Writer {
        void write() throws Exception;
    }

    private Load() {}

    /** How many events the writers stored together. */
    static long run(List<Writer> writers, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long events = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (Writer writer : writers) {
                running.add(threads.submit(untilEnd(writer, end)));
            }
            for (Future<Long> each : running) {
                events += each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a writer failed", e);
        }
        return events;
    }

    private static Callable<Long> untilEnd(Writer writer, long end) {
        return () -> {
            long events = 0;
            while (System.nanoTime() < end) {
                writer.write();
                events++;
            }
            return events;
        };
    }
}
