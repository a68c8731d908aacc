package probity.chassis.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import probity.chassis.sql.Sql;

/** What one consumer knows, in the database. */
final class InboxTables {

    private static final String ENROL = """
            insert into inbox (consumer, topic, partition, expected, next_offset) values (?, ?, ?, ?, -1)
                on conflict do nothing
            """;

    private static final String LOCK = """
            select topic, partition, expected, next_offset, stopped
              from inbox
             where consumer = ? and (topic, partition) in (select * from unnest(?::text[], ?::int[]))
             order by topic, partition
               for update
            """;

    private static final String KNOWN = """
            select sequence, epoch, hash
              from inbox_known
             where consumer = ? and topic = ? and partition = ? and sequence = any(?)
            """;

    private static final String ASIDE = """
            select hash from inbox_poison where consumer = ? and topic = ? and partition = ? and hash = any(?)
            """;

    private static final String SAVE = """
            update inbox
               set expected = ?, next_offset = ?, stopped = ?
             where consumer = ? and topic = ? and partition = ?
            """;

    private static final String REMEMBER = """
            insert into inbox_known (consumer, topic, partition, sequence, epoch, hash)
            select ?, new.* from unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[], ?::bytea[]) as new
            """;

    private static final String SET_ASIDE = """
            insert into inbox_poison (consumer, topic, partition, hash, kafka_offset, reason, record)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    private static final String NOTE_GAP = """
            insert into inbox_gap (consumer, topic, partition, expected, found) values (?, ?, ?, ?, ?)
                on conflict do nothing
            """;

    private static final String CLOSE_GAPS = """
            update inbox_gap gap
               set filled_at = now()
              from inbox
             where gap.filled_at is null and gap.consumer = ? and inbox.consumer = gap.consumer
               and inbox.topic = gap.topic and inbox.partition = gap.partition and inbox.expected > gap.expected
            """;

    private static final String OFFSETS =
            "select topic, partition, next_offset from inbox where consumer = ? and next_offset >= 0";

    private final String consumer;

    InboxTables(String consumer) {
        this.consumer = consumer;
    }

    /** Nobody else of this consumer judges these partitions until the transaction ends. */
    List<InboxPartition> lock(Connection tx, Set<TopicPartition> names, Inbox.Start start) throws SQLException {
        List<InboxPartition> locked = lock(tx, names);
        if (locked.size() < names.size()) {
            long first = start == Inbox.Start.AT_SEQUENCE_ONE ? 1 : 0;
            Sql.updateAll(
                    tx,
                    ENROL,
                    names.stream()
                            .map(name -> new Object[] {consumer, name.topic(), name.partition(), first})
                            .toList());
            locked = lock(tx, names);
        }
        return locked;
    }

    private List<InboxPartition> lock(Connection tx, Set<TopicPartition> names) throws SQLException {
        return Sql.query(
                tx,
                LOCK,
                row -> new InboxPartition(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("expected"),
                        row.getLong("next_offset"),
                        row.getString("stopped")),
                consumer,
                array(tx, "text", names, TopicPartition::topic),
                array(tx, "int", names, TopicPartition::partition));
    }

    /** What is known of the places that these records claim, if they were taken before. */
    Map<Long, InboxPartition.Known> known(Connection tx, InboxPartition partition, List<OpenedRecord> records)
            throws SQLException {
        List<Long> sequences = records.stream()
                .map(OpenedRecord::place)
                .flatMap(Stream::ofNullable)
                .map(OpenedRecord.Place::sequence)
                .filter(sequence -> sequence < partition.expected())
                .toList();
        Map<Long, InboxPartition.Known> known = new HashMap<>();
        if (sequences.isEmpty()) {
            return known;
        }
        Sql.query(
                tx,
                KNOWN,
                row -> known.put(
                        row.getLong("sequence"),
                        new InboxPartition.Known(row.getObject("epoch", UUID.class), row.getBytes("hash"))),
                consumer,
                partition.name().topic(),
                partition.name().partition(),
                array(tx, "bigint", sequences, sequence -> sequence));
        return known;
    }

    /** The hashes of those records without a place that were set aside before. */
    Set<String> setAside(Connection tx, TopicPartition name, List<OpenedRecord> records) throws SQLException {
        byte[][] hashes = records.stream()
                .filter(record -> record.place() == null)
                .map(OpenedRecord::hash)
                .toArray(byte[][]::new);
        if (hashes.length == 0) {
            return Set.of();
        }
        return Set.copyOf(Sql.query(
                tx,
                ASIDE,
                row -> HexFormat.of().formatHex(row.getBytes("hash")),
                consumer,
                name.topic(),
                name.partition(),
                tx.createArrayOf("bytea", hashes)));
    }

    void save(Connection tx, List<InboxPartition> partitions) throws SQLException {
        List<Object[]> places = new ArrayList<>();
        List<Taken> known = new ArrayList<>();
        List<Object[]> aside = new ArrayList<>();
        List<Object[]> gaps = new ArrayList<>();
        for (InboxPartition partition : partitions) {
            String topic = partition.name().topic();
            int number = partition.name().partition();
            long nextOffset = partition.nextOffset().orElse(-1);
            String stopped = partition.stopped().orElse(null);
            places.add(new @Nullable Object[] {partition.expected(), nextOffset, stopped, consumer, topic, number});
            for (OpenedRecord record : partition.fresh()) {
                if (record.place() != null) {
                    known.add(new Taken(partition.name(), record.place(), record.hash()));
                }
                if (record.content() instanceof Poison poison) {
                    aside.add(new Object[] {
                        consumer, topic, number, record.hash(), record.offset(), poison.reason(), poison.leaf()
                    });
                }
            }
            partition
                    .gap()
                    .ifPresent(gap -> gaps.add(new Object[] {consumer, topic, number, gap.expected(), gap.found()}));
        }
        Sql.updateAll(tx, SAVE, places);
        remember(tx, known);
        Sql.updateAll(tx, SET_ASIDE, aside);
        Sql.updateAll(tx, NOTE_GAP, gaps);
    }

    /** The bytes that took a place in a lane. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Taken(TopicPartition partition, OpenedRecord.Place place, byte[] hash) {}

    private void remember(Connection tx, List<Taken> taken) throws SQLException {
        if (!taken.isEmpty()) {
            Sql.update(
                    tx,
                    REMEMBER,
                    consumer,
                    array(tx, "text", taken, each -> each.partition().topic()),
                    array(tx, "int", taken, each -> each.partition().partition()),
                    array(tx, "bigint", taken, each -> each.place().sequence()),
                    array(tx, "uuid", taken, each -> each.place().epoch()),
                    tx.createArrayOf("bytea", taken.stream().map(Taken::hash).toArray(byte[][]::new)));
        }
    }

    private static <T> Array array(Connection tx, String type, Collection<T> of, Function<T, Object> element)
            throws SQLException {
        return tx.createArrayOf(type, of.stream().map(element).toArray());
    }

    void closeGaps(Connection tx) throws SQLException {
        Sql.update(tx, CLOSE_GAPS, consumer);
    }

    Map<TopicPartition, Long> offsets(Connection tx) throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Sql.query(
                tx,
                OFFSETS,
                row -> offsets.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")),
                consumer);
        return offsets;
    }
}
