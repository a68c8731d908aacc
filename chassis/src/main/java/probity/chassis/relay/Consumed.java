package probity.chassis.relay;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of a poll.
 *
 * @param commit where to go on, for each partition that moved
 * @param gaps partitions that wait for missing records; those come again in order
 * @param stopped partitions that contradict what is known, and why: they are not read on until somebody looked
 */
public record Consumed(
        Map<TopicPartition, OffsetAndMetadata> commit, List<Gap> gaps, Map<TopicPartition, String> stopped) {

    /** The first sequence that is missing, and the one that came instead. */
    public record Gap(TopicPartition partition, long expected, long found) {}
}
