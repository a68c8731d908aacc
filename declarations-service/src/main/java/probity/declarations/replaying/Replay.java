package probity.declarations.replaying;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.Codes;

/**
 * One run over the gifts of a period. Rows are read one by one and forgotten; of a gift that is judged differently its
 * id is kept, and what differs is worked out again when somebody asks.
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
    private final Code draft;
    private final Codes codes;
    private final JudgedGifts gifts;
    private final Instant startedAt;
    private final Totals totals = new Totals();
    private final GiftIds different = new GiftIds();
    private volatile State state = State.RUNNING;

    Replay(UUID id, JudgedGifts.Period period, CodeDocument draft, Codes codes, JudgedGifts gifts, Instant startedAt) {
        this.id = id;
        this.period = period;
        this.draft = draft.code();
        this.codes = codes;
        this.gifts = gifts;
        this.startedAt = startedAt;
    }

    @Override
    public void run() {
        try {
            var judge = new Judge();
            gifts.each(period, totals::total, gift -> {
                judge.compare(gift).ifPresent(found -> {
                    totals.different(found);
                    different.add(gift.gift());
                });
                totals.done();
            });
            state = State.DONE;
        } catch (RuntimeException e) {
            LOG.errorf(e, "replay %s failed", id);
            state = State.FAILED;
        }
    }

    /** The versions that judged, looked up once. */
    private final class Judge {

        private final Map<CodeVersion, Code> versions = new HashMap<>();

        Optional<Difference> compare(JudgedGift gift) {
            Code judge = versions.computeIfAbsent(
                    gift.judgedBy(),
                    version -> codes.version(version).orElseThrow().code());
            return Difference.between(gift, judge.assess(gift.facts()), draft.assess(gift.facts()));
        }
    }

    /** What differs, in the order of the offers. What was corrected since is judged as it stands, or left out. */
    List<Difference> differences(int from, int limit) {
        var judge = new Judge();
        return gifts.these(period.authority(), different.page(from, limit)).stream()
                .flatMap(gift -> judge.compare(gift).stream())
                .toList();
    }

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
        return draft.id();
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
