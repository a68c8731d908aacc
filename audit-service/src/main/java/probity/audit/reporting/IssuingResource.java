package probity.audit.reporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.Edition;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionEvent;
import probity.audit.vocabulary.Post;
import probity.chassis.command.Aggregate;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Writes;
import probity.chassis.identity.CurrentCaller;

/** Takes a report from its draft to what is published, and to what stands in its place later. It decides nothing. */
@Path("/api/v1/reports/{id}")
@RolesAllowed({Post.HR_DIRECTOR, Post.MONITORING_OFFICER, Post.AUDIT_DIRECTOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reports")
class IssuingResource {

    /** As the holder of which post, on which section. */
    record CommentRequest(
            @Nullable String post,
            @Nullable String section,
            @Nullable String text) {}

    /** As the holder of which post. */
    record ReportSignOffRequest(@Nullable String post) {}

    /** Why it is given up. */
    record WithdrawalRequest(@Nullable String reason) {}

    /** Which later report stands in its place, and why. */
    record SupersessionRequest(
            @Nullable String by, @Nullable String reason) {}

    private final Writes.To<Edition, EditionCommand, EditionEvent> editions;
    private final OwnersCommands say;
    private final PublishingTurns turns;
    private final CurrentCaller caller;

    IssuingResource(
            Aggregate<Edition, EditionCommand, EditionEvent> editions,
            Writes writes,
            OwnersCommands say,
            PublishingTurns turns) {
        this.editions = writes.to(editions, "reports", ReportBody::of);
        this.say = say;
        this.turns = turns;
        this.caller = writes.caller();
    }

    @POST
    @Path("comments")
    @Operation(summary = "Say something on a section, in the place of what the post said before; takes sign-offs back")
    @APIResponseSchema(ReportBody.class)
    public Response comment(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            CommentRequest body) {
        return editions.change(id, seen, key, "comments", body, say.comment(body));
    }

    @POST
    @Path("redraft")
    @Operation(summary = "Have the figures counted anew; if they differ, that takes sign-offs back")
    @APIResponseSchema(ReportBody.class)
    public Response redraft(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key) {
        return editions.change(id, seen, key, "redraft", null, say.redraft(id));
    }

    @POST
    @Path("sign-off")
    @Operation(summary = "Stand for what the report says, as the holder of a post that it asks")
    @APIResponseSchema(ReportBody.class)
    public Response signOff(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            ReportSignOffRequest body) {
        return editions.change(id, seen, key, "sign-off", body, say.signOff(body));
    }

    @POST
    @Path("withdrawal")
    @Operation(summary = "Give a draft up; it is kept, shown as withdrawn to who sees drafts, and never published")
    @APIResponseSchema(ReportBody.class)
    public Response withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            WithdrawalRequest body) {
        return editions.change(id, seen, key, "withdrawal", body, say.withdraw(body));
    }

    @POST
    @Path("publication")
    @Operation(summary = "Publish what all posts have signed off; it never changes again")
    @APIResponseSchema(ReportBody.class)
    public Response publish(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key) {
        return turns.inTurn(
                caller.get().authority(), () -> editions.change(id, seen, key, "publication", null, say.publish(id)));
    }

    @POST
    @Path("supersession")
    @Operation(summary = "Mark what is published: a later version stands in its place")
    @APIResponseSchema(ReportBody.class)
    public Response supersede(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            SupersessionRequest body) {
        return editions.change(id, seen, key, "supersession", body, say.supersede(id, body));
    }
}
