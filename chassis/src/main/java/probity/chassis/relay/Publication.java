package probity.chassis.relay;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/** A released record: its place, its stream, and its bytes, the same each time it is sent. */
@SuppressWarnings("ArrayRecordComponent")
record Publication(TopicPartition lane, long sequence, UUID key, Headers headers, byte[] body) {

    ProducerRecord<String, byte[]> toKafka() {
        return new ProducerRecord<>(lane.topic(), lane.partition(), null, key.toString(), body, headers);
    }
}
