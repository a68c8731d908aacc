package probity.chassis.lease;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Work that is done again and again, by one process at a time. If it fails it is tried again the next time, so what it
 * leaves undone it must find again; and a process that was frozen may do it beside its successor, so doing it twice must
 * do no harm.
 */
public final class Errand implements AutoCloseable {

    /** What is to be done. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(Errand.class);

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String name;
    private final Duration every;
    private final Work work;
    private final Lease lease;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService thread;

    public Errand(String name, Duration every, DataSource dataSource, Work work) {
        this.name = name;
        this.every = every;
        this.work = work;
        this.lease = new Lease(name, every.multipliedBy(2).plus(LEASE), dataSource);
        this.thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    public void start() {
        thread.execute(this::run);
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closing.await(every.toMillis(), TimeUnit.MILLISECONDS));
            lease.giveBack();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debugf("the lease of %s runs out by itself: %s", name, e.getMessage());
        }
    }

    private void attempt() {
        try {
            if (lease.hold()) {
                work.run();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "%s is tried again", name);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        thread.close();
    }
}
