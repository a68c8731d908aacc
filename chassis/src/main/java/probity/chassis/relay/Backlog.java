package probity.chassis.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import probity.chassis.sql.Sql;

/** What has been released, how far each lane has been shipped, and what is to be sent again. */
final class Backlog {

    /** Rows of each lane in one batch: short enough that a lane with much to send does not keep others waiting. */
    static final int BATCH = 200;

    private static final String ENROL = """
            insert into shipped (topic, partition, sequence, kafka_offset) values (?, ?, 0, -1) on conflict do nothing
            """;

    private static final String CURSORS = "select topic, partition, sequence, kafka_offset from shipped";

    private static final String UNSHIPPED = """
            select p.*
              from shipped s
             cross join lateral (select *
                                   from publication p
                                  where p.topic = s.topic and p.partition = s.partition and p.sequence > s.sequence
                                  order by p.sequence
                                  limit ?) p
            """;

    private static final String RANGE = """
            select *
              from publication p
             where p.topic = ? and p.partition = ? and p.sequence between ? and ?
             order by p.sequence
             limit ?
            """;

    private static final String MOVE = """
            update shipped
               set sequence = ?, kafka_offset = ?
             where topic = ? and partition = ? and exists (select from lease where holder = ?)
            """;

    private static final String LAG = """
            select coalesce(sum(l.sequence - coalesce(s.sequence, 0)), 0)
              from lane l
              left join shipped s using (topic, partition)
            """;

    private static final String ASK = "insert into republication (topic, partition, first, last) values (?, ?, ?, ?)";

    private static final String ASKED =
            "select id, topic, partition, first, last from republication order by id limit 1";

    private static final String ANSWER = "update republication set first = ? where id = ?";

    private static final String FORGET = "delete from republication where id = ? and first > last";

    /** A wish to have a part of a lane sent again. */
    record Wish(long id, TopicPartition lane, long first, long last) {}

    private final DataSource dataSource;

    Backlog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** From now on these lanes are shipped. */
    void enrol(List<TopicPartition> lanes) throws SQLException {
        List<Object[]> rows = lanes.stream()
                .map(lane -> new Object[] {lane.topic(), lane.partition()})
                .toList();
        Sql.transaction(dataSource, tx -> Sql.updateAll(tx, ENROL, rows));
    }

    Map<TopicPartition, Cursor> cursors() throws SQLException {
        Map<TopicPartition, Cursor> cursors = new HashMap<>();
        for (var entry : query(CURSORS, row -> Map.entry(lane(row), cursor(row)))) {
            cursors.put(entry.getKey(), entry.getValue());
        }
        return cursors;
    }

    /** What comes next in each lane, in order. */
    List<Publication> unshipped() throws SQLException {
        return query(UNSHIPPED, Backlog::publication, BATCH);
    }

    List<Publication> range(Wish wish) throws SQLException {
        String topic = wish.lane().topic();
        return query(RANGE, Backlog::publication, topic, wish.lane().partition(), wish.first(), wish.last(), BATCH);
    }

    /** Moves cursors, as long as the holder's lease has not passed to somebody else. */
    void move(Map<TopicPartition, Cursor> cursors, UUID holder) throws SQLException {
        List<Object[]> rows = cursors.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), holder))
                .toList();
        Sql.transaction(dataSource, tx -> {
            int moved = Sql.updateAll(tx, MOVE, rows);
            if (moved != rows.size()) {
                throw new RelayFailure("the lease has passed to another relay");
            }
            return moved;
        });
    }

    private static Object[] row(TopicPartition lane, Cursor cursor, UUID holder) {
        return new Object[] {cursor.sequence(), cursor.offset(), lane.topic(), lane.partition(), holder};
    }

    long lag() throws SQLException {
        return query(LAG, row -> row.getLong(1)).getFirst();
    }

    void ask(TopicPartition lane, long first, long last) throws SQLException {
        Sql.statement(dataSource, tx -> Sql.update(tx, ASK, lane.topic(), lane.partition(), first, last));
    }

    Optional<Wish> asked() throws SQLException {
        return query(ASKED, row -> new Wish(row.getLong("id"), lane(row), row.getLong("first"), row.getLong("last")))
                .stream()
                .findFirst();
    }

    /** The wish is fulfilled up to there. */
    void answered(Wish wish, long upTo) throws SQLException {
        Sql.transaction(
                dataSource, tx -> Sql.update(tx, ANSWER, upTo + 1, wish.id()) + Sql.update(tx, FORGET, wish.id()));
    }

    private <T> List<T> query(String sql, Sql.RowReader<T> reader, Object... values) throws SQLException {
        return Sql.statement(dataSource, connection -> Sql.query(connection, sql, reader, values));
    }

    private static TopicPartition lane(ResultSet row) throws SQLException {
        return new TopicPartition(row.getString("topic"), row.getInt("partition"));
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(row.getLong("sequence"), row.getLong("kafka_offset"));
    }

    static Publication publication(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject("time", OffsetDateTime.class);
        Envelope envelope = new Envelope(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                time == null ? null : time.toInstant(),
                row.getString("authority"),
                row.getString("audience"),
                row.getObject("epoch", UUID.class),
                row.getLong("sequence"),
                row.getBytes("nonce"));
        return new Publication(
                lane(row),
                envelope.sequence(),
                row.getObject("key", UUID.class),
                envelope.headers(),
                row.getBytes("body"));
    }
}
