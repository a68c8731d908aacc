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
import probity.declarations.person.PersonCommand.RecordAbsence;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RecordReturn;
import probity.declarations.person.PersonCommand.TakeBackAbsence;
import probity.declarations.person.PersonCommand.TakeBackLeaving;
import probity.declarations.vocabulary.Absence;
import probity.declarations.vocabulary.PersonId;

/** HR says who leaves, who comes back, and who stands in for a manager who is away. */
@Path("/api/v1/people/{id}")
@RolesAllowed("hr")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class LeavingResource {

    record LeavingBody(@Nullable String on) {}

    record ReturnBody(@Nullable PlacementBody placement) {}

    record AbsenceRequest(
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String until) {}

    record AbsenceWithdrawalBody(@Nullable String from) {}

    private final PersonChanges changes;

    LeavingResource(PersonChanges changes) {
        this.changes = changes;
    }

    @POST
    @Path("/leaving")
    @APIResponseSchema(PersonBody.class)
    public Response leave(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            LeavingBody body) {
        var on = new Fields().date("on", body.on());
        return changes.change(id, seen, key, "leaving", body, new RecordLeaving(on.get()));
    }

    @POST
    @Path("/leaving-withdrawal")
    @APIResponseSchema(PersonBody.class)
    public Response stay(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key) {
        return changes.change(id, seen, key, "leaving-withdrawal", null, new TakeBackLeaving());
    }

    @POST
    @Path("/return")
    @APIResponseSchema(PersonBody.class)
    public Response comeBack(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            ReturnBody body) {
        var place = PlacementBody.read(new Fields(), body.placement());
        return changes.change(id, seen, key, "return", body, new RecordReturn(new PersonId(id), place.get()));
    }

    @POST
    @Path("/absence")
    @APIResponseSchema(PersonBody.class)
    public Response beAway(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            AbsenceRequest body) {
        var in = new Fields();
        var deputy = in.uuid("deputy", body.deputy());
        var from = in.date("from", body.from());
        var until = in.date("until", body.until());
        if (JobBody.isBefore(body.until(), body.from())) {
            in.violated("until", "is before the absence begins");
        }
        var absence = new Absence(new PersonId(deputy.get()), from.get(), until.get());
        return changes.change(id, seen, key, "absence", body, new RecordAbsence(new PersonId(id), absence));
    }

    @POST
    @Path("/absence-withdrawal")
    @APIResponseSchema(PersonBody.class)
    public Response notBeAway(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            AbsenceWithdrawalBody body) {
        var from = new Fields().date("from", body.from());
        return changes.change(id, seen, key, "absence-withdrawal", body, new TakeBackAbsence(from.get()));
    }
}
