package probity.chassis.log;

import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The appends that wait for their batch. Many threads add, one takes. It wakes when enough wait, not at each. */
final class AppendQueue {

    private final Queue<PendingAppend> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger depth = new AtomicInteger();
    private volatile int enough = 1;
    private volatile @Nullable Thread taker;
    private volatile boolean closed;

    void add(PendingAppend append) {
        waiting.add(append);
        if (depth.incrementAndGet() == enough) {
            LockSupport.unpark(taker);
        }
        if (closed && waiting.remove(append)) {
            throw new EventLogFailure("the log is closed");
        }
    }

    /** Nobody waits, and there is somebody to wait for. */
    boolean isIdle() {
        return depth.get() == 0 && !closed;
    }

    /** Waits for one append, and then for so many, or until that took too long. */
    void await(int wanted, Duration linger) throws InterruptedException {
        taker = Thread.currentThread();
        awaitDepth(1, Long.MAX_VALUE);
        awaitDepth(wanted, linger.toNanos());
    }

    private void awaitDepth(int wanted, long nanos) throws InterruptedException {
        enough = wanted;
        long begin = System.nanoTime();
        long left = nanos;
        while (depth.get() < wanted && left > 0) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = nanos - (System.nanoTime() - begin);
        }
    }

    void drainTo(Collection<PendingAppend> batch) {
        for (PendingAppend next = waiting.poll(); next != null; next = waiting.poll()) {
            depth.decrementAndGet();
            batch.add(next);
        }
    }

    /** What is added from now on is refused, or was taken before. */
    void close() {
        closed = true;
    }
}
