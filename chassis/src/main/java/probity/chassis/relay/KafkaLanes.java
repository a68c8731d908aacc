package probity.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Our partitions in Kafka: sends to them, and looks what they hold. After any failure it is closed and made anew. */
final class KafkaLanes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaLanes(KafkaAccess kafka) {
        consumer = new KafkaConsumer<>(kafka.consumer());
        producer = new KafkaProducer<>(kafka.producer());
    }

    /** Sends in this order. Answers the offset of each, or nothing where Kafka did not acknowledge. */
    List<OptionalLong> send(List<Publication> publications) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(publications.size());
        for (Publication publication : publications) {
            sent.add(producer.send(publication.toKafka()));
            if (sent.getLast().state() == Future.State.FAILED) {
                break;
            }
        }
        List<OptionalLong> offsets = new ArrayList<>(publications.size());
        for (Future<RecordMetadata> acknowledgement : sent) {
            offsets.add(offset(acknowledgement));
        }
        offsets.addAll(Collections.nCopies(publications.size() - sent.size(), OptionalLong.empty()));
        return offsets;
    }

    private static OptionalLong offset(Future<RecordMetadata> acknowledgement) throws InterruptedException {
        try {
            return OptionalLong.of(acknowledgement.get().offset());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException) {
                return OptionalLong.empty();
            }
            throw new RelayFailure("cannot send", e);
        }
    }

    /** Which of the cursors do not point at the record that Kafka acknowledged there. It has lost that one, at least. */
    Set<TopicPartition> lost(Map<TopicPartition, Cursor> cursors) {
        Map<TopicPartition, Long> begin = consumer.beginningOffsets(cursors.keySet(), PATIENCE);
        Map<TopicPartition, Long> end = consumer.endOffsets(cursors.keySet(), PATIENCE);
        Set<TopicPartition> lost = new HashSet<>();
        Map<TopicPartition, Cursor> toRead = new HashMap<>();
        cursors.forEach((lane, cursor) -> {
            if (cursor.offset() >= end.getOrDefault(lane, 0L)) {
                lost.add(lane);
            } else if (cursor.offset() >= begin.getOrDefault(lane, 0L)) {
                toRead.put(lane, cursor);
            }
        });
        firstRecords(toRead).forEach((lane, record) -> {
            Cursor cursor = toRead.get(lane);
            if (cursor == null || record.offset() != cursor.offset() || sequence(record) != cursor.sequence()) {
                lost.add(lane);
            }
        });
        return lost;
    }

    private Map<TopicPartition, ConsumerRecord<byte[], byte[]>> firstRecords(Map<TopicPartition, Cursor> cursors) {
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> first = new HashMap<>();
        consumer.assign(cursors.keySet());
        consumer.resume(cursors.keySet());
        cursors.forEach((lane, cursor) -> consumer.seek(lane, cursor.offset()));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (first.size() < cursors.size()) {
            for (var record : poll(end)) {
                TopicPartition lane = new TopicPartition(record.topic(), record.partition());
                first.putIfAbsent(lane, record);
                consumer.pause(Set.of(lane));
            }
        }
        return first;
    }

    /**
     * Reads a whole lane for the last record up to which Kafka holds everything that was acknowledged: the place from
     * which to send again.
     */
    Cursor lastInOrder(TopicPartition lane, long acknowledged) {
        long end = consumer.endOffsets(Set.of(lane), PATIENCE).getOrDefault(lane, 0L);
        consumer.assign(Set.of(lane));
        consumer.resume(Set.of(lane));
        consumer.seekToBeginning(Set.of(lane));
        Cursor last = Cursor.START;
        while (consumer.position(lane, PATIENCE) < end) {
            for (var record : poll(System.nanoTime() + PATIENCE.toNanos())) {
                long sequence = sequence(record);
                boolean next = last.equals(Cursor.START) || sequence == last.sequence() + 1;
                if (next && sequence > 0 && sequence <= acknowledged) {
                    last = new Cursor(sequence, record.offset());
                }
            }
        }
        return last;
    }

    private Iterable<ConsumerRecord<byte[], byte[]>> poll(long end) {
        while (System.nanoTime() < end) {
            var records = consumer.poll(Duration.ofMillis(100));
            if (!records.isEmpty()) {
                return records;
            }
        }
        throw new TimeoutException("cannot read what Kafka holds");
    }

    /** 0 if the record is none of ours. */
    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        return OpenedRecord.place(record).map(OpenedRecord.Place::sequence).orElse(0L);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
