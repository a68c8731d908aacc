package probity.declarations.replaying;

import java.util.UUID;
import org.jboss.logging.Logger;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;

/**
 * One run over the gifts of a period. Rows are read one by one and forgotten; of a gift that is judged differently its
 * id is kept in a table, and what differs is worked out again when somebody asks. So memory holds what one donor gave to
 * one person, however many gifts there are.
 */
final class Replay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    /** Some times a second. */
    private static final int TELL_EVERY = 5_000;

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    private final KeptReplay begun;
    private final Judging judging;
    private final ReplayTable table;
    private final Totals totals = new Totals();
    private final FoundGifts different;

    /** What every run needs. */
    record Judging(Codes codes, JudgedGifts gifts, AddingUp addingUp) {

        Judge judge(JudgedGifts.Period period, CodeDocument draft) {
            return new Judge(period, draft, codes, addingUp);
        }
    }

    Replay(KeptReplay begun, Judging judging, ReplayTable table) {
        this.begun = begun;
        this.judging = judging;
        this.table = table;
        this.different = new FoundGifts((part, gifts) -> table.keep(id(), part, gifts));
    }

    @Override
    public void run() {
        try {
            judgeAll();
            tell(State.DONE);
        } catch (RuntimeException e) {
            LOG.errorf(e, "replay %s failed", id());
            fail();
        }
    }

    /** If even that cannot be told, it shows before long that nothing is told any more. */
    private void fail() {
        try {
            tell(State.FAILED);
        } catch (RuntimeException _) {
            LOG.warnf("replay %s cannot tell that it failed", id());
        }
    }

    private void judgeAll() {
        var period = begun.period();
        var judge = judging.judge(period, begun.draft());
        judging.gifts()
                .each(
                        period,
                        totals::total,
                        given -> judge.compare(given, period::covers, (gift, difference) -> {
                            difference.ifPresent(found -> {
                                totals.different(found);
                                different.add(gift.gift());
                            });
                            progress(totals.done());
                        }));
    }

    private void progress(long done) {
        if (done % TELL_EVERY == 0 && !tell(State.RUNNING)) {
            throw new IllegalStateException("another replay of the authority has taken its place");
        }
    }

    private boolean tell(State state) {
        return table.tell(id(), state, totals.sum(), different.keep());
    }

    private UUID id() {
        return begun.id();
    }
}
