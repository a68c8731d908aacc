package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Council;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Receipts;

/** Finds the case that a reporter comes back to, and shows it as they see it. */
@Singleton
class ReportersSide {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A case that a receipt leads to. */
    record Found(UUID id, UUID receipt, Raised raised) {

        /** Whoever wrote the concern down has seen its first receipt. */
        private boolean isKnownToAnother() {
            return id.equals(receipt) && raised.file().report().entry() != null;
        }
    }

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final Receipts receipts;
    private final Councils councils;
    private final Clock clock;

    ReportersSide(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            Receipts receipts,
            Councils councils,
            Clock clock) {
        this.concerns = concerns;
        this.commands = commands;
        this.receipts = receipts;
        this.councils = councils;
        this.clock = clock;
    }

    /** The case of a receipt, or the one answer to all that lead nowhere. */
    Found find(Authority at, UUID receipt) {
        UUID id = receipts.caseOf(receipt);
        return commands.load(concerns, id, at)
                .map(Loaded::state)
                .filter(Raised.class::isInstance)
                .map(state -> new Found(id, receipt, (Raised) state))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** The same, if the receipt is the reporter's own. A first one that another has seen opens nothing. */
    Found open(Authority at, UUID receipt) {
        Found found = find(at, receipt);
        if (found.isKnownToAnother()) {
            throw Problem.of(
                            CONFLICT,
                            "own-receipt-needed",
                            "Whoever wrote your concern down has seen this receipt. Draw one of your own, keep it, and"
                                    + " change this one for it: it opens nothing before, and never again.")
                    .thrown();
        }
        return found;
    }

    Response show(Authority at, Raised raised) {
        return kept(Conversation.of(raised, council(at), today()));
    }

    /** A reply that no cache keeps. */
    static Response kept(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    Council council(Authority at) {
        return councils.of(at.id());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
