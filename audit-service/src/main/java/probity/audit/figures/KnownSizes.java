package probity.audit.figures;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.SignedCheckpointProjection;
import probity.audit.ledger.SignedCheckpoints;
import probity.chassis.http.Freshness;
import probity.chassis.identity.Authority;
import probity.chassis.projection.Knowledge;

/** How many leaves of a ledger are counted from: all, or those that were known at a moment. */
@Singleton
class KnownSizes {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LedgerReader ledgers;
    private final SignedCheckpoints checkpoints;
    private final Knowledge knowledge;

    KnownSizes(LedgerReader ledgers, SignedCheckpoints checkpoints, Knowledge knowledge) {
        this.ledgers = ledgers;
        this.checkpoints = checkpoints;
        this.knowledge = knowledge;
    }

    long now(Authority authority) {
        return ledgers.size(authority);
    }

    /** Never another size for the same moment: of the last second, of which that is not certain, nothing is said. */
    long at(Authority authority, Instant moment) {
        if (!moment.isBefore(knowledge.reached(SignedCheckpointProjection.NAME))
                && knowledge
                        .settled(SignedCheckpointProjection.NAME, PATIENCE)
                        .filter(moment::isBefore)
                        .isEmpty()) {
            throw Freshness.behind();
        }
        return checkpoints.knownAt(authority, moment);
    }
}
