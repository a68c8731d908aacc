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
import java.net.URI;
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
import probity.chassis.http.Requests;
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

    private final Aggregate<Training, TrainingCommand, TrainingEvent> trainings;
    private final CommandHandler commands;
    private final TrainersCommands say;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;

    TrainingResource(
            Aggregate<Training, TrainingCommand, TrainingEvent> trainings,
            CommandHandler commands,
            TrainersCommands say,
            CurrentCaller caller,
            Requests requests,
            Replies replies) {
        this.trainings = trainings;
        this.commands = commands;
        this.say = say;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
    }

    @POST
    @APIResponseSchema(value = TrainingBody.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key, CompletionRequest body) {
        UUID id = requests.creation(key, caller.get(), "training-completions");
        var provenance = requests.provenance(key, caller.get(), "training-completions", body);
        var outcome = commands.create(trainings, id, say.record(body), provenance);
        return replies.created(
                URI.create("/api/v1/training-completions/" + id), outcome, training -> TrainingBody.of(id, training));
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(TrainingBody.class)
    public Response one(@RestPath UUID id) {
        var found = commands.load(trainings, id, caller.get().authority())
                .orElseThrow(() -> Problem.absent().thrown());
        return replies.loaded(found, training -> TrainingBody.of(id, training));
    }

    @POST
    @Path("/{id}/correction")
    @APIResponseSchema(TrainingBody.class)
    public Response correct(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            CompletionRequest body) {
        return change(id, seen, key, "correction", body, say.correct(id, caller.get(), body));
    }

    @POST
    @Path("/{id}/withdrawal")
    @APIResponseSchema(TrainingBody.class)
    public Response withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            TrainingWithdrawalRequest body) {
        return change(id, seen, key, "withdrawal", body, say.withdraw(caller.get(), body));
    }

    private Response change(
            UUID id, IfMatch seen, IdempotencyKey key, String fact, Object body, TrainingCommand command) {
        var provenance = requests.provenance(key, caller.get(), "training-completions/" + id + "/" + fact, body);
        var outcome = commands.change(trainings, id, seen.version(), command, provenance);
        return replies.changed(outcome, training -> TrainingBody.of(id, training));
    }
}
