package probity.chassis.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** What one consumer knows, in the database. */
final class InboxTables {

    private static final String ENROL = """
            insert into inbox (consumer, topic, partition, expected, next_offset) values (?, ?, ?, ?, -1)
                on conflict do nothing
            """;

    private static final String LOCK = """
            select expected, next_offset, stopped
              from inbox
             where consumer = ? and topic = ? and partition = ?
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
            insert into inbox_known (consumer, topic, partition, sequence, epoch, hash) values (?, ?, ?, ?, ?, ?)
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

    /** Nobody else of this consumer judges the partition until the transaction ends. */
    InboxPartition lock(Connection tx, TopicPartition name, Inbox.Start start) throws SQLException {
        long first = start == Inbox.Start.AT_SEQUENCE_ONE ? 1 : 0;
        Sql.update(tx, ENROL, consumer, name.topic(), name.partition(), first);
        return Sql.query(
                        tx,
                        LOCK,
                        row -> new InboxPartition(
                                name, row.getLong("expected"), row.getLong("next_offset"), row.getString("stopped")),
                        consumer,
                        name.topic(),
                        name.partition())
                .getFirst();
    }

    /** What is known of the places that these records claim. */
    Map<Long, InboxPartition.Known> known(Connection tx, TopicPartition name, List<OpenedRecord> records)
            throws SQLException {
        Object[] sequences = records.stream()
                .map(OpenedRecord::place)
                .flatMap(Stream::ofNullable)
                .map(OpenedRecord.Place::sequence)
                .toArray();
        Map<Long, InboxPartition.Known> known = new HashMap<>();
        Sql.query(
                tx,
                KNOWN,
                row -> known.put(
                        row.getLong("sequence"),
                        new InboxPartition.Known(row.getObject("epoch", UUID.class), row.getBytes("hash"))),
                consumer,
                name.topic(),
                name.partition(),
                tx.createArrayOf("bigint", sequences));
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

    void save(Connection tx, InboxPartition partition) throws SQLException {
        String topic = partition.name().topic();
        int number = partition.name().partition();
        long nextOffset = partition.nextOffset().orElse(-1);
        String stopped = partition.stopped().orElse(null);
        Sql.update(tx, SAVE, partition.expected(), nextOffset, stopped, consumer, topic, number);
        List<Object[]> known = new ArrayList<>();
        List<Object[]> aside = new ArrayList<>();
        for (OpenedRecord record : partition.fresh()) {
            OpenedRecord.Place place = record.place();
            if (place != null) {
                known.add(new Object[] {consumer, topic, number, place.sequence(), place.epoch(), record.hash()});
            }
            if (record.content() instanceof Poison poison) {
                aside.add(new Object[] {
                    consumer, topic, number, record.hash(), record.offset(), poison.reason(), poison.leaf()
                });
            }
        }
        Sql.updateAll(tx, REMEMBER, known);
        Sql.updateAll(tx, SET_ASIDE, aside);
        if (partition.gap().isPresent()) {
            Consumed.Gap gap = partition.gap().get();
            Sql.update(tx, NOTE_GAP, consumer, topic, number, gap.expected(), gap.found());
        }
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
