package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.chassis.relay.Counters.eventually;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.sql.Sql;
import probity.chassis.testing.TestDatabase;
import probity.chassis.testing.TestKafka;

/** From a service's log through Kafka into another service's tables, while both die again and again. */
class EndToEndTest {

    private static final Outlet OUTLET =
            new Outlet("counters", "/probity/counters", new Lanes("counters", 0, 4), Window.immediate());

    private static final Relay.Pace QUICK =
            new Relay.Pace(Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofSeconds(1));

    @Test
    void killed_anywhere_nothing_is_lost_or_doubled_in_the_read_model() throws Exception {
        TestDatabase there = TestDatabase.migrated();
        Sql.statement(there.owner(), tx -> Sql.update(tx, "create table steps (key uuid, body text, ordinal serial)"));
        AgroalDataSource pool = there.pool();
        var dying = new DyingDatabase(pool, 4);
        Inbox inbox = new Inbox("steps", dying, Inbox.Start.WHERE_THE_TOPIC_BEGINS, received -> Optional.empty());
        AtomicBoolean done = new AtomicBoolean();
        List<UUID> streams =
                IntStream.range(0, 10).mapToObj(_ -> UUID.randomUUID()).toList();
        try (TestKafka kafka = TestKafka.start();
                Counters counters = new Counters()) {
            kafka.createTopic("counters", 4);
            KafkaAccess access = KafkaAccess.open(kafka.servers());
            var dyingHere = new DyingDatabase(counters.database(), 7);
            try (Relay relay = new Relay(List.of(OUTLET), dyingHere, access, Clock.systemUTC(), QUICK)) {
                ProjectionRunner publishing = counters.publish(OUTLET, Clock.systemUTC(), dyingHere, relay::wake);
                relay.start();
                Thread listening = Thread.ofVirtual().start(() -> listen(access, inbox, done));
                for (int version = 0; version < 30; version++) {
                    for (UUID stream : streams) {
                        counters.append(stream, version, 1);
                    }
                }
                eventually(() -> count(there) >= 300 && relay.lag() == 0);
                done.set(true);
                listening.join();
                assertThat(publishing.standing()).isNotEmpty();
            }
        }
        for (UUID stream : streams) {
            assertThat(Sql.<List<String>>statement(
                            there.service(),
                            tx -> Sql.query(
                                    tx,
                                    "select body from steps where key = ? order by ordinal",
                                    row -> row.getString(1),
                                    stream)))
                    .isEqualTo(Counters.steps(30));
        }
    }

    private static long count(TestDatabase database) throws Exception {
        return Sql.statement(
                        database.service(), tx -> Sql.query(tx, "select count(*) from steps", row -> row.getLong(1)))
                .getFirst();
    }

    /**
     * After each failure it goes on where the inbox says. It dies only of what it received: were it set back after every
     * few empty answers, too, Kafka would answer none of its questions in time, since it holds an empty answer back for
     * half a second.
     */
    private static void listen(KafkaAccess access, Inbox inbox, AtomicBoolean done) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(access.consumer())) {
            List<TopicPartition> all =
                    OUTLET.lanes().partitions().mapToObj(OUTLET.lanes()::at).toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!done.get()) {
                var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
                try {
                    if (!records.isEmpty()) {
                        inbox.consume(records, EndToEndTest::write);
                    }
                } catch (RelayFailure _) {
                    consumer.seekToBeginning(all);
                    inbox.seek(consumer, all);
                }
            }
        }
    }

    private static void write(Connection tx, List<Delivered> delivered) throws SQLException {
        for (Delivered each : delivered) {
            Received received = (Received) each;
            Sql.update(
                    tx,
                    "insert into steps (key, body) values (?, convert_from(?, 'utf8'))",
                    received.key(),
                    received.body());
        }
    }
}
