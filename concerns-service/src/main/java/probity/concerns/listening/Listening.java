package probity.concerns.listening;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import probity.chassis.relay.Delivered;
import probity.chassis.relay.Inbox;
import probity.chassis.relay.Poison;
import probity.chassis.relay.Received;

/**
 * What declarations-service publishes, one poll after the other. Where to go on is kept with the rows, not by Kafka.
 * While Kafka is away nothing new is learnt, and concerns are raised all the same.
 */
@ApplicationScoped
@Identifier("declarations")
public class Listening implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Listening.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DeclarationsHeard heard;
    private final Inbox inbox;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Whoever was placed long ago must be known, too: so it begins with the first record that was ever published. */
    Listening(DeclarationsHeard heard, DataSource dataSource) {
        this.heard = heard;
        this.inbox = new Inbox("concerns", dataSource, Inbox.Start.AT_SEQUENCE_ONE, heard::objection);
    }

    /** Returns once the poll is applied. While the database is away it tries again, ever more slowly. */
    @Incoming("declarations")
    @Blocking
    public void hear(ConsumerRecords<byte[], byte[]> polled) throws InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        polled.forEach(records::add);
        Duration pause = SHORTEST_PAUSE;
        while (!isApplied(records)) {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped before a poll was applied: it comes again");
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private boolean isApplied(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            inbox.consume(records, this::apply);
            return true;
        } catch (RuntimeException e) {
            LOG.error("what was heard cannot be applied, and is tried again", e);
            return false;
        }
    }

    private void apply(Connection tx, List<Delivered> delivered) throws SQLException {
        for (Delivered record : delivered) {
            switch (record) {
                case Received received -> heard.apply(tx, received);
                case Poison _ -> {}
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        inbox.seek(consumer, partitions);
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }
}
