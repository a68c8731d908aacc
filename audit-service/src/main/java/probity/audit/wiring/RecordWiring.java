package probity.audit.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import probity.audit.ledger.LedgerReader;
import probity.audit.timeline.RecordMarks;
import probity.chassis.lease.Errand;

/** What records are found by. */
@Dependent
class RecordWiring {

    @Produces
    @Singleton
    RecordMarks marks(DataSource dataSource, LedgerReader ledgers) {
        return new RecordMarks(dataSource, ledgers);
    }

    /** One replica looks every five seconds, so that who searches has little left to wait for. */
    @Singleton
    static class Marking {

        private final Errand errand;

        Marking(DataSource dataSource, RecordMarks marks) {
            errand = new Errand("record-marks", Duration.ofSeconds(5), dataSource, marks::follow);
        }

        void start(@Observes StartupEvent started) {
            errand.start();
        }

        void stop(@Observes ShutdownEvent stopping) {
            errand.close();
        }
    }
}
