package probity.chassis.projection;

import java.sql.SQLException;
import java.util.Set;
import probity.chassis.log.StoredEvent;

/**
 * Gets each event of its categories in the order of the log. The rows that it changes move together with its
 * checkpoint, so that to its rows each event happens exactly once.
 */
public interface Follower {

    /** The name of the checkpoint. */
    String name();

    /** The categories whose events it gets; all others pass it by. */
    Set<String> categories();

    /**
     * The tables that it alone writes and that {@link ProjectionRebuild} may fill anew. None if its rows are no mere
     * copy of the log.
     */
    default Set<String> tables() {
        return Set.of();
    }

    /** How long the next events gather after some were applied. */
    default Patience patience() {
        return Patience.OF_READ_MODELS;
    }

    void apply(StoredEvent stored, RowChanges rows) throws SQLException;

    /** Runs after rows were committed, so that whoever waits for them need not poll. Missing it must do no harm. */
    default void committed() {}
}
