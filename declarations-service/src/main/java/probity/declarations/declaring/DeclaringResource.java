package probity.declarations.declaring;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftEvent;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/gifts")
@RolesAllowed("declarant")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class DeclaringResource {

    private static final int REASON_MAX = 2_000;

    /** Why a declaration is taken back. */
    record WithdrawalRequest(@Nullable String reason) {}

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final CommandHandler commands;
    private final DeclarantsCommands say;
    private final ReadableGifts readable;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;

    DeclaringResource(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            CommandHandler commands,
            DeclarantsCommands say,
            ReadableGifts readable,
            CurrentCaller caller,
            Requests requests,
            Replies replies) {
        this.gifts = gifts;
        this.commands = commands;
        this.say = say;
        this.readable = readable;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
    }

    @POST
    @APIResponseSchema(value = GiftBody.class, responseCode = "201", responseDescription = "Declared")
    public Response declare(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, OfferBody body) {
        UUID id = requests.creation(key, caller.get(), "gifts");
        var command = say.declare(id, caller.get(), body);
        var outcome = commands.create(gifts, id, command, requests.provenance(key, caller.get(), "gifts", body));
        return replies.created(URI.create("/api/v1/gifts/" + id), outcome, gift -> GiftBody.of(id, gift));
    }

    @POST
    @Path("/{id}/correction")
    @APIResponseSchema(GiftBody.class)
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            OfferBody body) {
        readable.find(id, caller.get());
        return change(id, seen, key, "correction", body, say.correct(id, caller.get(), body));
    }

    @POST
    @Path("/{id}/withdrawal")
    @APIResponseSchema(GiftBody.class)
    public Response withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            WithdrawalRequest body) {
        readable.find(id, caller.get());
        var reason = new Fields().text("reason", body.reason(), REASON_MAX);
        return change(id, seen, key, "withdrawal", body, say.withdraw(caller.get(), reason.get()));
    }

    private Response change(UUID id, IfMatch seen, IdempotencyKey key, String fact, Object body, GiftCommand command) {
        var provenance = requests.provenance(key, caller.get(), "gifts/" + id + "/" + fact, body);
        var outcome = commands.change(gifts, id, seen.version(), command, provenance);
        return replies.changed(outcome, gift -> GiftBody.of(id, gift));
    }
}
