package probity.concerns.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import probity.concerns.limiting.CaseLimits;

/** Has the counters of requests forgotten in time, in each process by itself. */
@Singleton
class LimitsWiring {

    private static final long EVERY_SECONDS = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("limits").factory());

    void start(@Observes StartupEvent started, CaseLimits limits) {
        var _ = thread.scheduleAtFixedRate(limits::forget, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }
}
