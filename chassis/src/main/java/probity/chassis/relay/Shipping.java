package probity.chassis.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import probity.chassis.lease.Lease;

/**
 * Brings lanes into Kafka, and proves that they stay there. What is acknowledged must lie right behind what was
 * acknowledged before; if it does not, Kafka was changed in between, and the cursor is checked before it moves.
 */
final class Shipping {

    private static final Logger LOG = Logger.getLogger(Shipping.class);

    private record Acknowledged(long sequence, OptionalLong offset) {}

    private final Backlog backlog;
    private final Lease lease;
    private final KafkaAccess kafka;
    private final Duration proofEvery;
    private @Nullable KafkaLanes connected;
    private long proofDue = System.nanoTime();

    Shipping(Backlog backlog, Lease lease, KafkaAccess kafka, Duration proofEvery) {
        this.backlog = backlog;
        this.lease = lease;
        this.kafka = kafka;
        this.proofEvery = proofEvery;
    }

    /** Ships one batch. True if there may be more. */
    boolean ship() throws SQLException, InterruptedException {
        KafkaLanes lanes = connected();
        proveWhenDue(lanes);
        Optional<Backlog.Wish> wish = backlog.asked();
        if (wish.isPresent()) {
            fulfil(lanes, wish.get());
        }
        List<Publication> batch = backlog.unshipped();
        if (!batch.isEmpty()) {
            ship(lanes, batch);
        }
        return wish.isPresent() || batch.size() >= Backlog.BATCH;
    }

    private KafkaLanes connected() {
        KafkaLanes lanes = connected;
        if (lanes == null) {
            lanes = new KafkaLanes(kafka);
            connected = lanes;
            proofDue = System.nanoTime();
        }
        return lanes;
    }

    /** On start, after each failure, and regularly. */
    private void proveWhenDue(KafkaLanes lanes) throws SQLException {
        if (System.nanoTime() - proofDue < 0) {
            return;
        }
        Map<TopicPartition, Cursor> cursors = backlog.cursors();
        Map<TopicPartition, Cursor> corrected = new HashMap<>();
        for (TopicPartition lane : lanes.lost(cursors)) {
            corrected.put(lane, sendAgainFrom(lanes, lane, cursors.getOrDefault(lane, Cursor.START)));
        }
        backlog.move(corrected, lease.holder());
        proofDue = System.nanoTime() + proofEvery.toNanos();
    }

    private static Cursor sendAgainFrom(KafkaLanes lanes, TopicPartition lane, Cursor lost) {
        Cursor kept = lanes.lastInOrder(lane, lost.sequence());
        LOG.errorf("Kafka lost %s after %d, up to %d: sending again", lane, kept.sequence(), lost.sequence());
        return kept;
    }

    private void ship(KafkaLanes lanes, List<Publication> batch) throws SQLException, InterruptedException {
        List<OptionalLong> offsets = lanes.send(batch);
        Map<TopicPartition, List<Acknowledged>> byLane = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            byLane.computeIfAbsent(batch.get(i).lane(), _ -> new ArrayList<>())
                    .add(new Acknowledged(batch.get(i).sequence(), offsets.get(i)));
        }
        Map<TopicPartition, Cursor> cursors = backlog.cursors();
        Map<TopicPartition, Cursor> moved = new HashMap<>();
        byLane.forEach((lane, acknowledged) ->
                moved.put(lane, follow(lanes, lane, cursors.getOrDefault(lane, Cursor.START), acknowledged)));
        backlog.move(moved, lease.holder());
        if (offsets.stream().anyMatch(OptionalLong::isEmpty)) {
            throw new RelayFailure("Kafka did not acknowledge");
        }
    }

    /** The cursor after these acknowledgements, as far as they can be trusted. */
    private static Cursor follow(KafkaLanes lanes, TopicPartition lane, Cursor from, List<Acknowledged> batch) {
        Cursor cursor = from;
        for (Acknowledged next : batch) {
            if (next.offset().isEmpty()) {
                return cursor;
            }
            long offset = next.offset().getAsLong();
            if (offset != cursor.offset() + 1
                    && lanes.lost(Map.of(lane, cursor)).contains(lane)) {
                return sendAgainFrom(lanes, lane, cursor);
            }
            cursor = new Cursor(next.sequence(), offset);
        }
        return cursor;
    }

    /** Sent again at the end of the lane; cursors stay where they are. */
    private void fulfil(KafkaLanes lanes, Backlog.Wish wish) throws SQLException, InterruptedException {
        List<Publication> part = backlog.range(wish);
        if (lanes.send(part).stream().anyMatch(OptionalLong::isEmpty)) {
            throw new RelayFailure("Kafka did not acknowledge");
        }
        backlog.answered(wish, part.isEmpty() ? wish.last() : part.getLast().sequence());
    }

    void disconnect() {
        KafkaLanes lanes = connected;
        if (lanes != null) {
            connected = null;
            lanes.close();
        }
    }
}
