package probity.declarations.reviewing;

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
import java.time.Clock;
import java.time.LocalDate;
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
import probity.chassis.http.Replies;
import probity.chassis.http.Writes;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnCommand.EndMitigation;
import probity.declarations.annualreturn.AnnualReturnCommand.ReviewReturn;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.vocabulary.Confidential;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/annual-declarations/{id}")
@RolesAllowed({"line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Annual declarations")
class ReviewingResource {

    /** Cleared; or mitigation-required with measures; or referred to the director or the Monitoring Officer. */
    record ReviewRequest(
            @Nullable String outcome,
            @Nullable List<MeasureRequest> measures,
            @Nullable String referredTo,
            @Nullable String reason) {}

    record MeasureRequest(@Nullable String what, @Nullable String until) {}

    record MitigationEndingRequest(
            @Nullable Integer number, @Nullable String reason) {}

    private final Writes.To<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;
    private final ReviewableReturns reviewable;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Replies replies;

    ReviewingResource(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns,
            Writes writes,
            ReviewableReturns reviewable,
            Clock clock,
            CurrentCaller caller,
            Replies replies) {
        this.returns = writes.to(returns, "annual-declarations", ReviewBody::of);
        this.reviewable = reviewable;
        this.clock = clock;
        this.caller = caller;
        this.replies = replies;
    }

    @GET
    @Path("/review")
    @RolesAllowed({
        "declarant",
        "line-manager",
        "director",
        "hr",
        "hr-director",
        "monitoring-officer",
        "deputy-monitoring-officer"
    })
    @APIResponseSchema(ReviewBody.class)
    public Response followed(@RestPath UUID id) {
        return replies.loaded(reviewable.follow(id, caller.get()), state -> ReviewBody.of(id, state));
    }

    @POST
    @Path("/review")
    @APIResponseSchema(ReviewBody.class)
    public Response review(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            ReviewRequest body) {
        Returned returned = reviewable.find(id, caller.get());
        var today = LocalDate.now(clock);
        var finding = new ReviewReader(returned.person().value(), today).read(body);
        var command = new ReviewReturn(reviewable.reviewer(caller.get(), returned), finding, today);
        return returns.change(id, seen, key, "review", body, command);
    }

    @POST
    @Path("/mitigation-ending")
    @APIResponseSchema(ReviewBody.class)
    public Response endMitigation(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            MitigationEndingRequest body) {
        Returned returned = reviewable.find(id, caller.get());
        var in = new Fields();
        var number = in.required("number", body.number());
        var reason = in.text("reason", body.reason(), ReviewReader.TEXT_MAX);
        var command = new EndMitigation(
                reviewable.reviewer(caller.get(), returned),
                number.get(),
                new Confidential(returned.person().value(), reason.get()),
                LocalDate.now(clock));
        return returns.change(id, seen, key, "mitigation-ending", body, command);
    }
}
