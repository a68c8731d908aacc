package probity.declarations.replaying;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import probity.chassis.http.Problem;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;

/**
 * The replays of this process: one of an authority at a time, two in all, and of each authority the last one is kept
 * until others need the room. None survives a restart.
 */
@Singleton
class Replays {

    private static final int RUNNING_MAX = 2;

    private static final int KEPT_MAX = 8;

    private static final int RETRY_AFTER_SECONDS = 10;

    private final Replay.Judging judging;
    private final Clock clock;
    private final Map<UUID, Replay> kept = new LinkedHashMap<>();

    Replays(Codes codes, JudgedGifts gifts, AddingUp addingUp, Clock clock) {
        this.judging = new Replay.Judging(codes, gifts, addingUp);
        this.clock = clock;
    }

    /** Starts one, or finds the one that the same request has started. */
    synchronized Replay start(UUID id, JudgedGifts.Period period, CodeDocument draft) {
        Replay known = kept.get(id);
        if (known == null) {
            return started(id, period, draft);
        }
        if (!known.period().equals(period)) {
            throw Problem.of(
                            CONFLICT,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another request. Take a new one.")
                    .thrown();
        }
        return known;
    }

    private Replay started(UUID id, JudgedGifts.Period period, CodeDocument draft) {
        makeRoom(period.authority());
        var replay = new Replay(id, period, draft, judging, clock.instant());
        kept.put(id, replay);
        // It computes for long: a virtual thread would keep requests waiting for its carrier.
        Thread.ofPlatform().name("replay-" + id).daemon().start(replay);
        return replay;
    }

    private void makeRoom(String authority) {
        if (kept.values().stream().anyMatch(replay -> replay.isRunning() && replay.isOf(authority))) {
            throw Problem.of(CONFLICT, "replay-is-running", "A replay of your authority is running. Wait for its end.")
                    .thrown();
        }
        if (kept.values().stream().filter(Replay::isRunning).count() >= RUNNING_MAX) {
            throw busy();
        }
        kept.values().removeIf(replay -> replay.isOf(authority));
        if (kept.size() == KEPT_MAX) {
            kept.values().stream()
                    .filter(replay -> !replay.isRunning())
                    .findFirst()
                    .ifPresent(oldest -> kept.remove(oldest.id()));
        }
    }

    synchronized Replay find(UUID id, String authority) {
        return Optional.ofNullable(kept.get(id))
                .filter(replay -> replay.isOf(authority))
                .orElseThrow(() -> Problem.of(
                                NOT_FOUND,
                                "no-such-replay",
                                "There is no such replay of your authority here. It may have ended with a restart,"
                                        + " or a later one took its place: start it again.")
                        .thrown());
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
