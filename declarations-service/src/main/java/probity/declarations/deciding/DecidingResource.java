package probity.declarations.deciding;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Fields;
import probity.chassis.http.IdempotencyKey;
import probity.chassis.http.IfMatch;
import probity.chassis.http.Problem;
import probity.chassis.http.Writes;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.gift.Gift;
import probity.declarations.gift.Gift.DecidedOn;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.PassedUp;
import probity.declarations.gift.Gift.Undeclared;
import probity.declarations.gift.Gift.Withdrawn;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.Lines;
import probity.declarations.gift.Readership;
import probity.declarations.gift.Verdict;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Words;

/** A resource only translates: HTTP to command, outcome to HTTP. It decides nothing. */
@Path("/api/v1/gifts/{id}/decision")
@RolesAllowed({"line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class DecidingResource {

    private static final Map<String, Verdict> VERDICTS = Words.all(Verdict.class);

    /**
     * What is to become of the gift.
     *
     * @param tellHrDirector whether the HR director is told of what was reported; no if absent
     */
    record DecisionRequest(
            @Nullable String verdict, @Nullable Boolean tellHrDirector) {}

    /**
     * What was said.
     *
     * @param status decided-on, or passed-up if the director is yet to decide
     */
    record DecisionBody(UUID gift, String status, UUID manager, String verdict, boolean hrDirectorTold, LocalDate on) {

        static DecisionBody of(UUID gift, Gift said) {
            return switch (said) {
                case PassedUp word ->
                    new DecisionBody(
                            gift, "passed-up", word.manager().value(), Words.of(word.verdict()), false, word.on());
                case DecidedOn word ->
                    new DecisionBody(
                            gift,
                            "decided-on",
                            word.manager().value(),
                            Words.of(word.verdict()),
                            word.hrDirectorTold(),
                            word.on());
                case Undeclared _, Declared _, Withdrawn _ ->
                    throw new IllegalStateException("nobody has said what becomes of gift " + gift);
            };
        }
    }

    private final Aggregate<Gift, GiftCommand, GiftEvent> gifts;
    private final CommandHandler commands;
    private final Lines lines;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Writes.To<Gift, GiftCommand, GiftEvent> decisions;

    DecidingResource(
            Aggregate<Gift, GiftCommand, GiftEvent> gifts,
            CommandHandler commands,
            Lines lines,
            Clock clock,
            CurrentCaller caller,
            Writes writes) {
        this.gifts = gifts;
        this.commands = commands;
        this.lines = lines;
        this.clock = clock;
        this.caller = caller;
        this.decisions = writes.to(gifts, "gifts", DecisionBody::of);
    }

    @POST
    @APIResponseSchema(DecisionBody.class)
    public Response decide(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch seen,
            @HeaderParam("Idempotency-Key") @DefaultValue("") IdempotencyKey key,
            DecisionRequest body) {
        var verdict = new Fields().oneOf("verdict", body.verdict(), VERDICTS);
        Caller manager = caller.get();
        var today = LocalDate.now(clock);
        Line line = lineOfDeclarant(readable(id, manager, today), today);
        var command = new DecideOnGift(
                new PersonId(manager.person()), line, verdict.get(), Boolean.TRUE.equals(body.tellHrDirector()), today);
        return decisions.change(id, seen, key, "decision", body, command);
    }

    /** The gift, or the end of the request as if there were none. */
    private Gift readable(UUID id, Caller manager, LocalDate today) {
        var readership = new Readership(lines);
        return commands.load(gifts, id, manager.authority())
                .map(Loaded::state)
                .filter(gift -> readership.includes(new PersonId(manager.person()), manager.roles(), gift, today))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    private Line lineOfDeclarant(Gift gift, LocalDate today) {
        return gift.declared()
                .map(declared -> lines.lineOf(declared.declarant(), today))
                .orElse(Line.NONE);
    }
}
