package probity.declarations.replaying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.vocabulary.Words;

/**
 * How far a replay has come, and what it has counted.
 *
 * @param listed how many of those that differ can be read one by one: all, but for very many
 */
record ReplayBody(
        UUID id,
        String code,
        int draftVersion,
        LocalDate from,
        LocalDate until,
        String state,
        Instant startedAt,
        Totals.Sum totals,
        int listed) {

    static ReplayBody of(KeptReplay replay) {
        return new ReplayBody(
                replay.id(),
                replay.version().code().value(),
                replay.version().number(),
                replay.period().from(),
                replay.period().until(),
                Words.of(replay.state()),
                replay.startedAt(),
                replay.totals(),
                replay.listed());
    }
}
