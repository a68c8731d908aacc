package probity.chassis.http;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a part that is away, and will be back, from one that is broken. */
final class Absence {

    /**
     * Connection lost or refused, server going down or not up yet, out of connections (PostgreSQL's classes 08, 57P,
     * 53). A pool that has none to give names no state at all.
     */
    private static final List<String> STATES = List.of("08", "57P", "53");

    private Absence() {}

    static boolean of(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    private static boolean isAway(@Nullable String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
