package probity.audit.listening;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What Kafka delivers, one poll after the other. */
@ApplicationScoped
public class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Hearing hearing;
    private final Alarms alarms;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Listening(Hearing hearing, @Readiness Alarms alarms) {
        this.hearing = hearing;
        this.alarms = alarms;
    }

    /** Returns once the poll is applied. While the database is away it tries again, ever more slowly. */
    @Incoming("facts")
    @Blocking
    public void hear(ConsumerRecords<byte[], byte[]> polled) throws InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        polled.forEach(records::add);
        Duration pause = SHORTEST_PAUSE;
        while (!heard(records)) {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped before a poll was applied: it comes again");
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private boolean heard(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            alarms.note(hearing.hear(records));
            return true;
        } catch (RuntimeException e) {
            LOG.error("what was consumed cannot be applied, and is tried again", e);
            return false;
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }
}
