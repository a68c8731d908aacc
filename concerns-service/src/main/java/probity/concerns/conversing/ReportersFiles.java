package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.CREATED;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Outcome;
import probity.chassis.http.BadInput;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernRefusal;
import probity.concerns.conversing.ReportersSide.Found;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.evidence.FileId;
import probity.concerns.evidence.KeptFile;
import probity.concerns.keeping.Downloads;
import probity.concerns.keeping.EvidenceKeeper;
import probity.concerns.keeping.FileLine;
import probity.concerns.keeping.FormUpload;

/** What the reporter's side does with the files of a case, once it is known whose case it is. */
@Singleton
class ReportersFiles {

    private static final String USE = "reporters-file";

    private final ReportersSide side;
    private final EvidenceKeeper keeper;
    private final KeyedHash hash;

    ReportersFiles(ReportersSide side, EvidenceKeeper keeper, KeyedHash hash) {
        this.side = side;
        this.keeper = keeper;
        this.hash = hash;
    }

    static FormUpload read(@Nullable String contentType, InputStream body, Set<String> fields) {
        try {
            return FormUpload.read(contentType, body, fields);
        } catch (IOException _) {
            throw new BadInput("form", "did not arrive whole");
        }
    }

    /** @param drawn what the sender calls it; if nothing, the same file of the same day is one */
    Response send(Authority at, Found found, FormUpload form, Optional<FileId> drawn) {
        LocalDate today = side.today();
        checkOpen(found.raised(), today);
        var sending = new EvidenceKeeper.Sending(
                at,
                found.id(),
                sha256 -> drawn.orElseGet(() -> sameToday(at, found.id(), sha256, today)),
                null,
                today,
                _ -> Provenance.anonymous(at, today),
                () -> checkOpen(
                        side.raisedUnder(at, found.id())
                                .orElseThrow(() -> Problem.absent().thrown()),
                        today));
        var taken = keeper.take(sending, form);
        return switch (taken.outcome()) {
            case Outcome.Done<Evidence>(var evidence, var _, var _) ->
                Response.status(CREATED)
                        .entity(line(evidence, evidence.file(taken.id()).orElseThrow()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Outcome.Refused<Evidence>(var reason) -> throw refused(reason.code(), reason.sentence());
            case Outcome.Absent<Evidence> _ -> throw Problem.absent().thrown();
            case Outcome.Stale<Evidence> _, Outcome.Reused<Evidence> _ ->
                throw refused("try-again", "Somebody else wrote at the same moment. Send it again.");
        };
    }

    private static void checkOpen(Raised raised, LocalDate today) {
        if (!raised.isOpenOn(today)) {
            throw refused(ConcernRefusal.CHANNEL_ENDED.code(), ConcernRefusal.CHANNEL_ENDED.sentence());
        }
    }

    Response list(Authority at, Found found) {
        Evidence evidence = keeper.of(found.id(), at);
        List<FileLine> lines =
                evidence.files().stream().map(file -> line(evidence, file)).toList();
        return ReportersSide.kept(lines);
    }

    Response fetch(Authority at, Found found, FileId id) {
        Evidence evidence = keeper.of(found.id(), at);
        EvidenceFile file = evidence.file(id)
                .filter(sent -> !sent.sentByReporter())
                .orElseThrow(() -> Problem.absent().thrown());
        KeptFile rendition = Optional.ofNullable(file.rendition())
                .orElseThrow(() -> Problem.absent().thrown());
        return Downloads.of(
                keeper.opened(rendition.file(), at),
                FileLine.name(evidence, file),
                Optional.ofNullable(file.type().text()).orElse(MediaType.APPLICATION_OCTET_STREAM));
    }

    /** A page without scripts draws no ids: what is sent again on the same day is the same file. */
    private FileId sameToday(Authority at, UUID concern, String sha256, LocalDate today) {
        return new FileId(RandomIds.like(hash.uuid(at, USE, concern.toString(), sha256, today.toString())));
    }

    private static FileLine line(Evidence evidence, EvidenceFile file) {
        return FileLine.of(evidence, file, "you");
    }

    private static RuntimeException refused(String code, String sentence) {
        return Problem.of(CONFLICT, code, sentence).thrown();
    }
}
