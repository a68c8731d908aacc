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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Writes;
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

    private final Writes.To<Gift, GiftCommand, GiftEvent> gifts;
    private final DeclarantsCommands say;
    private final ReadableGifts readable;
    private final CurrentCaller caller;

    DeclaringResource(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            Writes writes,
            DeclarantsCommands say,
            ReadableGifts readable,
            CurrentCaller caller) {
        this.gifts = writes.to(gifts, "gifts", GiftBody::of);
        this.say = say;
        this.readable = readable;
        this.caller = caller;
    }

    @POST
    @APIResponseSchema(value = GiftBody.class, responseCode = "201", responseDescription = "Declared")
    public Response declare(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, OfferBody body) {
        UUID id = gifts.creation(key);
        return gifts.create(id, key, body, say.declare(id, caller.get(), body));
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
        return gifts.change(id, seen, key, "correction", body, say.correct(id, caller.get(), body));
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
        return gifts.change(id, seen, key, "withdrawal", body, say.withdraw(caller.get(), reason.get()));
    }
}
