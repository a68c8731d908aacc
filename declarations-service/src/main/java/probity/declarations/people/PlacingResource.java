package probity.declarations.people;

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
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.declarations.person.PersonCommand.CorrectPlace;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.TakeBackPlace;
import probity.declarations.vocabulary.PersonId;

/** HR says where people stand, and what of that was a mistake. */
@Path("/api/v1/people/{id}")
@RolesAllowed("hr")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class PlacingResource {

    /**
     * @param from the day from which the wrong placement counts
     * @param placement the right one
     */
    record PlacementCorrectionBody(
            @Nullable String from, @Nullable PlacementBody placement) {}

    /**
     * @param from the day from which it counts
     */
    record PlacementWithdrawalBody(@Nullable String from) {}

    private final PersonChanges changes;

    PlacingResource(PersonChanges changes) {
        this.changes = changes;
    }

    @POST
    @Path("/placement")
    @APIResponseSchema(PersonBody.class)
    public Response place(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            PlacementBody body) {
        var place = body.read(new Fields(), "");
        return changes.change(id, seen, key, "placement", body, new PlacePerson(new PersonId(id), place.get()));
    }

    @POST
    @Path("/placement-correction")
    @APIResponseSchema(PersonBody.class)
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            PlacementCorrectionBody body) {
        var in = new Fields();
        var from = in.date("from", body.from());
        var right = PlacementBody.read(in, body.placement());
        var command = new CorrectPlace(new PersonId(id), from.get(), right.get());
        return changes.change(id, seen, key, "placement-correction", body, command);
    }

    @POST
    @Path("/placement-withdrawal")
    @APIResponseSchema(PersonBody.class)
    public Response takeBack(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            PlacementWithdrawalBody body) {
        var from = new Fields().date("from", body.from());
        return changes.change(id, seen, key, "placement-withdrawal", body, new TakeBackPlace(from.get()));
    }
}
