package probity.declarations.replaying;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import probity.chassis.http.Problem;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;

/**
 * The replays of an installation: one of an authority at a time, two in all, and of each authority the last one is kept.
 * One that runs ends with its process; whatever there is can be followed at every replica.
 */
@Singleton
class Replays {

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Replay.Judging judging;
    private final ReplayTable table;
    private final Clock clock;

    Replays(Codes codes, JudgedGifts gifts, AddingUp addingUp, ReplayTable table, Clock clock) {
        this.judging = new Replay.Judging(codes, gifts, addingUp);
        this.table = table;
        this.clock = clock;
    }

    /** Starts one, or finds the one that the same request has started meanwhile. */
    KeptReplay start(UUID id, JudgedGifts.Period period, CodeDocument draft) {
        var replay = new KeptReplay(id, period, draft, Replay.State.RUNNING, clock.instant(), new Totals().sum(), 0);
        return switch (table.begin(replay)) {
            case BEGUN -> begun(replay);
            case KNOWN -> known(id, period).orElseThrow(Replays::absent);
            case ANOTHER_OF_THE_AUTHORITY_RUNS ->
                throw Problem.of(
                                CONFLICT,
                                "replay-is-running",
                                "A replay of your authority is running. Wait for its end.")
                        .thrown();
            case TOO_MANY_RUN -> throw busy();
        };
    }

    private KeptReplay begun(KeptReplay replay) {
        // It computes for long: a virtual thread would keep requests waiting for its carrier.
        Thread.ofPlatform().name("replay-" + replay.id()).daemon().start(new Replay(replay, judging, table));
        return replay;
    }

    /** What the same request has started, at whatever replica. */
    Optional<KeptReplay> known(UUID id, JudgedGifts.Period period) {
        Optional<KeptReplay> known = table.find(id, period.authority());
        if (known.filter(replay -> !replay.period().equals(period)).isPresent()) {
            throw Problem.of(
                            CONFLICT,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another request. Take a new one.")
                    .thrown();
        }
        return known;
    }

    KeptReplay find(UUID id, String authority) {
        return table.find(id, authority).orElseThrow(Replays::absent);
    }

    private static WebApplicationException absent() {
        return Problem.of(
                        NOT_FOUND,
                        "no-such-replay",
                        "There is no such replay of your authority. A later one may have taken its place: start it"
                                + " again.")
                .thrown();
    }

    Differences differences(KeptReplay replay) {
        return new Differences(replay, judging.judge(replay.period(), replay.draft()), judging.gifts(), table);
    }

    private static WebApplicationException busy() {
        Response problem = Problem.of(
                        TOO_MANY_REQUESTS,
                        "too-many-replays",
                        "Other authorities' replays are running. Try again in a moment.")
                .toResponse();
        return new WebApplicationException(Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build());
    }
}
