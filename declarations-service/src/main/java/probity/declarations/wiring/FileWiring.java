package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import probity.chassis.command.Aggregate;
import probity.chassis.files.SealedFiles;
import probity.chassis.lease.Errand;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.attaching.GiftFiles;
import probity.declarations.attachment.Attachment;
import probity.declarations.attachment.AttachmentCommand;
import probity.declarations.attachment.AttachmentDecider;
import probity.declarations.attachment.AttachmentEvent;

/** Files, and the look for those that belong to nothing. */
@Dependent
class FileWiring {

    @Produces
    @Singleton
    SealedFiles files(DataSource dataSource, SubjectKeys keys, KeyedHash hash) {
        return new SealedFiles(dataSource, keys, hash);
    }

    @Produces
    @Singleton
    Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments(SubjectKeys keys) {
        return new Aggregate<>(new AttachmentDecider(), new AttachmentEventCodec(StoredTypes.sealed(keys)));
    }

    /** One replica looks every hour. A file of today or yesterday may still be on its way into an event. */
    @Singleton
    static class Sweeping {

        private final Errand errand;

        Sweeping(DataSource dataSource, GiftFiles files, Clock clock) {
            errand = new Errand(
                    "files",
                    Duration.ofHours(1),
                    dataSource,
                    () -> files.sweep(LocalDate.now(clock).minusDays(1)));
        }

        void start(@Observes StartupEvent started) {
            errand.start();
        }

        void stop(@Observes ShutdownEvent stopping) {
            errand.close();
        }
    }
}
