package probity.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The ceiling: one insert and one commit an event, into a table of the log's shape, over a connection of its own. */
final class PlainJdbc implements AutoCloseable {

    static final String TABLE = """
            create table plain_event (
                position     bigint       generated always as identity primary key,
                stream       uuid         not null,
                version      int          not null check (version > 0),
                category     text         not null,
                type         text         not null,
                authority    text         not null,
                command      uuid,
                command_hash bytea,
                actor        text,
                occurred_at  timestamptz  not null,
                recorded_at  timestamptz  not null,
                data         bytea        not null,
                unique (stream, version))
            """;

    static final String COPY_LOG = """
            insert into plain_event (stream, version, category, type, authority, command, command_hash, actor,
                                     occurred_at, recorded_at, data)
            select stream, version, category, type, authority, command, command_hash, actor,
                   occurred_at, recorded_at, data
              from event
             order by position
            """;

    private static final String INSERT = """
            insert into plain_event (stream, version, category, type, authority, command, command_hash, actor,
                                     occurred_at, recorded_at, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?)
            """;

    private final Connection connection;
    private final PreparedStatement insert;

    PlainJdbc(DataSource source) throws SQLException {
        connection = source.getConnection();
        insert = connection.prepareStatement(INSERT);
    }

    void append(UUID stream, int expected) throws SQLException {
        insert.setObject(1, stream);
        insert.setInt(2, expected + 1);
        insert.setString(3, Sample.CATEGORY);
        insert.setString(4, Sample.EVENT.type());
        insert.setString(5, Sample.AUTHORITY.id());
        insert.setObject(6, UUID.randomUUID());
        insert.setBytes(7, Sample.HASH);
        insert.setString(8, Sample.ACTOR);
        insert.setObject(9, OffsetDateTime.ofInstant(Sample.NOW, ZoneOffset.UTC));
        insert.setBytes(10, Sample.EVENT.json().getBytes(StandardCharsets.UTF_8));
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
