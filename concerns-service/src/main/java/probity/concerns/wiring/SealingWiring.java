package probity.concerns.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import probity.chassis.lease.Errand;
import probity.chassis.sealing.KeyFile;
import probity.chassis.sealing.SealingHealth;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.telemetry.Gauges;

/** The keys under which all is sealed, whether they are there, and their replacement. */
@Dependent
class SealingWiring {

    @Produces
    @Singleton
    SubjectKeys keys(DataSource dataSource, ConcernsConfig config) {
        return new SubjectKeys(dataSource, new KeyFile(config.keyFile()));
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck sealing(SubjectKeys keys) {
        return new SealingHealth(keys);
    }

    /** At the start, and then again and again, one replica looks whether the keys are there and a new one is among them. */
    @Singleton
    static class Rewrapping {

        private final SubjectKeys keys;
        private final Errand errand;

        Rewrapping(SubjectKeys keys, DataSource dataSource) {
            this.keys = keys;
            this.errand = new Errand("sealing-keys", Duration.ofSeconds(5), dataSource, keys::rewrapSome);
        }

        void start(@Observes StartupEvent started, MeterRegistry registry) {
            new Gauges(registry).keysToRewrap(keys::underOlderKeys);
            errand.start();
        }

        void stop(@Observes ShutdownEvent stopping) {
            errand.close();
        }
    }
}
