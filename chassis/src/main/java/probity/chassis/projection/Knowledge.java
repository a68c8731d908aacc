package probity.chassis.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells up to which instant a projection knows all that will ever be known of it: what is stored later bears a later
 * time. Rows that keep when they were known answer for such an instant the same for ever.
 */
public final class Knowledge {

    /** So long ago that no transaction with an earlier time is still under way. */
    private static final String SETTLED = """
            select position, clock_timestamp() - interval '1 second' as instant
              from log_head
            """;

    private static final String REACHED = """
            select coalesce(max(e.recorded_at), 'epoch') as instant
              from checkpoint c
              join event e on e.position = c.position
             where c.projection = ?
            """;

    private final DataSource dataSource;
    private final ProjectionRunner projections;

    public Knowledge(DataSource dataSource, ProjectionRunner projections) {
        this.dataSource = dataSource;
        this.projections = projections;
    }

    /** The time of the last event that was applied. It tells when something has happened, so it is not for everybody. */
    public Instant reached(String projection) {
        return ask(REACHED, projection, Knowledge::instant);
    }

    /**
     * A moment ago by the database's clock, once all that was stored until then is applied; empty if that takes too
     * long or the service stops. It moves with the clock alone, so it tells nobody whether anything has happened.
     */
    public Optional<Instant> settled(String projection, Duration atMost) {
        record Head(long position, Instant instant) {}
        var head = ask(SETTLED, null, row -> new Head(row.getLong("position"), instant(row)));
        try {
            return projections.awaitPosition(projection, head.position(), atMost)
                    ? Optional.of(head.instant())
                    : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("instant", OffsetDateTime.class).toInstant();
    }

    private <T> T ask(String sql, @Nullable String projection, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (projection != null) {
                select.setString(1, projection);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return reading.from(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell what a projection knows", e);
        }
    }
}
