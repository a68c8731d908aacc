package probity.audit.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.measure.ValueBand;
import probity.audit.measure.ValueBands;
import probity.audit.testing.Lane;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;
import probity.chassis.testing.TestKafka;

/** A consumer that dies again and again, at any point, and its successors: the ledger holds each record once. */
class RestartTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final ValueBands BANDS = new ValueBands(List.of(new ValueBand("any", BigDecimal.ZERO, null, false)));

    private static final String TOPIC = "probity.declarations.v1";

    private static TestKafka kafka;

    private final DataSource database = TestDatabase.migrated().service();
    private final LedgerReader ledgers = new LedgerReader(database);

    @BeforeAll
    static void startKafka() {
        kafka = TestKafka.start();
        kafka.createTopic(TOPIC, 3);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Test
    void each_record_is_taken_in_once_whenever_the_consumer_dies() throws Exception {
        List<UUID> published = publish(400);
        Random random = new Random(400);

        while (ledgers.size(WESTMINSTER) < published.size()) {
            liveFor(1 + random.nextInt(4), random.nextBoolean());
        }
        liveFor(3, false);

        List<Entry> entries = ledgers.entries(WESTMINSTER, 0, 1_000);
        assertThat(entries).map(Entry::event).containsExactlyInAnyOrderElementsOf(published);
        assertThat(entries)
                .map(Entry::index)
                .isEqualTo(IntStream.range(0, 400).mapToObj(Long::valueOf).toList());
    }

    /** A new consumer goes on from where the database is, or, having forgotten that, from the very beginning. */
    private void liveFor(int polls, boolean forgetful) {
        Hearing hearing = new Hearing(database, BANDS);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.servers(), "max.poll.records", 25),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, 3)
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            if (!forgetful) {
                hearing.seek(consumer, all);
            }
            for (int i = 0; i < polls; i++) {
                List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
                consumer.poll(Duration.ofMillis(300)).forEach(records::add);
                hearing.hear(records);
            }
        }
    }

    private static List<UUID> publish(int count) throws ExecutionException, InterruptedException {
        List<Lane> lanes = IntStream.range(0, 3)
                .mapToObj(partition -> new Lane(TOPIC, partition))
                .toList();
        List<UUID> ids = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.servers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                var gift = lanes.get(i % 3).gift(WESTMINSTER, UUID.randomUUID(), "10.00", "accepted", 0);
                producer.send(gift.record()).get();
                ids.add(gift.id());
            }
        }
        return ids;
    }
}
