package probity.chassis.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import probity.chassis.lease.Lease;

/**
 * Closes windows and ships what was released to Kafka, lane by lane in the order of the sequences. Of all processes of
 * a service the one that holds the lease does it.
 *
 * <p>A relay that loses its lease unawares (it was frozen, say) may send what its successor sends, too. Consumers skip
 * what they know, so that does no harm.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Under load the next batch gathers for so long: small ones would cost everybody behind far more. */
    private static final Duration GATHER = Duration.ofMillis(50);

    /**
     * @param lease a batch takes less than two thirds of it
     * @param poll how long a record waits at most that another process released
     * @param proof how often to look whether Kafka still holds what it has acknowledged
     */
    record Pace(Duration lease, Duration poll, Duration proof) {
        static final Pace STANDARD = new Pace(Duration.ofSeconds(15), Duration.ofMillis(50), Duration.ofSeconds(10));
    }

    private final Pace pace;
    private final Lease lease;
    private final Backlog backlog;
    private final Shipping shipping;
    private final List<WindowClosing> windows;
    private final List<TopicPartition> lanes;
    private final Semaphore work = new Semaphore(0);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("relay").daemon().factory());
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean enrolled;

    public Relay(List<Outlet> outlets, DataSource dataSource, KafkaAccess kafka, Clock clock) {
        this(outlets, dataSource, kafka, clock, Pace.STANDARD);
    }

    Relay(List<Outlet> outlets, DataSource dataSource, KafkaAccess kafka, Clock clock, Pace pace) {
        this.pace = pace;
        lease = new Lease("relay", pace.lease(), dataSource);
        backlog = new Backlog(dataSource);
        shipping = new Shipping(backlog, lease, kafka, pace.proof());
        windows = outlets.stream()
                .filter(outlet -> outlet.window() instanceof Window.Every)
                .map(outlet -> new WindowClosing(outlet, (Window.Every) outlet.window(), dataSource, clock))
                .toList();
        lanes = outlets.stream()
                .flatMap(outlet -> outlet.lanes().partitions().mapToObj(outlet.lanes()::at))
                .toList();
    }

    public void start() {
        thread.execute(this::run);
    }

    /** Something was released: look at once instead of at the next poll. */
    public void wake() {
        work.release();
    }

    /** How many released records Kafka has not acknowledged yet, for whoever raises the alarm. */
    public long lag() {
        try {
            return backlog.lag();
        } catch (SQLException e) {
            throw new RelayFailure("cannot read the lag", e);
        }
    }

    /** Has a part of a lane sent again, by whichever process ships: for a consumer that came late. */
    public void republish(String topic, int partition, long first, long last) {
        try {
            backlog.ask(new TopicPartition(topic, partition), first, last);
        } catch (SQLException e) {
            throw new RelayFailure("cannot ask for a republication", e);
        }
    }

    /** Runs until closed. After a failure it stays where it is and tries again, ever more slowly. */
    private void run() {
        Duration pause = Duration.ZERO;
        try {
            while (closing.getCount() > 0) {
                pause = shipOrPause(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            retire();
        }
    }

    private Duration shipOrPause(Duration lastPause) throws InterruptedException {
        try {
            if (!ship()) {
                boolean _ = closing.await(GATHER.toMillis(), TimeUnit.MILLISECONDS);
                await(pace.poll());
            }
            return Duration.ZERO;
        } catch (SQLException | RuntimeException e) {
            warn(e);
            shipping.disconnect();
            Duration longer = lastPause.multipliedBy(2).plus(pace.poll());
            Duration pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            await(pause);
            return pause;
        }
    }

    /** That Kafka is away needs no stack trace every few seconds. */
    private static void warn(Exception e) {
        if (e instanceof KafkaException || e instanceof RelayFailure) {
            LOG.warnf("the relay waits: %s", e.getMessage());
        } else {
            LOG.warn("the relay waits", e);
        }
    }

    /** True if there may be more to do at once. */
    private boolean ship() throws SQLException, InterruptedException {
        if (!lease.hold()) {
            shipping.disconnect();
            return false;
        }
        if (!enrolled) {
            backlog.enrol(lanes);
            enrolled = true;
        }
        for (WindowClosing window : windows) {
            window.closeDue();
        }
        return shipping.ship();
    }

    private void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void retire() {
        shipping.disconnect();
        try {
            lease.giveBack();
        } catch (SQLException e) {
            LOG.debugf("the lease runs out by itself: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        wake();
        thread.close();
    }
}
