package probity.declarations.replaying;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a replay found to be judged differently, worked out again for those that are asked for. */
record Differences(KeptReplay replay, Judge judge, JudgedGifts gifts, ReplayTable table) {

    /** Person by person. What was corrected since is judged as it stands, or left out. */
    List<Difference> page(int from, int limit) {
        var period = replay.period();
        Set<UUID> ids = Set.copyOf(table.found(replay.id(), from, limit));
        List<Difference> found = new ArrayList<>();
        gifts.around(
                period.authority(),
                ids,
                given -> judge.compare(
                        given,
                        gift -> ids.contains(gift.gift()) && period.covers(gift),
                        (_, difference) -> difference.ifPresent(found::add)));
        return found;
    }

    int count() {
        return replay.listed();
    }
}
