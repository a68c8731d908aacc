package probity.concerns.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import probity.chassis.command.Aggregate;
import probity.chassis.files.SealedFiles;
import probity.chassis.lease.Errand;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.SubjectKeys;
import probity.concerns.cleaning.Cleaners;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.EvidenceCommand;
import probity.concerns.evidence.EvidenceDecider;
import probity.concerns.evidence.EvidenceEvent;
import probity.concerns.keeping.Clamd;
import probity.concerns.keeping.EvidenceKeeper;
import probity.concerns.keeping.Scanner;

/** Files of cases, who looks into them, and the look for those that belong to nothing. */
@Dependent
class EvidenceWiring {

    private static final Logger LOG = Logger.getLogger(EvidenceWiring.class);

    /** The largest file takes seconds. */
    private static final Duration CLEANED_WITHIN = Duration.ofSeconds(30);

    @Produces
    @Singleton
    SealedFiles files(DataSource dataSource, SubjectKeys keys, KeyedHash hash) {
        return new SealedFiles(dataSource, keys, hash);
    }

    @Produces
    @Singleton
    Aggregate<Evidence, EvidenceCommand, EvidenceEvent> evidence(SubjectKeys keys) {
        return new Aggregate<>(new EvidenceDecider(), new EvidenceEventCodec(SealedTypes.of(keys)));
    }

    @Produces
    @Singleton
    Scanner scanner(ConcernsConfig config) {
        return config.clamd()
                .host()
                .<Scanner>map(host -> new Clamd(host, config.clamd().port()))
                .orElse(Scanner.NONE);
    }

    @Produces
    @Singleton
    Cleaners cleaners() {
        return new Cleaners(CLEANED_WITHIN);
    }

    void end(@Disposes Cleaners cleaners) {
        cleaners.close();
    }

    void tell(@Observes StartupEvent started, Scanner scanner) {
        if (scanner.looks()) {
            LOG.info("Files are looked into for malware by clamd.");
        } else {
            LOG.warn("Files are NOT looked into for malware, and are marked so: probity.clamd.host is not set.");
        }
    }

    /** One replica looks every hour. A file of today or yesterday may still be on its way into an event. */
    @Singleton
    static class Sweeping {

        private final Errand errand;

        Sweeping(DataSource dataSource, EvidenceKeeper keeper, Clock clock) {
            errand = new Errand(
                    "evidence-files",
                    Duration.ofHours(1),
                    dataSource,
                    () -> keeper.sweep(LocalDate.now(clock).minusDays(1)));
        }

        void start(@Observes StartupEvent started) {
            errand.start();
        }

        void stop(@Observes ShutdownEvent stopping) {
            errand.close();
        }
    }
}
