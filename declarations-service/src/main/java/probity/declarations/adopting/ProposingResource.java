package probity.declarations.adopting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeCommand.CorrectDraft;
import probity.declarations.code.CodeCommand.DraftVersion;
import probity.declarations.code.CodeCommand.ProposeRetirement;
import probity.declarations.code.CodeCommand.WithdrawProposal;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeId;

/** Proposes the next version of a code, or its retirement. Nothing of it counts before all have signed it off. */
@Path("/api/v1/own-codes/{code}")
@RolesAllowed({"monitoring-officer", "deputy-monitoring-officer", "hr-director", "audit-director"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of one's own authority")
class ProposingResource {

    record RetirementBody(@Nullable String from) {}

    private final OwnCodes codes;
    private final DraftReader drafts;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;
    private final Clock clock;

    ProposingResource(
            OwnCodes codes, DraftReader drafts, CurrentCaller caller, Requests requests, Replies replies, Clock clock) {
        this.codes = codes;
        this.drafts = drafts;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
        this.clock = clock;
    }

    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose the next version: the whole document, as a code's file has it")
    @APIResponseSchema(value = OwnCodeBody.class, responseCode = "201", responseDescription = "Proposed")
    public Response draft(
            @RestPath String code,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    String document) {
        CodeId id = codes.known(caller.get().authority(), code);
        CodeDocument draft = draft(id, document);
        return begin(id, "draft", key, draft.content(), new DraftVersion(draft, today()));
    }

    @POST
    @Path("/draft/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose another text instead; sign-offs begin anew")
    @APIResponseSchema(OwnCodeBody.class)
    public Response correct(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    String document) {
        CodeId id = codes.known(caller.get().authority(), code);
        CodeDocument draft = draft(id, document);
        var provenance = requests.provenance(key, caller.get(), route(id, "draft/correction"), draft.content());
        var outcome = codes.change(id, seen.version(), new CorrectDraft(draft, today()), provenance);
        return replies.changed(outcome, history -> OwnCodeBody.of(id, history));
    }

    @POST
    @Path("/retirement")
    @Operation(summary = "Propose that the authority runs the code no more from a day on")
    @APIResponseSchema(value = OwnCodeBody.class, responseCode = "201", responseDescription = "Proposed")
    public Response retire(
            @RestPath String code,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            RetirementBody body) {
        CodeId id = codes.known(caller.get().authority(), code);
        LocalDate from = new Fields().date("from", body.from()).get();
        return begin(id, "retirement", key, body, new ProposeRetirement(from, today()));
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "Take the proposal back, whatever it is")
    @APIResponseSchema(OwnCodeBody.class)
    public Response withdraw(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key) {
        CodeId id = codes.known(caller.get().authority(), code);
        var provenance = requests.provenance(key, caller.get(), route(id, "withdrawal"), null);
        var outcome = codes.change(id, seen.version(), new WithdrawProposal(today()), provenance);
        return replies.changed(outcome, history -> OwnCodeBody.of(id, history));
    }

    private CodeDocument draft(CodeId id, String document) {
        codes.isOfOneAuthority(caller.get().authority(), id);
        return drafts.read(caller.get().authority(), id, document);
    }

    private Response begin(CodeId id, String fact, IdempotencyKey key, Object body, CodeCommand command) {
        var outcome = codes.begin(id, command, requests.provenance(key, caller.get(), route(id, fact), body));
        return replies.created(URI.create("/api/v1/own-codes/" + id), outcome, history -> OwnCodeBody.of(id, history));
    }

    private static String route(CodeId id, String fact) {
        return "own-codes/%s/%s".formatted(id, fact);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
