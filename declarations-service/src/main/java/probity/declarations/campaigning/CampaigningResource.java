package probity.declarations.campaigning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Writes;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignEvent;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/campaigns")
@RolesAllowed({"hr", "hr-director"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns for annual declarations")
class CampaigningResource {

    /**
     * Which year is asked about, as at which day people are counted, the last day for returning in time, and the post
     * that is told of who has not, long after their line manager; it must be one that sees the campaign.
     */
    record OpeningRequest(
            @Nullable Integer year,
            @Nullable String populationOn,
            @Nullable String dueOn,
            @Nullable String escalateTo) {}

    record DueDayRequest(@Nullable String dueOn, @Nullable String reason) {}

    record RecountRequest(@Nullable String on, @Nullable String reason) {}

    record ReopeningRequest(@Nullable String reason) {}

    private final Writes.To<Campaign, CampaignCommand, CampaignEvent> campaigns;
    private final PersonnelsCommands say;
    private final CurrentCaller caller;

    CampaigningResource(
            Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns,
            Writes writes,
            PersonnelsCommands say,
            CurrentCaller caller) {
        this.campaigns = writes.to(campaigns, "campaigns", CampaignBody::of);
        this.say = say;
        this.caller = caller;
    }

    @POST
    @APIResponseSchema(value = CampaignBody.class, responseCode = "201", responseDescription = "Opened")
    public Response open(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, OpeningRequest body) {
        var command = say.open(caller.get(), body);
        UUID id = say.campaign(caller.get(), command.terms().year());
        return campaigns.create(id, key, body, command);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"hr", "hr-director", "monitoring-officer", "deputy-monitoring-officer", "audit-director"})
    @APIResponseSchema(CampaignBody.class)
    public Response one(@RestPath UUID id) {
        return campaigns.show(id);
    }

    @POST
    @Path("/{id}/due-day")
    @APIResponseSchema(CampaignBody.class)
    public Response moveDueDay(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            DueDayRequest body) {
        return campaigns.change(id, seen, key, "due-day", body, say.moveDueDay(caller.get(), body));
    }

    @POST
    @Path("/{id}/population")
    @APIResponseSchema(CampaignBody.class)
    public Response recount(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            RecountRequest body) {
        return campaigns.change(id, seen, key, "population", body, say.recount(id, caller.get(), body));
    }

    @POST
    @Path("/{id}/closing")
    @APIResponseSchema(CampaignBody.class)
    public Response close(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key) {
        return campaigns.change(id, seen, key, "closing", null, say.close());
    }

    @POST
    @Path("/{id}/reopening")
    @APIResponseSchema(CampaignBody.class)
    public Response reopen(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            ReopeningRequest body) {
        return campaigns.change(id, seen, key, "reopening", body, say.reopen(caller.get(), body));
    }
}
