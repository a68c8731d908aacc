package probity.chassis.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/** The log in the table {@code event}. Writing goes through the group appender, and there is no other way. */
public final class PostgresEventLog implements EventLog, AutoCloseable {

    private static final String READ_STREAM = """
            select position, stream, version, category, type, authority, command, command_hash, actor, occurred_at,
                   recorded_at, data
              from event
             where stream = ? and category = ?
             order by version
            """;

    private static final String READ_AFTER = """
            select position, stream, version, category, type, authority, command, command_hash, actor, occurred_at,
                   recorded_at, data
              from event
             where position > ?
             order by position
             limit ?
            """;

    private static final String READ_EPOCH = "select epoch from log_head";

    private final DataSource dataSource;
    private final GroupAppender appender;

    /** The watermark is raised to each position that this process stores. */
    public PostgresEventLog(DataSource dataSource, Watermark stored) {
        this.dataSource = dataSource;
        this.appender = new GroupAppender(dataSource, stored);
    }

    @Override
    public History read(StreamId stream) {
        return new History(
                query("read " + stream, READ_STREAM, PostgresEventLog::toEvent, stream.id(), stream.category()));
    }

    @Override
    public List<StoredEvent> readAfter(long position, int limit) {
        return query("read after " + position, READ_AFTER, PostgresEventLog::toEvent, position, limit);
    }

    @Override
    public UUID epoch() {
        return query("read the epoch", READ_EPOCH, row -> row.getObject("epoch", UUID.class))
                .getFirst();
    }

    @Override
    public Appended append(StreamId stream, Version expected, List<EncodedEvent> events, Provenance provenance) {
        return appender.append(new PendingAppend(stream, expected, events, provenance))
                .<Appended>map(at -> at)
                .orElseGet(() -> whyLost(stream, provenance.request()));
    }

    /** Asked by the caller's thread, so that losers do not hold up the appender. */
    private Appended whyLost(StreamId stream, Provenance.@Nullable Request request) {
        History history = read(stream);
        return Optional.ofNullable(request)
                .flatMap(asked -> history.upTo(asked.id()))
                .<Appended>map(first -> new Appended.Repeated(new Appended.At(first.version(), first.position())))
                .orElseGet(() -> new Appended.Stale(history.version()));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String doing, String sql, RowReader<T> reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new EventLogFailure("cannot " + doing, e);
        }
    }

    private static StoredEvent toEvent(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                new StreamId(row.getString("category"), row.getObject("stream", UUID.class)),
                new Version(row.getInt("version")),
                new Provenance(
                        new Authority(row.getString("authority")),
                        row.getString("actor"),
                        toRequest(row),
                        instant(row, "occurred_at")),
                instant(row, "recorded_at"),
                new EncodedEvent(row.getString("type"), new String(row.getBytes("data"), StandardCharsets.UTF_8)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Provenance.@Nullable Request toRequest(ResultSet row) throws SQLException {
        UUID id = row.getObject("command", UUID.class);
        return id == null ? null : new Provenance.Request(id, HexFormat.of().formatHex(row.getBytes("command_hash")));
    }

    @Override
    public void close() {
        appender.close();
    }
}
