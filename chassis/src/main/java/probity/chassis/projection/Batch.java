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

    boolean concerns(Follower follower) {
        return events.stream().anyMatch(event -> isFor(follower, event));
    }

    private static boolean isFor(Follower follower, StoredEvent event) {
        return follower.categories().contains(event.stream().category());
    }

    /** Applies what the follower wants of it, and moves the checkpoint over all of it. */
    void apply(Connection tx, Follower follower, Checkpoint checkpoint) throws SQLException {
        RowChanges rows = new RowChanges(tx);
        for (StoredEvent event : events) {
            if (isFor(follower, event)) {
                follower.apply(event, rows);
            }
        }
        rows.send();
        checkpoint.move(tx, lastPosition());
    }
}
