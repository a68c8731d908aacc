package probity.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import probity.chassis.log.EventLog;
import probity.chassis.projection.Follower;
import probity.chassis.projection.ProjectionRebuild;

/** The test that every projection has: made again from the log, its rows are what they were. */
public final class Rebuilt {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final String POSITION = "select position from log_head";

    private Rebuilt() {}

    /**
     * Waits until the running projection has caught up, and expects it to have made at least one row. While automations
     * still write to the log, the two are of different moments; then they are compared anew.
     */
    public static void equalsTheOneItReplaces(Follower projection, DataSource database, EventLog log)
            throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            List<String> before = query(database, POSITION);
            awaitCaughtUp(projection, database);
            List<String> running = rows(projection, database);
            assertThat(running).as("rows to compare").isNotEmpty();

            new ProjectionRebuild(projection, database, log).run();

            List<String> rebuilt = rows(projection, database);
            if (query(database, POSITION).equals(before)) {
                assertThat(rebuilt).isEqualTo(running);
                return;
            }
            assertThat(System.nanoTime()).as("deadline for the log to rest").isLessThan(deadline);
        }
    }

    private static void awaitCaughtUp(Follower projection, DataSource database) throws SQLException {
        String behind = "select 1 from event where category in ('" + String.join("', '", projection.categories())
                + "') and position > coalesce((select position from checkpoint where projection = '" + projection.name()
                + "'), 0) limit 1";
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!query(database, behind).isEmpty()) {
            assertThat(System.nanoTime()).as("deadline to catch up").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static List<String> rows(Follower projection, DataSource database) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : new TreeSet<>(projection.tables())) {
            rows.addAll(query(database, "select to_jsonb(r)::text from " + table + " r order by 1"));
        }
        return rows;
    }

    private static List<String> query(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
