package probity.audit.listening;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads on from where the database is, not from where Kafka believes that we were. */
@ApplicationScoped
@Identifier("facts")
public class Position implements KafkaConsumerRebalanceListener {

    private final Hearing hearing;

    Position(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        hearing.seek(consumer, partitions);
    }
}
