package probity.chassis.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told of a window itself. It is made in the transaction that releases the window's facts, so that it is told
 * once for each release, whoever closes the window and however often that fails.
 */
@FunctionalInterface
public interface Closing {

    Closing NOTHING = (_, _) -> List.of();

    /** What each of them tells. */
    static Closing all(List<Closing> closings) {
        List<Closing> each = List.copyOf(closings);
        return (tx, until) -> {
            List<Fact> facts = new ArrayList<>();
            for (Closing closing : each) {
                facts.addAll(closing.facts(tx, until));
            }
            return facts;
        };
    }

    /**
     * The facts that leave with a window and count among those that are filled up. They bear its end as their time.
     *
     * @param until the end of the window; of the last one, if some were missed and leave as one
     */
    List<Fact> facts(Connection tx, Instant until) throws SQLException;
}
