package probity.declarations.attaching;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;
import static jakarta.ws.rs.core.Response.Status.UNSUPPORTED_MEDIA_TYPE;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.files.FileLimits;
import probity.chassis.files.SealedFiles;
import probity.chassis.files.Upload;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.declarations.attachment.Attachment;
import probity.declarations.attachment.Attachment.Attached;
import probity.declarations.attachment.AttachmentCommand;
import probity.declarations.attachment.AttachmentEvent;

/** The content of a gift's files. It lies apart from the log, is stored before the event and kept after it. */
@Singleton
public class GiftFiles {

    private static final FileLimits LIMITS =
            new FileLimits(10_000_000, Set.of("application/pdf", "image/jpeg", "image/png", "text/plain"));

    private final SealedFiles files;
    private final Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments;
    private final CommandHandler commands;

    GiftFiles(
            SealedFiles files,
            Aggregate<Attachment, AttachmentCommand, AttachmentEvent> attachments,
            CommandHandler commands) {
        this.files = files;
        this.attachments = attachments;
        this.commands = commands;
    }

    /** Stored, or the end of the request with the reason. */
    Upload.Stored store(InputStream content, Authority authority, UUID declarant, UUID attachment, LocalDate on) {
        return switch (read(content, authority, declarant, attachment, on)) {
            case Upload.Stored stored -> stored;
            case Upload.Empty _ ->
                throw Problem.of(BAD_REQUEST, "file-empty", "Send the file as the body.")
                        .thrown();
            case Upload.TooLarge(var max) ->
                throw Problem.of(
                                REQUEST_ENTITY_TOO_LARGE,
                                "body-too-large",
                                "A file may have %,d bytes at most.".formatted(max))
                        .thrown();
            case Upload.TypeNotTaken _ ->
                throw Problem.of(
                                UNSUPPORTED_MEDIA_TYPE,
                                "file-type-not-taken",
                                "By what is in it, this is no PDF, JPEG, PNG or plain text. Send one of these.")
                        .thrown();
        };
    }

    private Upload read(InputStream content, Authority authority, UUID declarant, UUID attachment, LocalDate on) {
        try {
            return files.store(content, authority, declarant, attachment, on, LIMITS);
        } catch (IOException _) {
            throw Problem.of(BAD_REQUEST, "file-cut-off", "The file did not arrive whole. Send it again.")
                    .thrown();
        }
    }

    /** What an event speaks of now is kept; what a repeated or refused request brought is not. */
    void settle(Outcome<Attachment> outcome, Upload.Stored stored, Authority authority) {
        boolean spokenOf = outcome instanceof Outcome.Done<Attachment>(var state, var _, var _)
                && state instanceof Attached attached
                && attached.file().file().equals(stored.file());
        if (spokenOf) {
            files.keep(stored.file(), authority);
        } else {
            files.delete(stored.file(), authority);
        }
    }

    void delete(Attached removed, Authority authority) {
        files.delete(removed.file().file(), authority);
    }

    /** Removes what was begun before a day and never became part of a declaration. */
    public void sweep(LocalDate before) {
        files.sweep(
                before,
                unkept -> commands.load(attachments, unkept.owner(), unkept.authority())
                        .filter(found -> found.state() instanceof Attached attached
                                && attached.file().file().equals(unkept.file()))
                        .isPresent());
    }
}
