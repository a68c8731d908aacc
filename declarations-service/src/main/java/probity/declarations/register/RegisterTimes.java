package probity.declarations.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Freshness;
import probity.chassis.projection.Knowledge;

/** Makes of what a question asks a moment of which the answer will never change. */
@Singleton
class RegisterTimes {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Knowledge knowledge;
    private final Clock clock;
    private volatile @Nullable Instant lastSettled;

    RegisterTimes(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What is known now, unless the question asks for earlier. */
    Moment known(AskedMoment asked) {
        return new Moment(
                asked.asAt(clock), asked.knownAt(clock).map(this::known).orElseGet(this::reached));
    }

    private Instant reached() {
        return knowledge.reached(GiftRegisterProjection.NAME);
    }

    /**
     * After the last change, time passes before it is certain that no other belongs before the instant. As long as it is
     * not, the answer is of that change, as it is when no instant is asked for.
     */
    private Instant known(Instant asked) {
        Instant reached = reached();
        if (!asked.isAfter(reached)) {
            return asked;
        }
        Instant settled = lastSettled().orElse(reached);
        return earlier(asked, settled.isAfter(reached) ? settled : reached);
    }

    /** For the public: the instant tells nothing of what happens to entries that are not published. */
    Moment publiclyKnown(AskedMoment asked) {
        Instant settled = lastSettled().orElseThrow(Freshness::behind).truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> instant = asked.knownAt(clock).map(each -> earlier(each, settled));
        return new Moment(asked.asAt(clock), instant.orElse(settled));
    }

    /** While the register lags behind, the last time when it did not; empty if there was none since the start. */
    private Optional<Instant> lastSettled() {
        knowledge.settled(GiftRegisterProjection.NAME, PATIENCE).ifPresent(instant -> lastSettled = instant);
        return Optional.ofNullable(lastSettled);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
