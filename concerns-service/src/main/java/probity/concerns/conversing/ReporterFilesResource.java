package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.CREATED;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Outcome;
import probity.chassis.http.Authorities;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
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

/** The files of a case, for its reporter: to send some, to see which there are, and to fetch those that were sent back. */
@Path("/api/v1/authorities/{authority}/conversation")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Reporters")
class ReporterFilesResource {

    /** A form with a file. The file comes last: whose case it is must be known before it is taken. */
    record FileForm(
            @Nullable String receipt,
            @Nullable String session,

            @Schema(
                    description =
                            "A random UUID that is drawn for this file; without it the same file of the same day is one")
            @Nullable
            String id,

            @Schema(type = SchemaType.STRING, format = "binary") @Nullable
            String file) {}

    /** @param file the id of a file in the list */
    record FileRequest(
            @Nullable String receipt,
            @Nullable String session,
            @Nullable String file) implements Credential {

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    private static final String USE = "reporters-file";

    private final Authorities authorities;
    private final Credentials credentials;
    private final ReportersSide side;
    private final EvidenceKeeper keeper;
    private final KeyedHash hash;

    ReporterFilesResource(
            Authorities authorities,
            Credentials credentials,
            ReportersSide side,
            EvidenceKeeper keeper,
            KeyedHash hash) {
        this.authorities = authorities;
        this.credentials = credentials;
        this.side = side;
        this.keeper = keeper;
        this.hash = hash;
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponseSchema(value = FileLine.class, responseCode = "201", responseDescription = "Taken in")
    public Response send(
            @RestPath String authority,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            FormUpload form = read(contentType, body);
            Optional<FileId> drawn =
                    Optional.ofNullable(form.field("id")).map(RandomIds::of).map(FileId::new);
            Found found = open(at, new ConversationRequest(form.field("receipt"), form.field("session")));
            LocalDate today = side.today();
            if (!found.raised().isOpenOn(today)) {
                throw refused(ConcernRefusal.CHANNEL_ENDED.code(), ConcernRefusal.CHANNEL_ENDED.sentence());
            }
            var sending = new EvidenceKeeper.Sending(
                    at,
                    found.id(),
                    sha256 -> drawn.orElseGet(() -> sameToday(at, found.id(), sha256, today)),
                    null,
                    today,
                    _ -> Provenance.anonymous(at, today));
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
        });
    }

    /** All files of both sides, the oldest first. There are no more than a case may hold. */
    @POST
    @Path("/file-list")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(FileLine[].class)
    public Response list(@RestPath String authority, ConversationRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            Evidence evidence = evidence(at, body);
            List<FileLine> lines =
                    evidence.files().stream().map(file -> line(evidence, file)).toList();
            return ReportersSide.kept(lines);
        });
    }

    /** A file that was sent to the reporter. Their own they have. */
    @POST
    @Path("/file-reading")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.WILDCARD)
    public Response fetch(@RestPath String authority, FileRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var asked = new Fields().uuid("file", body.file());
            var id = new FileId(asked.get());
            Evidence evidence = evidence(at, body);
            EvidenceFile file = evidence.file(id)
                    .filter(found -> !found.sentByReporter())
                    .orElseThrow(() -> Problem.absent().thrown());
            KeptFile rendition = Optional.ofNullable(file.rendition())
                    .orElseThrow(() -> Problem.absent().thrown());
            return Downloads.of(
                    keeper.opened(rendition.file(), at),
                    FileLine.name(evidence, file),
                    Optional.ofNullable(file.type().text()).orElse(MediaType.APPLICATION_OCTET_STREAM));
        });
    }

    /** A page without scripts draws no ids: what is sent again on the same day is the same file. */
    private FileId sameToday(Authority at, UUID concern, String sha256, LocalDate today) {
        return new FileId(RandomIds.like(hash.uuid(at, USE, concern.toString(), sha256, today.toString())));
    }

    private Evidence evidence(Authority at, Credential credential) {
        return keeper.of(open(at, credential).id(), at);
    }

    private Found open(Authority at, Credential credential) {
        return side.open(at, credentials.receiptOf(at, credential));
    }

    private static FormUpload read(@Nullable String contentType, InputStream body) {
        try {
            return FormUpload.read(contentType, body, Set.of("receipt", "session", "id"));
        } catch (IOException _) {
            throw new BadInput("form", "did not arrive whole");
        }
    }

    private static FileLine line(Evidence evidence, EvidenceFile file) {
        return FileLine.of(evidence, file, "you");
    }

    private static RuntimeException refused(String code, String sentence) {
        return Problem.of(CONFLICT, code, sentence).thrown();
    }
}
