package probity.audit.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import probity.audit.ledger.Notary;

/** Has the notary look at regular times which ledgers grew. */
final class NotaryRound implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(NotaryRound.class);

    private final Notary notary;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("notary").daemon().factory());

    NotaryRound(Notary notary, Duration every) {
        this.notary = notary;
        this.every = every;
    }

    void start() {
        var _ = thread.scheduleAtFixedRate(this::sign, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails now is tried again in the next round. */
    private void sign() {
        try {
            notary.signAll();
        } catch (RuntimeException e) {
            LOG.error("ledgers cannot be signed, and are tried again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
