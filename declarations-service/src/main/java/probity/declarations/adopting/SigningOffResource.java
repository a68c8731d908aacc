package probity.declarations.adopting;

import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.CodeCommand;
import probity.declarations.code.CodeCommand.RecordReview;
import probity.declarations.code.CodeCommand.SignOffProposal;
import probity.declarations.code.CodeId;
import probity.declarations.code.SignOff;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Post;
import probity.declarations.vocabulary.Words;

/** Those who own a code agree to what is proposed, and review it together. */
@Path("/api/v1/own-codes/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of one's own authority")
class SigningOffResource {

    private static final Map<String, Post> POSTS = Words.all(Post.class);

    /** As the holder of which post. */
    record SignOffRequest(@Nullable String post) {}

    /** When the review was, and which posts took part. */
    record JointReviewRequest(@Nullable String on, @Nullable List<@Nullable String> by) {}

    private final OwnCodes codes;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;
    private final Clock clock;

    SigningOffResource(OwnCodes codes, CurrentCaller caller, Requests requests, Replies replies, Clock clock) {
        this.codes = codes;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
        this.clock = clock;
    }

    /** Which posts are asked, the code says; so the route itself is open to any, and the token must hold the post. */
    @POST
    @Path("/sign-off")
    @Authenticated
    @Operation(summary = "Agree to what is proposed; with the last one who is asked it is done")
    @APIResponseSchema(OwnCodeBody.class)
    public Response signOff(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            SignOffRequest body) {
        Post post = new Fields().oneOf("post", body.post(), POSTS).get();
        Caller signer = caller.get();
        if (!signer.has(post.role())) {
            throw new ForbiddenException();
        }
        var signOff = new SignOff(post, new PersonId(signer.person()), LocalDate.now(clock));
        return change(code, "sign-off", seen, key, body, new SignOffProposal(signOff));
    }

    @POST
    @Path("/review")
    @RolesAllowed({"monitoring-officer", "deputy-monitoring-officer", "hr-director", "audit-director"})
    @Operation(summary = "Record that those who own the code have reviewed it together")
    @APIResponseSchema(OwnCodeBody.class)
    public Response review(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            JointReviewRequest body) {
        var in = new Fields();
        var on = in.date("on", body.on());
        List<@Nullable String> given = Optional.ofNullable(body.by()).orElse(List.of());
        var posts = given.stream().map(post -> in.oneOf("by", post, POSTS)).toList();
        Set<Post> by = new HashSet<>(posts.stream().map(Fields.Field::get).toList());
        return change(code, "review", seen, key, body, new RecordReview(on.get(), by, LocalDate.now(clock)));
    }

    private Response change(
            String code, String fact, IfMatch seen, IdempotencyKey key, Object body, CodeCommand command) {
        CodeId id = codes.known(caller.get().authority(), code);
        String route = "own-codes/%s/%s".formatted(id, fact);
        var provenance = requests.provenance(key, caller.get(), route, body);
        var outcome = codes.change(id, seen.version(), command, provenance);
        return replies.changed(outcome, history -> OwnCodeBody.of(id, history));
    }
}
