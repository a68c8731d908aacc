package probity.concerns.keeping;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;
import static jakarta.ws.rs.core.Response.Status.UNSUPPORTED_MEDIA_TYPE;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.files.SealedFiles;
import probity.chassis.files.StoredFile;
import probity.chassis.files.Upload;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.cleaning.Cleaners;
import probity.concerns.cleaning.CleaningBusyException;
import probity.concerns.cleaning.FileKind;
import probity.concerns.cleaning.FileName;
import probity.concerns.cleaning.NoRenditionException;
import probity.concerns.cleaning.UnfitFileException;
import probity.concerns.cleaning.UnfitFileException.Fault;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.EvidenceCommand;
import probity.concerns.evidence.EvidenceCommand.SendFile;
import probity.concerns.evidence.EvidenceEvent;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.evidence.FileId;
import probity.concerns.evidence.KeptFile;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.Post;

/**
 * Files of cases. One is sealed as it arrives, then looked into and judged, and then cleaned from what was sealed; only then an event
 * speaks of it. What is refused on the way leaves nothing. Who may see the case is asked before.
 */
@Singleton
public class EvidenceKeeper {

    private static final Response.StatusType UNPROCESSABLE = new Unprocessable();

    private static final String USE = "evidence";

    private final SealedFiles files;
    private final Aggregate<Evidence, EvidenceCommand, EvidenceEvent> evidence;
    private final CommandHandler commands;
    private final KeyedHash hash;
    private final Scanner scanner;
    private final Cleaners cleaners;
    private final long authorityBytesMax;

    EvidenceKeeper(
            SealedFiles files,
            Aggregate<Evidence, EvidenceCommand, EvidenceEvent> evidence,
            CommandHandler commands,
            KeyedHash hash,
            Scanner scanner,
            Cleaners cleaners,
            @ConfigProperty(name = "probity.evidence-bytes-max", defaultValue = "50000000000") long authorityBytesMax) {
        this.files = files;
        this.evidence = evidence;
        this.commands = commands;
        this.hash = hash;
        this.scanner = scanner;
        this.cleaners = cleaners;
        this.authorityBytesMax = authorityBytesMax;
    }

    /**
     * Who sends a file into which case.
     *
     * @param id of a file, by the sum of what is in it
     * @param provenance likewise, so that another file under a name used before is found
     * @param still looks again, when all of it has come, whether it may be sent; else it ends the request
     */
    public record Sending(
            Authority authority,
            UUID concern,
            Function<String, FileId> id,
            @Nullable Post from,
            LocalDate on,
            Function<String, Provenance> provenance,
            Runnable still) {}

    /** What became of a file, and the id that it has if it was taken. */
    public record Taken(FileId id, Outcome<Evidence> outcome) {}

    /** All files of a case. */
    public Evidence of(UUID concern, Authority authority) {
        return commands.load(evidence, stream(concern, authority), authority)
                .map(Loaded::state)
                .orElseGet(() -> evidence.decider().initial());
    }

    /** A file and its place in the case, or the end of the request with the reason. */
    public Taken take(Sending sending, FormUpload form) {
        if (files.bytesOf(sending.authority()) >= authorityBytesMax) {
            throw noRoom();
        }
        try {
            return received(sending, form);
        } catch (UnfitFileException unfit) {
            Fault fault = unfit.fault();
            throw Problem.of(
                            fault == Fault.FILE_TYPE_NOT_TAKEN ? UNSUPPORTED_MEDIA_TYPE : UNPROCESSABLE,
                            fault.code(),
                            fault.sentence())
                    .thrown();
        } catch (Arrival.RefusedException refused) {
            throw refusal(refused).thrown();
        } catch (ScannerAwayException _) {
            throw Problem.of(
                            SERVICE_UNAVAILABLE,
                            "scanner-away",
                            "Files cannot be looked into for malware at the moment. Send it again later.")
                    .thrown();
        } catch (CleaningBusyException _) {
            throw Problem.of(
                            SERVICE_UNAVAILABLE,
                            "cleaning-busy",
                            "Too many files are being cleaned of what tells of their makers. Send it again later.")
                    .thrown();
        } catch (IOException _) {
            throw Problem.of(BAD_REQUEST, "file-cut-off", "The file did not arrive whole. Send it again.")
                    .thrown();
        }
    }

    private static WebApplicationException noRoom() {
        return Problem.of(
                        SERVICE_UNAVAILABLE,
                        "no-room-for-files",
                        "No file can be taken in at the moment. Write what is in it, or send it later.")
                .thrown();
    }

    private static Problem refusal(Arrival.RefusedException refused) {
        return switch (refused.why()) {
            case EMPTY -> Problem.of(BAD_REQUEST, "file-empty", "There is nothing in the file.");
            case TOO_LARGE ->
                Problem.of(
                        REQUEST_ENTITY_TOO_LARGE,
                        "body-too-large",
                        "A file may have %,d bytes at most.".formatted(Arrival.BYTES_MAX));
            case MALWARE -> Problem.of(UNPROCESSABLE, "malware-found", "Malware was found in the file.");
        };
    }

    private Taken received(Sending sending, FormUpload form) throws IOException {
        UUID stream = stream(sending.concern(), sending.authority());
        var arrival = new Arrival();
        var original = files.write(
                sending.authority(),
                sending.concern(),
                stream,
                sending.on(),
                out -> arrival.receive(form.content(), out));
        Optional<KeptFile> rendition = Optional.empty();
        Optional<Boolean> spokenOf = Optional.of(false);
        try {
            var source = new SealedSource(opened(original.file(), sending.authority()));
            refuseMalware(source);
            FileKind kind = cleaners.kindOf(source);
            arrival.check(kind);
            FileName.check(form.fileName(), kind);
            rendition = rendition(sending, kind, source);
            String sha256 = arrival.sha256();
            var file = new EvidenceFile(
                    sending.id().apply(sha256),
                    sending.from(),
                    confidential(sending, form.fileName()),
                    confidential(sending, kind.mediaType()),
                    kept(sending, original, sha256),
                    rendition.orElse(null),
                    scanner.looks(),
                    sending.on());
            mayBeSent(file);
            mayBeKept(sending);
            spokenOf = Optional.empty();
            var outcome = commands.create(
                    evidence, stream, new SendFile(file), sending.provenance().apply(sha256));
            spokenOf = Optional.of(outcome instanceof Outcome.Done<Evidence>(var state, var _, var _)
                    && state.speaksOf(original.file()));
            return new Taken(file.id(), outcome);
        } finally {
            settle(original.file(), rendition, sending.authority(), spokenOf);
        }
    }

    private void refuseMalware(SealedSource source) throws IOException {
        try (InputStream content = source.open()) {
            if (scanner.findsMalware(content)) {
                throw new Arrival.RefusedException(Arrival.Why.MALWARE);
            }
        }
    }

    private static void mayBeSent(EvidenceFile file) {
        if (!file.sentByReporter() && file.rendition() == null) {
            throw Problem.of(
                            UNPROCESSABLE,
                            "file-not-cleanable",
                            "What tells of its maker cannot be removed from this file, so it is not sent to the"
                                    + " reporter. Send a PDF without a password, or a picture.")
                    .thrown();
        }
    }

    /** Much may have happened while it came. Of those that came together, each counts all that were there before it. */
    private void mayBeKept(Sending sending) {
        if (files.bytesOf(sending.authority()) > authorityBytesMax) {
            throw noRoom();
        }
        sending.still().run();
    }

    private static KeptFile kept(Sending sending, Upload.Stored stored, String sha256) {
        return new KeptFile(stored.file(), stored.bytes(), stored.digest(), confidential(sending, sha256));
    }

    /** If nobody knows whether the log speaks of them, whoever sweeps finds out. */
    private void settle(UUID original, Optional<KeptFile> copy, Authority authority, Optional<Boolean> spokenOf) {
        spokenOf.ifPresent(is -> {
            settle(original, authority, is);
            copy.ifPresent(kept -> settle(kept.file(), authority, is));
        });
    }

    private void settle(UUID file, Authority authority, boolean spokenOf) {
        if (spokenOf) {
            files.keep(file, authority);
        } else {
            files.delete(file, authority);
        }
    }

    private Optional<KeptFile> rendition(Sending sending, FileKind kind, SealedSource source) throws IOException {
        try {
            var digest = new Digest();
            var copy = files.write(
                    sending.authority(),
                    sending.concern(),
                    stream(sending.concern(), sending.authority()),
                    sending.on(),
                    out -> cleaners.clean(kind, source, digest.over(out)));
            return Optional.of(kept(sending, copy, digest.hex()));
        } catch (NoRenditionException _) {
            return Optional.empty();
        }
    }

    private static Confidential confidential(Sending sending, String text) {
        return new Confidential(sending.concern(), text);
    }

    /** What is in a file, or the answer that it was erased. */
    public StoredFile opened(UUID file, Authority authority) {
        return files.open(file, authority)
                .orElseThrow(() -> Problem.of(Response.Status.GONE, "file-erased", "The file was erased.")
                        .thrown());
    }

    /** Notes that somebody opens an original; the answer is the file, or the end of the request. */
    public EvidenceFile openOriginal(UUID concern, EvidenceCommand.OpenOriginal command, Provenance provenance) {
        Authority authority = provenance.authority();
        return switch (commands.changeLatest(evidence, stream(concern, authority), command, provenance)) {
            case Outcome.Done<Evidence>(var state, var _, var _) ->
                state.file(command.file()).orElseThrow(() -> Problem.absent().thrown());
            case Outcome.Refused<Evidence> _, Outcome.Absent<Evidence> _ ->
                throw Problem.absent().thrown();
            case Outcome.Reused<Evidence> _ ->
                throw Problem.of(
                                CONFLICT,
                                "idempotency-key-reused",
                                "Another request was sent under this Idempotency-Key.")
                        .thrown();
            case Outcome.Stale<Evidence> _ ->
                throw Problem.of(CONFLICT, "try-again", "Somebody else wrote at the same moment. Send it again.")
                        .thrown();
        };
    }

    /** Removes what was begun before a day and that no event came to speak of. */
    public void sweep(LocalDate before) {
        files.sweep(
                before,
                unkept -> commands.load(evidence, unkept.owner(), unkept.authority())
                        .filter(found -> found.state().speaksOf(unkept.file()))
                        .isPresent());
    }

    private UUID stream(UUID concern, Authority authority) {
        return hash.uuid(authority, USE, concern.toString());
    }
}
