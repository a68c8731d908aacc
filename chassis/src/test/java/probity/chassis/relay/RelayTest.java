package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.chassis.relay.Counters.eventually;
import static probity.chassis.relay.Counters.steps;
import static probity.chassis.relay.Counters.told;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestKafka;

class RelayTest {

    private static final int LANES = 3;

    private static final Relay.Pace QUICK =
            new Relay.Pace(Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(300));

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private static TestKafka kafka;

    private final Counters counters = new Counters();
    private final List<Relay> relays = new CopyOnWriteArrayList<>();
    private final Outlet outlet = new Outlet(
            "counters",
            "/probity/counters",
            new Lanes("counters." + TOPICS.incrementAndGet(), 0, LANES),
            Window.immediate());

    @BeforeAll
    static void startKafka() {
        kafka = TestKafka.start();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void publish() {
        kafka.createTopic(outlet.lanes().topic(), LANES);
        counters.publish(outlet, Clock.systemUTC(), counters.database(), () -> relays.forEach(Relay::wake));
    }

    @AfterEach
    void close() {
        relays.forEach(Relay::close);
        counters.close();
    }

    @Test
    void each_lane_arrives_in_order_without_a_gap() throws Exception {
        List<UUID> streams = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        start();
        for (int version = 0; version < 300; version += 3) {
            for (UUID stream : streams) {
                counters.append(stream, version, 3);
            }
        }

        eventually(() -> held().size() == 1_200);
        assertThat(told(held()).values())
                .hasSize(4)
                .allSatisfy(stream -> assertThat(stream).isEqualTo(steps(300)));
        for (int lane = 0; lane < LANES; lane++) {
            List<Long> sequences = sequences(lane);
            assertThat(sequences).isSorted();
            assertThat(sequences.isEmpty() ? 0 : sequences.getLast()).isEqualTo(sequences.size());
        }
    }

    @Test
    void kafka_is_away_while_commands_come() throws Exception {
        UUID stream = UUID.randomUUID();
        Relay relay = start();
        counters.append(stream, 0, 10);
        awaitShipped(10);

        kafka.stop();
        counters.append(stream, 10, 10);
        eventually(() -> relay.lag() == 10);
        kafka.startAgain();

        awaitShipped(20);
        assertThat(told(held()).get(stream.toString())).isEqualTo(steps(20));
    }

    @Test
    void what_kafka_lost_is_sent_again_from_the_first_missing_record() throws Exception {
        UUID stream = UUID.randomUUID();
        int lane = outlet.lanes().partitionOf(stream);
        start();
        for (int version = 0; version < 20; version++) {
            counters.append(stream, version, 1);
            awaitShipped(version + 1);
        }

        kafka.stop();
        long kept = kafka.cutBack(outlet.lanes().topic(), lane, 5);
        kafka.startAgain();

        assertThat(kept).isLessThanOrEqualTo(15);
        eventually(() -> sequences(lane).contains(20L));
        assertThat(told(held()).get(stream.toString())).isEqualTo(steps(20));
    }

    @Test
    void what_kafka_lost_is_found_although_new_records_follow_at_once() throws Exception {
        UUID stream = UUID.randomUUID();
        int lane = outlet.lanes().partitionOf(stream);
        Relay before = start();
        for (int version = 0; version < 20; version++) {
            counters.append(stream, version, 1);
            awaitShipped(version + 1);
        }
        before.close();

        kafka.stop();
        kafka.cutBack(outlet.lanes().topic(), lane, 5);
        kafka.startAgain();
        counters.append(stream, 20, 5);
        start();

        awaitShipped(25);
        assertThat(told(held()).get(stream.toString())).isEqualTo(steps(25));
    }

    @Test
    void of_two_relays_one_is_active_and_the_other_takes_over_when_its_lease_ends() throws Exception {
        UUID stream = UUID.randomUUID();
        counters.execute("insert into lease values ('relay', gen_random_uuid(), now() + interval '1 hour')");
        Relay second = start();
        counters.append(stream, 0, 5);

        eventually(() -> second.lag() == 5);
        assertThat(held()).isEmpty();

        counters.execute("update lease set expires = now()");
        awaitShipped(5);
        assertThat(told(held()).get(stream.toString())).isEqualTo(steps(5));
    }

    @Test
    void two_relays_do_not_send_twice() throws Exception {
        UUID stream = UUID.randomUUID();
        start();
        start();
        for (int version = 0; version < 100; version++) {
            counters.append(stream, version, 1);
        }

        awaitShipped(100);
        assertThat(held()).hasSize(100);
    }

    @Test
    void a_relay_that_lost_its_lease_moves_no_cursor() throws Exception {
        UUID stream = UUID.randomUUID();
        Relay relay = start(new Relay.Pace(Duration.ofHours(1), QUICK.poll(), QUICK.proof()));
        counters.append(stream, 0, 1);
        awaitShipped(1);

        counters.execute("update lease set holder = gen_random_uuid(), expires = now() + interval '1 hour'");
        counters.append(stream, 1, 1);

        eventually(() -> held().size() >= 2);
        assertThat(relay.lag()).isEqualTo(1);
    }

    @Test
    void a_part_of_a_lane_is_sent_again_on_demand() throws Exception {
        UUID stream = UUID.randomUUID();
        int lane = outlet.lanes().partitionOf(stream);
        Relay relay = start();
        counters.append(stream, 0, 10);
        awaitShipped(10);

        relay.republish(outlet.lanes().topic(), lane, 4, 6);

        eventually(() -> sequences(lane).size() == 13);
        assertThat(sequences(lane)).endsWith(9L, 10L, 4L, 5L, 6L);
        counters.append(stream, 10, 1);
        awaitShipped(11);
        assertThat(sequences(lane)).endsWith(6L, 11L);
    }

    @Test
    void what_is_released_goes_out_at_once_and_not_at_the_next_look() throws Exception {
        UUID stream = UUID.randomUUID();
        start(new Relay.Pace(QUICK.lease(), Duration.ofHours(1), QUICK.proof()));

        for (int version = 0; version < 5; version++) {
            counters.append(stream, version, 1);
            awaitShipped(version + 1);
        }
        assertThat(told(held()).get(stream.toString())).isEqualTo(steps(5));
    }

    private Relay start() {
        return start(QUICK);
    }

    private Relay start(Relay.Pace pace) {
        Relay relay = new Relay(
                List.of(outlet), counters.database(), KafkaAccess.open(kafka.servers()), Clock.systemUTC(), pace);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void awaitShipped(long records) throws Exception {
        eventually(() -> counters.query("select coalesce(sum(sequence), 0) from shipped")
                .equals(List.of(Long.toString(records))));
    }

    private List<ConsumerRecord<byte[], byte[]>> held() {
        return kafka.read(outlet.lanes().topic(), LANES);
    }

    private List<Long> sequences(int lane) {
        return held().stream()
                .filter(record -> record.partition() == lane)
                .map(record -> OpenedRecord.place(record).orElseThrow().sequence())
                .toList();
    }
}
