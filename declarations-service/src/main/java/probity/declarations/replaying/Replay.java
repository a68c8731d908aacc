package probity.declarations.replaying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;

/**
 * One run over the gifts of a period. Rows are read one by one and forgotten; of a gift that is judged differently its
 * id is kept in a file, and what differs is worked out again when somebody asks. So memory holds what one donor gave to
 * one person, however many gifts there are.
 */
final class Replay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    private final UUID id;
    private final JudgedGifts.Period period;
    private final CodeDocument draft;
    private final Judging judging;
    private final Instant startedAt;
    private final Totals totals = new Totals();
    private final GiftIds different = new GiftIds();
    private volatile State state = State.RUNNING;

    /** What every run needs. */
    record Judging(Codes codes, JudgedGifts gifts, AddingUp addingUp) {

        Judge judge(JudgedGifts.Period period, CodeDocument draft) {
            return new Judge(period, draft, codes, addingUp);
        }
    }

    Replay(UUID id, JudgedGifts.Period period, CodeDocument draft, Judging judging, Instant startedAt) {
        this.id = id;
        this.period = period;
        this.draft = draft;
        this.judging = judging;
        this.startedAt = startedAt;
    }

    @Override
    public void run() {
        try {
            var judge = judging.judge(period, draft);
            judging.gifts()
                    .each(
                            period,
                            totals::total,
                            given -> judge.compare(given, period::covers, (gift, difference) -> {
                                difference.ifPresent(found -> {
                                    totals.different(found);
                                    different.add(gift.gift());
                                });
                                totals.done();
                            }));
            state = State.DONE;
        } catch (RuntimeException e) {
            LOG.errorf(e, "replay %s failed", id);
        } finally {
            if (state == State.RUNNING) {
                state = State.FAILED;
            }
        }
    }

    /** What differs, person by person. What was corrected since is judged as it stands, or left out. */
    List<Difference> differences(int from, int limit) {
        var judge = judging.judge(period, draft);
        Set<UUID> ids = Set.copyOf(different.page(from, limit));
        List<Difference> found = new ArrayList<>();
        judging.gifts()
                .around(
                        period.authority(),
                        ids,
                        given -> judge.compare(
                                given,
                                gift -> ids.contains(gift.gift()) && period.covers(gift),
                                (_, difference) -> difference.ifPresent(found::add)));
        return found;
    }

    /** How many of those that differ are listed. */
    int found() {
        return different.count();
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isOf(String authority) {
        return period.authority().equals(authority);
    }

    UUID id() {
        return id;
    }

    JudgedGifts.Period period() {
        return period;
    }

    CodeVersion draft() {
        return draft.code().id();
    }

    State state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Totals.Sum totals() {
        return totals.sum();
    }
}
