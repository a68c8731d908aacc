package probity.chassis.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import probity.chassis.log.EventLog;

/**
 * Makes the rows of a projection again from the log, beside the running ones, and puts them in their place together
 * with the checkpoint, in one transaction. Readers see the old rows until they see the new ones. The running projection
 * goes on; it waits only while the new rows are put in place.
 *
 * <p>The rows are made in temporary tables, which hide the real ones from the projection's statements: so a statement
 * names a table without its schema. Whatever ends a rebuild too early, its tables are gone, and nothing has changed.
 */
public final class ProjectionRebuild {

    private final Follower projection;
    private final DataSource dataSource;
    private final EventLog log;
    private final Checkpoint checkpoint;

    public ProjectionRebuild(Follower projection, DataSource dataSource, EventLog log) {
        if (projection.tables().isEmpty()) {
            throw new IllegalArgumentException(projection.name() + " names no tables that may be made again");
        }
        this.projection = projection;
        this.dataSource = dataSource;
        this.log = log;
        this.checkpoint = new Checkpoint(projection.name());
    }

    /** Answers the position that the rows have reached. */
    public long run() throws SQLException {
        try (Connection tx = dataSource.getConnection();
                var tables = new TemporaryTables(tx)) {
            create(tx, tables);
            long position = follow(tx);
            return takePlace(tx, tables, position);
        }
    }

    private void create(Connection tx, TemporaryTables tables) throws SQLException {
        tables.create(Checkpoint.TABLE);
        for (String table : projection.tables()) {
            tables.create(table);
        }
        checkpoint.create(tx);
        tx.commit();
    }

    /** Almost to the end of the log, which goes on growing. The next batch is read while one is applied. */
    private long follow(Connection tx) throws SQLException {
        long position = 0;
        CompletableFuture<Batch> next = readAhead(position);
        Batch batch;
        do {
            batch = next.join();
            if (!batch.isEmpty()) {
                position = batch.lastPosition();
                next = readAhead(position);
                batch.apply(tx, projection, checkpoint);
                tx.commit();
            }
        } while (batch.isFull());
        return position;
    }

    private CompletableFuture<Batch> readAhead(long position) {
        return CompletableFuture.supplyAsync(() -> read(position), Thread::startVirtualThread);
    }

    private long takePlace(Connection tx, TemporaryTables tables, long reached) throws SQLException {
        var running = new Checkpoint(tables.schema(), projection.name());
        running.create(tx);
        long atLeast = running.awaitLock(tx);
        long position = reached;
        while (position < atLeast) {
            var batch = read(position);
            batch.apply(tx, projection, checkpoint);
            position = batch.lastPosition();
        }
        for (String table : projection.tables()) {
            tables.replace(table);
        }
        running.move(tx, position);
        tx.commit();
        return position;
    }

    private Batch read(long position) {
        return new Batch(log.readAfter(position, Batch.SIZE));
    }
}
