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

    private Rebuilt() {}

    /** Waits until the running projection has caught up, and expects it to have made at least one row. */
    public static void equalsTheOneItReplaces(Follower projection, DataSource database, EventLog log)
            throws SQLException {
        awaitCaughtUp(projection, database);
        List<String> running = rows(projection, database);
        assertThat(running).as("rows to compare").isNotEmpty();

        new ProjectionRebuild(projection, database, log).run();

        assertThat(rows(projection, database)).isEqualTo(running);
    }

    private static void awaitCaughtUp(Follower projection, DataSource database) throws SQLException {
        String behind = "select 1 from event where category in ('" + String.join("', '", projection.categories())
                + "') and position > coalesce((select position from checkpoint where projection = '" + projection.name()
                + "'), 0) limit 1";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
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
