package probity.declarations.campaigning;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Problem;
import probity.chassis.http.Replies;
import probity.chassis.http.Writes;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturn.Exempt;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.Exemption;
import probity.declarations.vocabulary.Words;

/** Who need not return an annual declaration that is asked of them. By the id of the declaration that is not returned. */
@Path("/api/v1/exemptions")
@RolesAllowed({"hr", "hr-director"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Campaigns for annual declarations")
class ExemptionsResource {

    /** Whom a campaign asks in vain, on what ground, and why. */
    record ExemptionRequest(
            @Nullable String campaign,
            @Nullable String person,
            @Nullable String ground,
            @Nullable String reason) {}

    record EndingRequest(@Nullable String reason) {}

    /** Nothing but the id and the status once it has ended, or the person has returned a declaration all the same. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReturnExemptionBody(
            UUID id,
            String status,
            @Nullable UUID campaign,
            @Nullable UUID person,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable UUID by,
            @Nullable LocalDate on) {

        static ReturnExemptionBody of(UUID id, AnnualReturn state) {
            return switch (state) {
                case Exempt(var person, Exemption exemption) ->
                    new ReturnExemptionBody(
                            id,
                            "exempt",
                            exemption.campaign(),
                            person.value(),
                            Words.of(exemption.ground()),
                            exemption.reason().text(),
                            exemption.by().value(),
                            exemption.on());
                case AnnualReturn.Outstanding _, AnnualReturn.Returned _ ->
                    new ReturnExemptionBody(id, "ended", null, null, null, null, null, null);
            };
        }
    }

    private final Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final CommandHandler commands;
    private final ExemptionCommands say;
    private final CurrentCaller caller;
    private final Replies replies;
    private final Writes.To<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> exemptions;

    ExemptionsResource(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns,
            CommandHandler commands,
            ExemptionCommands say,
            CurrentCaller caller,
            Replies replies,
            Writes writes) {
        this.returns = returns;
        this.commands = commands;
        this.say = say;
        this.caller = caller;
        this.replies = replies;
        this.exemptions = writes.to(returns, "exemptions", ReturnExemptionBody::of);
    }

    @POST
    @APIResponseSchema(value = ReturnExemptionBody.class, responseCode = "201", responseDescription = "Exempt")
    public Response exempt(
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, ExemptionRequest body) {
        var asked = say.exempt(caller.get(), body);
        return exemptions.create(asked.annualReturn(), key, body, asked.command());
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(ReturnExemptionBody.class)
    public Response one(@RestPath UUID id) {
        var found = commands.load(returns, id, caller.get().authority())
                .filter(each -> each.state() instanceof Exempt)
                .orElseThrow(() -> Problem.absent().thrown());
        return replies.loaded(found, state -> ReturnExemptionBody.of(id, state));
    }

    @POST
    @Path("/{id}/ending")
    @APIResponseSchema(ReturnExemptionBody.class)
    public Response end(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            EndingRequest body) {
        return exemptions.change(id, seen, key, "ending", body, say.end(caller.get(), body));
    }
}
