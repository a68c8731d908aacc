package probity.chassis.relay;

import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions of a topic that one writer owns alone: {@code firstPartition} and those after it. A stream stays in
 * its lane for ever, so the number of lanes never changes.
 */
public record Lanes(String topic, int firstPartition, int count) {

    public Lanes {
        if (firstPartition < 0 || count < 1) {
            throw new IllegalArgumentException("no lanes: %d from %d".formatted(count, firstPartition));
        }
    }

    int partitionOf(UUID stream) {
        return firstPartition + Math.floorMod(stream.hashCode(), count);
    }

    /** The lanes as Kafka names them. */
    IntStream partitions() {
        return IntStream.range(firstPartition, firstPartition + count);
    }

    TopicPartition at(int partition) {
        return new TopicPartition(topic, partition);
    }
}
