package probity.declarations.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import probity.chassis.command.Aggregate;
import probity.chassis.files.SealedFiles;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.attaching.GiftFiles;
import probity.declarations.attachment.Attachment;
import probity.declarations.attachment.AttachmentCommand;
import probity.declarations.attachment.AttachmentDecider;
import probity.declarations.attachment.AttachmentEvent;

/** Files, and the daily look for those that belong to nothing. */
@Dependent
class FileWiring {

    private static final Logger LOG = Logger.getLogger(FileWiring.class);

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

    /** One thread that is ended with the service. */
    @Singleton
    static class Sweeping {

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("files").daemon().factory());

        void start(@Observes StartupEvent started, GiftFiles files, Clock clock) {
            var _ = thread.scheduleAtFixedRate(
                    () -> sweep(files, LocalDate.now(clock).minusDays(1)),
                    1,
                    TimeUnit.DAYS.toMinutes(1),
                    TimeUnit.MINUTES);
        }

        void stop(@Observes ShutdownEvent stopping) {
            thread.shutdownNow();
        }

        /** What fails now is tried again the next day. */
        private static void sweep(GiftFiles files, LocalDate before) {
            try {
                files.sweep(before);
            } catch (RuntimeException e) {
                LOG.error("files that belong to nothing cannot be removed, and are looked for again", e);
            }
        }
    }
}
