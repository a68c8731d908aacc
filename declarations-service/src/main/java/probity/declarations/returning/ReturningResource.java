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
import java.util.List;
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

    private final Writes.To<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final DeclarantsReturns say;
    private final ReadableReturns readable;
    private final CurrentCaller caller;

    ReturningResource(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns,
            Writes writes,
            DeclarantsReturns say,
            ReadableReturns readable,
            CurrentCaller caller) {
        this.returns = writes.to(returns, "annual-declarations", AnnualDeclarationBody::of);
        this.say = say;
        this.readable = readable;
        this.caller = caller;
    }

    @POST
    @APIResponseSchema(value = AnnualDeclarationBody.class, responseCode = "201", responseDescription = "Returned")
    public Response submit(@HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, ReturnRequest body) {
        int year = new Fields().required("year", body.year()).get();
        UUID id = say.annualReturn(caller.get(), year);
        return returns.create(id, key, body, say.returned(caller.get(), year, body));
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
        return returns.change(id, seen, key, "addition", body, say.add(id, caller.get(), body));
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
        return returns.change(id, seen, key, "amendment", body, say.amend(id, caller.get(), body));
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
        return returns.change(id, seen, key, "cessation", body, say.cease(caller.get(), body));
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
        return returns.change(id, seen, key, "withdrawal", body, say.withdraw(caller.get(), body));
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
        return returns.change(id, seen, key, "nil-attestation", body, say.attestNil(caller.get(), body));
    }
}
