package probity.chassis.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import probity.chassis.sql.Sql;

/**
 * Applies each published record exactly once, in the order of its lane, whatever Kafka delivers twice, late or again.
 * What it knows of a partition moves in the transaction of the rows that its handler writes.
 *
 * <ul>
 *   <li>A repeat is skipped if its bytes are the known ones. Other bytes, or another epoch, contradict what is known:
 *       the partition stops until somebody has looked and emptied {@code inbox.stopped}.
 *   <li>Beyond a gap nothing is applied. The writer sends what is missing again, in order, together with all that
 *       comes after it.
 *   <li>Poison takes its place in the lane if it names one, and is set aside; what follows goes on.
 * </ul>
 */
public final class Inbox {

    /** Where a consumer that knows nothing of a partition yet begins. */
    public enum Start {
        /** With the first record that the topic still holds. */
        WHERE_THE_TOPIC_BEGINS,

        /** With sequence 1: what is no longer held must be published again, up to the end of the lane. */
        AT_SEQUENCE_ONE
    }

    /** Says why a consumer cannot read a record, in a sentence without anything from it; empty if it can. */
    @FunctionalInterface
    public interface Inspection {
        Optional<String> objection(Received received);
    }

    /** Writes rows in the transaction that also remembers the records. Throwing undoes both. */
    @FunctionalInterface
    public interface Handler {
        void handle(Connection tx, List<Delivered> delivered) throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final InboxTables tables;
    private final DataSource dataSource;
    private final Start start;
    private final Inspection inspection;

    /** @param consumer names what this consumer knows; never changed */
    public Inbox(String consumer, DataSource dataSource, Start start, Inspection inspection) {
        this.tables = new InboxTables(consumer);
        this.dataSource = dataSource;
        this.start = start;
        this.inspection = inspection;
    }

    /**
     * Applies what is new of one poll in one transaction. The handler gets it in the order of each lane, and is not
     * called if nothing is new.
     */
    public Consumed consume(List<ConsumerRecord<byte[], byte[]>> records, Handler handler) {
        Map<TopicPartition, List<OpenedRecord>> partitions = new TreeMap<>(BY_NAME);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            partitions
                    .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), _ -> new ArrayList<>())
                    .add(OpenedRecord.open(record).inspected(inspection));
        }
        try {
            return Sql.transaction(dataSource, tx -> consume(tx, partitions, handler));
        } catch (SQLException e) {
            throw new RelayFailure("cannot take what was received", e);
        }
    }

    private Consumed consume(Connection tx, Map<TopicPartition, List<OpenedRecord>> partitions, Handler handler)
            throws SQLException {
        List<InboxPartition> judged = tables.lock(tx, partitions.keySet(), start);
        for (InboxPartition partition : judged) {
            judge(tx, partition, partitions.getOrDefault(partition.name(), List.of()));
        }
        List<Delivered> fresh = judged.stream()
                .flatMap(partition -> partition.fresh().stream())
                .map(OpenedRecord::content)
                .toList();
        if (!fresh.isEmpty()) {
            handler.handle(tx, fresh);
        }
        tables.save(tx, judged);
        tables.closeGaps(tx);
        return consumed(judged);
    }

    private void judge(Connection tx, InboxPartition partition, List<OpenedRecord> records) throws SQLException {
        partition.remember(tables.known(tx, partition, records));
        partition.setAside(tables.setAside(tx, partition.name(), records));
        records.forEach(partition::take);
    }

    private static Consumed consumed(List<InboxPartition> judged) {
        Map<TopicPartition, OffsetAndMetadata> commit = new HashMap<>();
        List<Consumed.Gap> gaps = new ArrayList<>();
        Map<TopicPartition, String> stopped = new HashMap<>();
        for (InboxPartition partition : judged) {
            partition.nextOffset().ifPresent(offset -> commit.put(partition.name(), new OffsetAndMetadata(offset)));
            partition.gap().ifPresent(gap -> {
                LOG.warnf("gap: expected %s", gap);
                gaps.add(gap);
            });
            partition.stopped().ifPresent(reason -> {
                LOG.errorf("stopped %s: %s", partition.name(), reason);
                stopped.put(partition.name(), reason);
            });
            partition.fresh().stream()
                    .map(OpenedRecord::content)
                    .filter(Poison.class::isInstance)
                    .forEach(poison -> LOG.errorf("set aside: %s", poison));
        }
        return new Consumed(commit, gaps, stopped);
    }

    /** Sets a Kafka consumer to where this inbox goes on; partitions that are new to it are left alone. */
    public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        try {
            Map<TopicPartition, Long> offsets = Sql.transaction(dataSource, tables::offsets);
            offsets.forEach((partition, offset) -> {
                if (assigned.contains(partition)) {
                    consumer.seek(partition, offset);
                }
            });
        } catch (SQLException e) {
            throw new RelayFailure("cannot read where to go on", e);
        }
    }
}
