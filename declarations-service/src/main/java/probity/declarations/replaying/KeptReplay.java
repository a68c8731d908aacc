package probity.declarations.replaying;

import java.time.Instant;
import java.util.UUID;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;

/**
 * A replay as every process knows it.
 *
 * @param listed how many of the gifts that differ can be read one by one
 */
record KeptReplay(
        UUID id,
        JudgedGifts.Period period,
        CodeDocument draft,
        Replay.State state,
        Instant startedAt,
        Totals.Sum totals,
        int listed) {

    CodeVersion version() {
        return draft.code().id();
    }
}
