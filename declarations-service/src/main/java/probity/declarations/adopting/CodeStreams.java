package probity.declarations.adopting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import probity.chassis.identity.Authority;

/** Finds the streams of codes in the log, by an index of their own. */
public final class CodeStreams {

    private static final String MOVED = """
        select stream, authority, max(position) as position
          from event
         where category = 'code' and position > ?
         group by stream, authority
         order by max(position)
        """;

    /** A stream of which something is new. */
    record Moved(UUID stream, Authority authority, long position) {}

    private final DataSource dataSource;

    public CodeStreams(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those with events after a position, the last moved last. */
    List<Moved> movedAfter(long position) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(MOVED)) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                List<Moved> moved = new ArrayList<>();
                while (row.next()) {
                    moved.add(new Moved(
                            row.getObject("stream", UUID.class),
                            new Authority(row.getString("authority")),
                            row.getLong("position")));
                }
                return moved;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find the codes in the log", e);
        }
    }
}
