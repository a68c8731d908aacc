package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.decider.Decider;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.chassis.sealing.KeyedHash;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernCommand.DiscloseIdentity;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Council;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Filing;
import probity.concerns.limiting.CaseLimits;
import probity.concerns.vocabulary.Confidential;

/** Finds the case that a reporter comes back to, and shows it as they see it. */
@Singleton
class ReportersSide {

    /** A case that a receipt leads to. */
    record Found(UUID id, UUID receipt, Raised raised) {}

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final ChangedReceipts receipts;
    private final Councils councils;
    private final KeyedHash hash;
    private final CaseLimits limits;
    private final Clock clock;

    ReportersSide(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            ChangedReceipts receipts,
            Councils councils,
            KeyedHash hash,
            CaseLimits limits,
            Clock clock) {
        this.concerns = concerns;
        this.commands = commands;
        this.receipts = receipts;
        this.councils = councils;
        this.hash = hash;
        this.limits = limits;
        this.clock = clock;
    }

    /** The case of a receipt, or the one answer to all that lead nowhere. */
    Found find(Authority at, UUID receipt) {
        UUID id = receipts.caseOf(receipt);
        return raisedUnder(at, id)
                .map(raised -> new Found(id, receipt, raised))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /**
     * The same, if the receipt is the reporter's own. The first one of an entered case was seen by whoever entered it:
     * it opens nothing, and neither the answer to it nor its time depends on what the reporter has done since.
     */
    Found open(Authority at, UUID receipt) {
        limits.asked(receipt);
        if (receipts.isOfficers(receipt)) {
            throw ownReceiptNeeded();
        }
        Found found = find(at, receipt);
        if (found.id().equals(receipt) && isEntered(found.raised())) {
            throw ownReceiptNeeded();
        }
        return found;
    }

    private static WebApplicationException ownReceiptNeeded() {
        return Problem.of(
                        CONFLICT,
                        "own-receipt-needed",
                        "Whoever wrote your concern down has seen this receipt. It opens nothing, now or later."
                                + " Draw one of your own, keep it, and change this one for it. If you have done"
                                + " so, use your own.")
                .thrown();
    }

    /** The case that a hotline filed under a reference of its own; no other's leads to it. */
    Found filed(Authority at, UUID hotline, String reference) {
        UUID id = hash.uuid(at, Filing.USE, hotline.toString(), reference);
        return raisedUnder(at, id)
                .map(raised -> new Found(id, id, raised))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** What the reporter does leaves the day on which they do it. */
    Response change(Authority at, UUID id, ConcernCommand command) {
        limits.writes(id);
        return switch (commands.changeLatest(concerns, id, command, Provenance.anonymous(at, today()))) {
            case Outcome.Done<Concern> done -> show(at, id, Decider.in(Raised.class, done.state()));
            case Outcome.Refused<Concern>(var reason) ->
                Problem.of(CONFLICT, reason.code(), reason.sentence()).toResponse();
            case Outcome.Absent<Concern> _ -> Problem.absent().toResponse();
            case Outcome.Stale<Concern> _, Outcome.Reused<Concern> _ ->
                Problem.of(CONFLICT, "try-again", "Somebody else wrote at the same moment. Send it again.")
                        .toResponse();
        };
    }

    /** The reporter lets those who handle the case know a name, which has a key of its own. */
    Response disclose(Authority at, UUID id, String name) {
        UUID reporter = hash.uuid(at, Confidential.REPORTER, id.toString());
        return change(at, id, new DiscloseIdentity(new Confidential(reporter, name), today()));
    }

    /** Whatever a receipt was changed for, the case bears the name of the first one. */
    Optional<Raised> raisedUnder(Authority at, UUID receipt) {
        return commands.load(concerns, receipt, at)
                .map(Loaded::state)
                .filter(Raised.class::isInstance)
                .map(Raised.class::cast);
    }

    static boolean isEntered(Raised raised) {
        return raised.file().report().entry() != null;
    }

    Response show(Authority at, UUID id, Raised raised) {
        Conversation shown = Conversation.of(raised, today());
        return kept(isEntered(raised) ? shown.afterChanges(receipts.changesOf(id)) : shown);
    }

    /** A reply that no cache keeps. */
    static Response kept(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    Council council(Authority at) {
        return councils.of(at.id());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
