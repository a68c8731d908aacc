package probity.chassis.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.chassis.sealing.KeysAway;

/** Tells a part that is away, and will be back, from one that is broken. The keys that everything is sealed under are one. */
final class Absence {

    /**
     * Connection lost or refused, server going down or not up yet, out of connections (PostgreSQL's classes 08, 57P,
     * 53). A pool that has none to give names no state at all.
     */
    private static final List<String> STATES = List.of("08", "57P", "53");

    private static final int RETRY_AFTER_SECONDS = 5;

    private Absence() {}

    static boolean of(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof KeysAway || (cause instanceof SQLException sql && isAway(sql.getSQLState())));
    }

    static Response answer() {
        return Response.fromResponse(Problem.partAway().toResponse())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static boolean isAway(@Nullable String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
