package probity.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import probity.chassis.log.StoredEvent;

/** Events of the log, as many as one transaction applies. */
record Batch(List<StoredEvent> events) {

    static final int SIZE = 1_000;

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** There are probably more. */
    boolean isFull() {
        return events.size() == SIZE;
    }

    long lastPosition() {
        return events.getLast().position();
    }

    /** Applies what the follower wants of it, and moves the checkpoint over all of it. */
    void apply(Connection tx, Follower follower, Checkpoint checkpoint) throws SQLException {
        RowChanges rows = new RowChanges(tx);
        for (StoredEvent event : events) {
            if (follower.categories().contains(event.stream().category())) {
                follower.apply(event, rows);
            }
        }
        rows.send();
        checkpoint.move(tx, lastPosition());
    }
}
