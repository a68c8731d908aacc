package probity.declarations.returning;

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
import java.util.List;
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
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnEvent;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/annual-declarations")
@RolesAllowed("declarant")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Annual declarations")
class ReturningResource {

    /** Either interests, or that there are none. */
    record ReturnRequest(
            @Nullable Integer year,
            @Nullable List<InterestBody> interests,
            @Nullable AttestationRequest nil) {}

    /** Which version of the sentence was read. */
    record AttestationRequest(@Nullable Integer attestation) {}

    record AdditionRequest(@Nullable InterestBody interest) {}

    record AmendmentRequest(
            @Nullable Integer number, @Nullable InterestBody interest) {}

    record CessationRequest(
            @Nullable Integer number, @Nullable String until) {}

    record InterestWithdrawalRequest(
            @Nullable Integer number, @Nullable String reason) {}

    record NilRequest(
            @Nullable Integer attestation, @Nullable String reason) {}

    private final Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final CommandHandler commands;
    private final DeclarantsReturns say;
    private final ReadableReturns readable;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;

    ReturningResource(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns,
            CommandHandler commands,
            DeclarantsReturns say,
            ReadableReturns readable,
            CurrentCaller caller,
            Requests requests,
            Replies replies) {
        this.returns = returns;
        this.commands = commands;
        this.say = say;
        this.readable = readable;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
    }

    @POST
    @APIResponseSchema(value = AnnualDeclarationBody.class, responseCode = "201", responseDescription = "Returned")
    public Response submit(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, ReturnRequest body) {
        int year = new Fields().required("year", body.year()).get();
        UUID id = say.annualReturn(caller.get(), year);
        var command = say.returned(caller.get(), year, body);
        var provenance = requests.provenance(key, caller.get(), "annual-declarations", body);
        return replies.created(
                URI.create("/api/v1/annual-declarations/" + id),
                commands.create(returns, id, command, provenance),
                state -> AnnualDeclarationBody.of(id, state));
    }

    @POST
    @Path("/{id}/addition")
    @APIResponseSchema(AnnualDeclarationBody.class)
    public Response add(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            AdditionRequest body) {
        readable.find(id, caller.get());
        return change(id, seen, key, "addition", body, say.add(id, caller.get(), body));
    }

    @POST
    @Path("/{id}/amendment")
    @APIResponseSchema(AnnualDeclarationBody.class)
    public Response amend(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            AmendmentRequest body) {
        readable.find(id, caller.get());
        return change(id, seen, key, "amendment", body, say.amend(id, caller.get(), body));
    }

    @POST
    @Path("/{id}/cessation")
    @APIResponseSchema(AnnualDeclarationBody.class)
    public Response cease(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            CessationRequest body) {
        readable.find(id, caller.get());
        return change(id, seen, key, "cessation", body, say.cease(caller.get(), body));
    }

    @POST
    @Path("/{id}/withdrawal")
    @APIResponseSchema(AnnualDeclarationBody.class)
    public Response withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            InterestWithdrawalRequest body) {
        readable.find(id, caller.get());
        return change(id, seen, key, "withdrawal", body, say.withdraw(caller.get(), body));
    }

    @POST
    @Path("/{id}/nil-attestation")
    @APIResponseSchema(AnnualDeclarationBody.class)
    public Response attestNil(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            NilRequest body) {
        readable.find(id, caller.get());
        return change(id, seen, key, "nil-attestation", body, say.attestNil(caller.get(), body));
    }

    private Response change(
            UUID id, IfMatch seen, IdempotencyKey key, String fact, Object body, AnnualReturnCommand command) {
        var provenance = requests.provenance(key, caller.get(), "annual-declarations/" + id + "/" + fact, body);
        var outcome = commands.change(returns, id, seen.version(), command, provenance);
        return replies.changed(outcome, state -> AnnualDeclarationBody.of(id, state));
    }
}
