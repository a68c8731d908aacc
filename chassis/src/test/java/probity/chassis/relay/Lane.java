package probity.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A partition as a consumer meets it: whatever the test wants it to hold, at ever growing offsets. */
final class Lane {

    static final String TOPIC = "probity.counters.v1";

    private final UUID epoch;
    private final List<Publication> written = new ArrayList<>();
    private final Random random = new Random(7);
    private long offset;

    Lane() {
        this(UUID.randomUUID());
    }

    Lane(UUID epoch) {
        this.epoch = epoch;
    }

    UUID epoch() {
        return epoch;
    }

    void startAtOffset(long first) {
        offset = first;
    }

    /** The writer gives the next sequences. */
    Lane write(int count) {
        for (int i = 0; i < count; i++) {
            byte[] nonce = new byte[16];
            random.nextBytes(nonce);
            long sequence = written.size() + 1L;
            Envelope envelope = new Envelope(
                    UUID.randomUUID(),
                    "/probity/counters",
                    Counters.STEP,
                    null,
                    "somewhere",
                    "officers",
                    epoch,
                    sequence,
                    nonce);
            byte[] body = "{\"version\":%d}".formatted(sequence).getBytes(StandardCharsets.UTF_8);
            written.add(new Publication(
                    new TopicPartition(TOPIC, 0),
                    sequence,
                    UUID.nameUUIDFromBytes(new byte[] {(byte) (sequence % 3)}),
                    envelope.headers(),
                    body));
        }
        return this;
    }

    /** Delivered at the next offset. */
    ConsumerRecord<byte[], byte[]> record(long sequence) {
        Publication publication = written.get((int) sequence - 1);
        return deliver(publication.key().toString(), publication.headers(), publication.body());
    }

    List<ConsumerRecord<byte[], byte[]>> deliver(long... sequences) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long sequence : sequences) {
            records.add(record(sequence));
        }
        return records;
    }

    Headers headersOf(long sequence) {
        return new RecordHeaders(written.get((int) sequence - 1).headers().toArray());
    }

    ConsumerRecord<byte[], byte[]> deliver(String key, Headers headers, byte[] body) {
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset++,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(StandardCharsets.UTF_8),
                body,
                headers,
                Optional.empty());
    }
}
