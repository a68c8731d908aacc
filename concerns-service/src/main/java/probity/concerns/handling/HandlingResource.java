package probity.concerns.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Problem;
import probity.chassis.http.Replies;
import probity.chassis.http.Requests;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.log.Provenance;
import probity.concerns.concern.CaseOutcome;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.CloseConcern;
import probity.concerns.concern.ConcernCommand.LetNamesakeIn;
import probity.concerns.concern.ConcernCommand.NameMoreAsHandler;
import probity.concerns.concern.ConcernCommand.ReadAsHandler;
import probity.concerns.concern.ConcernCommand.SetHandlerAside;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernRefusal;
import probity.concerns.concern.Kinds;
import probity.concerns.concern.MessageId;
import probity.concerns.naming.AboutBody;
import probity.concerns.naming.NamedReader;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;

/** What those a case is open to can do with it. Whoever it is not open to is told that there is none. */
@Path("/api/v1/concerns/{id}")
@RolesAllowed({
    "monitoring-officer",
    "deputy-monitoring-officer",
    "audit-director",
    "hr-director",
    "head-of-fraud",
    "case-handler",
    "external-auditor"
})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class HandlingResource {

    private static final int TEXT_MAX = 20_000;

    private static final Map<String, CaseOutcome> OUTCOMES =
            Stream.of(CaseOutcome.values()).collect(Collectors.toUnmodifiableMap(CaseOutcome::id, Function.identity()));

    /** Nothing need be said. */
    record EmptyRequest() {}

    /** A message to the reporter as JSON. */
    record AnswerRequest(@Nullable String text) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** How the case ended, as JSON. */
    record ClosureRequest(
            @Nullable String outcome, @Nullable String reason) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param upTo the id of the last message that was read */
    record ReadingRequest(@Nullable String upTo) {}

    /** @param person by whom the case is no longer to be seen or handled; the caller's own id to step aside */
    record SettingAsideRequest(
            @Nullable String person, @Nullable String reason) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param notTo posts that are not to know of it, though it is not about them */
    record FurtherNames(@Nullable AboutBody about, @Nullable List<@Nullable String> notTo) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    /** @param person who is kept out because a name in words may mean them */
    record LettingInRequest(
            @Nullable String person, @Nullable String reason) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    private final OpenCases open;
    private final CaseReadings readings;
    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final CurrentCaller caller;
    private final Requests requests;
    private final Replies replies;
    private final Kinds kinds;
    private final Clock clock;

    HandlingResource(
            OpenCases open,
            CaseReadings readings,
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            CurrentCaller caller,
            Requests requests,
            Replies replies,
            Kinds kinds,
            Clock clock) {
        this.open = open;
        this.readings = readings;
        this.concerns = concerns;
        this.commands = commands;
        this.caller = caller;
        this.requests = requests;
        this.replies = replies;
        this.kinds = kinds;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(CaseBody.class)
    @Path("/acknowledgement")
    public Response acknowledge(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            EmptyRequest body) {
        open.open(id, caller.get());
        var command = new AcknowledgeConcern(open.handler(caller.get()), today());
        return change(id, seen, command, provenance(id, key, "acknowledgement", body));
    }

    @POST
    @APIResponseSchema(CaseBody.class)
    @Path("/closure")
    public Response close(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            ClosureRequest body) {
        var in = new Fields();
        var outcome = in.oneOf("outcome", body.outcome(), OUTCOMES);
        var reason = in.text("reason", body.reason(), TEXT_MAX);
        in.check();
        open.open(id, caller.get());
        LocalDate today = today();
        var command = new CloseConcern(
                open.handler(caller.get()),
                outcome.get(),
                new Confidential(id, reason.get()),
                today,
                kinds.openUntil(caller.get().authority().id(), today).orElse(null));
        return change(id, seen, command, provenance(id, key, "closure", body));
    }

    /** A message does not depend on what the case has come to meanwhile, so no version is asked for. */
    @POST
    @APIResponseSchema(CaseBody.class)
    @Path("/messages")
    public Response write(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            AnswerRequest body) {
        var text = new Fields().text("text", body.text(), TEXT_MAX).get();
        open.open(id, caller.get());
        var provenance = provenance(id, key, "messages", body);
        var message = new MessageId(Objects.requireNonNull(provenance.request()).id());
        var command = new WriteToReporter(open.handler(caller.get()), message, new Confidential(id, text), today());
        return reply(id, commands.changeLatest(concerns, id, command, provenance));
    }

    /** Says to the reporter what was read. */
    @POST
    @APIResponseSchema(CaseBody.class)
    @Path("/reading")
    public Response markRead(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            ReadingRequest body) {
        var upTo = new Fields().uuid("upTo", body.upTo()).get();
        open.open(id, caller.get());
        var command = new ReadAsHandler(open.handler(caller.get()), new MessageId(upTo), today());
        return reply(id, commands.changeLatest(concerns, id, command, provenance(id, key, "reading", body)));
    }

    /** It holds at once, for the caller too. So nothing of the case is in the answer. */
    @POST
    @Path("/setting-aside")
    @APIResponse(responseCode = "204", description = "Done.")
    public Response setAside(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            SettingAsideRequest body) {
        var in = new Fields();
        var person = in.uuid("person", body.person());
        var reason = in.text("reason", body.reason(), TEXT_MAX);
        in.check();
        open.open(id, caller.get());
        var command = new SetHandlerAside(
                open.handler(caller.get()), new PersonId(person.get()), new Confidential(id, reason.get()), today());
        var outcome =
                commands.change(concerns, id, seen.version(), command, provenance(id, key, "setting-aside", body));
        return without(id, outcome);
    }

    private Response without(UUID id, Outcome<Concern> outcome) {
        return outcome instanceof Outcome.Done<Concern> ? Response.noContent().build() : reply(id, outcome);
    }

    /** It holds at once, for the caller too. So nothing of the case is in the answer. */
    @POST
    @Path("/naming")
    @APIResponse(responseCode = "204", description = "Done.")
    public Response name(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            FurtherNames body) {
        var in = new Fields();
        var named = NamedReader.read(in, body.about(), body.notTo());
        in.check();
        open.open(id, caller.get());
        var command = new NameMoreAsHandler(open.handler(caller.get()), named.under(id), today());
        return without(id, commands.changeLatest(concerns, id, command, provenance(id, key, "naming", body)));
    }

    /** Whom a name in words may have meant, and does not. */
    @POST
    @APIResponseSchema(CaseBody.class)
    @Path("/letting-in")
    public Response letIn(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            LettingInRequest body) {
        var in = new Fields();
        var person = in.uuid("person", body.person());
        var reason = in.text("reason", body.reason(), TEXT_MAX);
        in.check();
        open.open(id, caller.get());
        var command = new LetNamesakeIn(
                open.handler(caller.get()), new PersonId(person.get()), new Confidential(id, reason.get()), today());
        return change(id, seen, command, provenance(id, key, "letting-in", body));
    }

    private Response change(UUID id, IfMatch seen, ConcernCommand command, Provenance provenance) {
        return reply(id, commands.change(concerns, id, seen.version(), command, provenance));
    }

    /** Somebody who was kept out at the last moment is told what everybody else is told, not that something changed. */
    private Response reply(UUID id, Outcome<Concern> outcome) {
        if (outcome instanceof Outcome.Stale<Concern> || outcome instanceof Outcome.Reused<Concern>) {
            open.open(id, caller.get());
        }
        return outcome instanceof Outcome.Refused<Concern>(var reason) && reason == ConcernRefusal.NOT_ENTITLED
                ? Problem.absent().toResponse()
                : replies.changed(outcome, state -> readings.shown(id, state, caller.get()));
    }

    private Provenance provenance(UUID id, IdempotencyKey key, String fact, @Nullable Object body) {
        return requests.provenance(key, caller.get(), "concerns/" + id + "/" + fact, body);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
