package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Requests at a steady rate whatever the answers take: a time counts from when the request was due. Services that have
 * just started are asked little at first, then more from step to step; the last part is what counts.
 */
final class OpenLoop {

    private static final int STEPS = 10;

    private static final Duration STEP_TIME = Duration.ofSeconds(10);

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmup", 120));

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Enough for the requests that are under way: later ones wait here, and their wait counts. */
    private static final int CLIENTS = 64;

    /** One request and its answer. Whatever goes wrong is an exception whose message tells one kind from another. */
    interface Request {
        void send() throws IOException;
    }

    /** How the part that counts went. */
    record Result(double p99Millis, int errors) {}

    private final int perSecond;
    private final PrintStream out;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(CLIENTS, Thread.ofPlatform().daemon().factory());

    OpenLoop(int perSecond, PrintStream out) {
        this.perSecond = perSecond;
        this.out = out;
    }

    /** Each part of the run gets a request of its own, for tokens are short-lived. */
    Result run(Supplier<Request> requests, Runnable beforeItCounts) throws InterruptedException {
        for (int step = 1; step < STEPS; step++) {
            offer(requests.get(), perSecond * step / STEPS, STEP_TIME);
        }
        offer(requests.get(), perSecond, WARM_UP);
        beforeItCounts.run();
        return offer(requests.get(), perSecond, MEASURED);
    }

    private Result offer(Request request, int rate, Duration time) throws InterruptedException {
        var latencies = new Latencies();
        var errors = new ConcurrentSkipListMap<String, Integer>();
        int requests = Math.toIntExact(rate * time.toSeconds());
        var done = new CountDownLatch(requests);
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            threads.execute(() -> {
                try {
                    request.send();
                } catch (IOException | RuntimeException e) {
                    errors.merge(e.toString(), 1, Integer::sum);
                }
                latencies.add(System.nanoTime() - due);
                done.countDown();
            });
        }
        if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d requests got no answer".formatted(done.getCount()));
        }
        out.printf("  %d requests in %d s, errors: %s%n", requests, time.toSeconds(), errors);
        latencies.print(out, "    answer");
        latencies.printParts(out, rate * 10);
        return new Result(
                latencies.p99Millis(),
                errors.values().stream().mapToInt(Integer::intValue).sum());
    }
}
