package probity.declarations.recording;

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
import probity.declarations.training.Training;
import probity.declarations.training.TrainingCommand;
import probity.declarations.training.TrainingEvent;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/training-completions")
@RolesAllowed({"hr", "hr-director", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Training")
class TrainingResource {

    /** Who completed the training on which version of a code, and when. */
    record CompletionRequest(
            @Nullable String person,
            @Nullable String code,
            @Nullable Integer version,
            @Nullable String completedOn) {}

    record TrainingWithdrawalRequest(@Nullable String reason) {}

    private final Writes.To<Training, TrainingCommand, TrainingEvent> trainings;
    private final TrainersCommands say;
    private final CurrentCaller caller;

    TrainingResource(
            Aggregate<Training, TrainingCommand, TrainingEvent> trainings,
            Writes writes,
            TrainersCommands say,
            CurrentCaller caller) {
        this.trainings = writes.to(trainings, "training-completions", TrainingBody::of);
        this.say = say;
        this.caller = caller;
    }

    @POST
    @APIResponseSchema(value = TrainingBody.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, CompletionRequest body) {
        return trainings.create(trainings.creation(key), key, body, say.record(body));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(TrainingBody.class)
    public Response one(@RestPath UUID id) {
        return trainings.show(id);
    }

    @POST
    @Path("/{id}/correction")
    @APIResponseSchema(TrainingBody.class)
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            CompletionRequest body) {
        return trainings.change(id, seen, key, "correction", body, say.correct(id, caller.get(), body));
    }

    @POST
    @Path("/{id}/withdrawal")
    @APIResponseSchema(TrainingBody.class)
    public Response withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            TrainingWithdrawalRequest body) {
        return trainings.change(id, seen, key, "withdrawal", body, say.withdraw(caller.get(), body));
    }
}
