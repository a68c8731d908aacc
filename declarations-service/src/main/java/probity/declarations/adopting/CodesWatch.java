package probity.declarations.adopting;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for codes that another process adopted or retired. While the database is away, what is known counts. */
public final class CodesWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CodesWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AdoptedCodes codes;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public CodesWatch(AdoptedCodes codes) {
        this.codes = codes;
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            codes.refresh();
        } catch (RuntimeException e) {
            LOG.errorf(e, "cannot look for newly adopted codes");
        }
    }

    @Override
    public void close() {
        stopped.countDown();
    }
}
