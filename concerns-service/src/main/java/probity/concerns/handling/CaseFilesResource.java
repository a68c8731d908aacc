package probity.concerns.handling;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static probity.concerns.concern.ConcernRefusal.CHANNEL_ENDED;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import probity.chassis.access.AccessLog;
import probity.chassis.decider.Decider;
import probity.chassis.http.BadInput;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.Problem;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.Provenance;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.evidence.Evidence;
import probity.concerns.evidence.EvidenceCommand.OpenOriginal;
import probity.concerns.evidence.EvidenceFile;
import probity.concerns.evidence.FileId;
import probity.concerns.keeping.Downloads;
import probity.concerns.keeping.EvidenceKeeper;
import probity.concerns.keeping.FileLine;
import probity.concerns.keeping.FormUpload;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * The files of a case, for those it is open to. They get copies without metadata; the file as it was sent opens by an act
 * of its own, which is kept with its reason.
 */
@Path("/api/v1/concerns/{id}/files")
@RolesAllowed({
    "monitoring-officer",
    "deputy-monitoring-officer",
    "audit-director",
    "hr-director",
    "head-of-fraud",
    "case-handler",
    "external-auditor"
})
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseFilesResource {

    private static final int REASON_MAX = 2_000;

    /** A form with a file. */
    record FileForm(
            @Schema(type = SchemaType.STRING, format = "binary") @Nullable
            String file) {}

    /** @param reason why the copy without metadata does not do */
    record OpeningRequest(@Nullable String reason) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    private final OpenCases open;
    private final EvidenceKeeper keeper;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;
    private final Clock clock;

    CaseFilesResource(
            OpenCases open,
            EvidenceKeeper keeper,
            AccessLog accesses,
            CurrentCaller caller,
            Requests requests,
            Replies replies,
            Clock clock) {
        this.open = open;
        this.keeper = keeper;
        this.accesses = accesses;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
        this.clock = clock;
    }

    /** All files of both sides, the oldest first. There are no more than a case may hold. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<FileLine> list(@RestPath UUID id) {
        Post post = entitled(id);
        accesses.read(caller.get(), post.id(), "concern-files", id);
        Evidence evidence = keeper.of(id, caller.get().authority());
        return evidence.files().stream().map(file -> line(evidence, file)).toList();
    }

    /** The copy without metadata. */
    @GET
    @Path("/{file}")
    @Produces(MediaType.WILDCARD)
    public Response one(@RestPath UUID id, @RestPath UUID file) {
        Post post = entitled(id);
        Evidence evidence = keeper.of(id, caller.get().authority());
        EvidenceFile found = evidence.file(new FileId(file))
                .orElseThrow(() -> Problem.absent().thrown());
        var rendition = Optional.ofNullable(found.rendition())
                .orElseThrow(() -> Problem.of(
                                CONFLICT,
                                "no-rendition",
                                "What tells of its sender cannot be removed from this file. It opens only as it was"
                                        + " sent: say why at original-opening.")
                        .thrown());
        var content = keeper.opened(rendition.file(), caller.get().authority());
        accesses.read(caller.get(), post.id(), "concern-file", file);
        return Downloads.of(content, FileLine.name(evidence, found), mediaType(found), () -> entitled(id));
    }

    /** The file as it was sent, with its name and all that it tells of its sender. That it was opened, and why, is kept. */
    @POST
    @Path("/{file}/original-opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    public Response openOriginal(
            @RestPath UUID id,
            @RestPath UUID file,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            OpeningRequest body) {
        var reason = new Fields().text("reason", body.reason(), REASON_MAX).get();
        Post post = entitled(id);
        var command = new OpenOriginal(
                new FileId(file), new PersonId(caller.get().person()), post, new Confidential(id, reason), today());
        EvidenceFile found =
                keeper.openOriginal(id, command, provenance(id, key, "files/" + file + "/original-opening", body));
        var content = keeper.opened(found.original().file(), caller.get().authority());
        accesses.read(caller.get(), post.id(), "concern-file-original", file);
        String name = Optional.ofNullable(found.name().text())
                .filter(given -> !given.isBlank())
                .orElse("file");
        return Downloads.of(content, name, mediaType(found), () -> entitled(id));
    }

    /** Sends a file to the reporter, who gets the copy without metadata. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponseSchema(value = FileLine.class, responseCode = "201", responseDescription = "Sent")
    public Response send(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            InputStream body) {
        Post post = mayWrite(id);
        FormUpload form = read(contentType, body);
        var fileId = new FileId(requests.creation(key, caller.get(), "concerns/" + id + "/files"));
        var sending = new EvidenceKeeper.Sending(
                caller.get().authority(),
                id,
                _ -> fileId,
                post,
                today(),
                sha256 -> provenance(id, key, "files", Map.of("file", sha256)),
                () -> mayWrite(id));
        var outcome = keeper.take(sending, form).outcome();
        entitled(id);
        return replies.created(
                URI.create("/api/v1/concerns/" + id + "/files/" + fileId.value()),
                outcome,
                evidence -> line(evidence, evidence.file(fileId).orElseThrow()));
    }

    private static FormUpload read(@Nullable String contentType, InputStream body) {
        try {
            return FormUpload.read(contentType, body, Set.of());
        } catch (IOException _) {
            throw new BadInput("form", "did not arrive whole");
        }
    }

    /** As for messages. */
    private Post mayWrite(UUID id) {
        var found = open.open(id, caller.get());
        Post post = open.entitlingPost(found, caller.get());
        if (!Decider.in(Raised.class, found.state()).isOpenOn(today())) {
            throw Problem.of(CONFLICT, CHANNEL_ENDED.code(), CHANNEL_ENDED.sentence())
                    .thrown();
        }
        return post;
    }

    /** The post that opens the case to the caller, or the answer that there is none. */
    private Post entitled(UUID id) {
        return open.entitlingPost(open.open(id, caller.get()), caller.get());
    }

    private static FileLine line(Evidence evidence, EvidenceFile file) {
        return FileLine.of(evidence, file, "reporter");
    }

    private static String mediaType(EvidenceFile file) {
        return Optional.ofNullable(file.type().text()).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    private Provenance provenance(UUID id, IdempotencyKey key, String fact, @Nullable Object body) {
        return requests.provenance(key, caller.get(), "concerns/" + id + "/" + fact, body);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
