package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.http.Fields;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.Concern;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.MessageId;
import probity.concerns.concern.Receipt;
import probity.concerns.vocabulary.Authorities;
import probity.concerns.vocabulary.Confidential;

/**
 * The reporter's side of a case: whoever has the receipt. What was typed is hashed and looked up whatever it is, so
 * that wrong, malformed and unknown receipts take one way to one answer. Reading leaves no fact.
 */
@Path("/api/v1/authorities/{authority}/conversation")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class ConversingResource {

    private static final int TEXT_MAX = 20_000;

    private static final int RECEIPT_MAX = 200;

    private static final Pattern RANDOM_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final Authorities authorities;
    private final KeyedHash hash;
    private final Clock clock;

    ConversingResource(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            Authorities authorities,
            KeyedHash hash,
            Clock clock) {
        this.concerns = concerns;
        this.commands = commands;
        this.authorities = authorities;
        this.hash = hash;
        this.clock = clock;
    }

    @POST
    @APIResponseSchema(Conversation.class)
    public Response read(@RestPath String authority, ConversationRequest body) {
        return Quiet.answer(() -> answer(authority, body));
    }

    private Response answer(String authority, ConversationRequest body) {
        var at = served(authority);
        UUID id = caseOf(at, body.receipt());
        return commands.load(concerns, id, at)
                .map(Loaded::state)
                .map(ConversingResource::shown)
                .orElseGet(() -> Problem.absent().toResponse());
    }

    @POST
    @APIResponseSchema(Conversation.class)
    @Path("/messages")
    public Response write(@RestPath String authority, MessageRequest body) {
        return Quiet.answer(() -> take(authority, body));
    }

    private Response take(String authority, MessageRequest body) {
        var at = served(authority);
        var in = new Fields();
        var text = in.text("text", body.text(), TEXT_MAX);
        var message = Optional.ofNullable(body.message())
                .map(given -> random(in, given))
                .orElse(UUID::randomUUID);
        in.check();
        UUID id = caseOf(at, body.receipt());
        LocalDate today = LocalDate.now(clock.withZone(LONDON));
        var command = new WriteToHandlers(new MessageId(message.get()), new Confidential(id, text.get()), today);
        var outcome = commands.changeLatest(concerns, id, command, Provenance.anonymous(at, today));
        return switch (outcome) {
            case Outcome.Done<Concern> done -> shown(done.state());
            case Outcome.Refused<Concern>(var reason) ->
                Problem.of(CONFLICT, reason.code(), reason.sentence()).toResponse();
            case Outcome.Absent<Concern> _ -> Problem.absent().toResponse();
            case Outcome.Stale<Concern> _, Outcome.Reused<Concern> _ ->
                Problem.of(CONFLICT, "try-again", "Somebody else wrote at the same moment. Send it again.")
                        .toResponse();
        };
    }

    /** Other forms hold the time at which they were drawn, or the name of the machine. */
    private static Supplier<UUID> random(Fields in, String given) {
        if (!RANDOM_UUID.matcher(given).matches()) {
            in.violated("message", "must be a random UUID (version 4)");
        }
        return () -> UUID.fromString(given);
    }

    private static Response shown(Concern concern) {
        return Conversation.of(concern)
                .map(conversation -> Response.ok(conversation)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Problem.absent().toResponse());
    }

    private UUID caseOf(Authority authority, @Nullable String typed) {
        String receipt = Optional.ofNullable(typed).orElse("");
        String bounded = receipt.substring(0, Math.min(receipt.length(), RECEIPT_MAX));
        return hash.uuid(authority, Receipt.USE, Receipt.typed(bounded).symbols());
    }

    private Authority served(String id) {
        if (!authorities.serve(id)) {
            throw Problem.absent().thrown();
        }
        return new Authority(id);
    }
}
