package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.sql.Sql;
import probity.chassis.testing.TestDatabase;

class InboxTest {

    private static final TopicPartition PARTITION = new TopicPartition(Lane.TOPIC, 0);

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final DataSource POOL = DATABASE.pool();

    private final DataSource database = POOL;
    private final Inbox inbox = inbox(Inbox.Start.WHERE_THE_TOPIC_BEGINS);
    private final Lane lane = new Lane().write(20);

    @BeforeEach
    void startEmpty() throws SQLException {
        for (String table : List.of("inbox", "inbox_known", "inbox_gap", "inbox_poison", "applied")) {
            execute(DATABASE.owner(), "create table if not exists applied (ordinal serial, what text)");
            execute(DATABASE.owner(), "delete from " + table);
        }
    }

    @Test
    void records_are_applied_in_order_and_reading_goes_on_behind_them() throws SQLException {
        Consumed consumed = consume(lane.deliver(1, 2, 3));

        assertThat(applied()).containsExactly("1", "2", "3");
        assertThat(consumed.commit()).containsEntry(PARTITION, new OffsetAndMetadata(3));
        assertThat(consumed.gaps()).isEmpty();
    }

    @Test
    void a_repeat_is_skipped() throws SQLException {
        consume(lane.deliver(1, 2, 2, 1));
        consume(lane.deliver(2, 3, 1));

        assertThat(applied()).containsExactly("1", "2", "3");
    }

    @Test
    void beyond_a_gap_nothing_is_applied_until_the_missing_records_come() throws SQLException {
        Consumed consumed = consume(lane.deliver(1, 2, 5, 6));
        assertThat(consumed.gaps()).containsExactly(new Consumed.Gap(PARTITION, 3, 5));
        assertThat(consumed.commit()).containsEntry(PARTITION, new OffsetAndMetadata(2));
        assertThat(query("select expected || '-' || found from inbox_gap where filled_at is null"))
                .containsExactly("3-5");

        consumed = consume(lane.deliver(3, 4, 5, 6));

        assertThat(applied()).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(consumed.gaps()).isEmpty();
        assertThat(query("select expected from inbox_gap where filled_at is null"))
                .isEmpty();
    }

    @Test
    void a_partition_that_begins_above_one_is_no_gap() throws SQLException {
        lane.startAtOffset(700);

        Consumed consumed = consume(lane.deliver(7, 8, 3, 9));

        assertThat(applied()).containsExactly("7", "8", "9");
        assertThat(consumed.gaps()).isEmpty();
        assertThat(consumed.commit()).containsEntry(PARTITION, new OffsetAndMetadata(704));
    }

    @Test
    void a_late_consumer_that_wants_all_waits_for_the_republication() throws SQLException {
        Inbox late = inbox(Inbox.Start.AT_SEQUENCE_ONE);

        Consumed consumed = late.consume(lane.deliver(7, 8), InboxTest::apply);
        assertThat(consumed.gaps()).containsExactly(new Consumed.Gap(PARTITION, 1, 7));
        late.consume(lane.deliver(LongStream.rangeClosed(1, 8).toArray()), InboxTest::apply);

        assertThat(applied()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void other_bytes_under_a_known_sequence_stop_the_partition() throws SQLException {
        consume(lane.deliver(1, 2));
        Headers headers = lane.headersOf(2);

        Consumed consumed = consume(List.of(
                lane.deliver(UUID.randomUUID().toString(), headers, bytes("{\"version\":99}")), lane.record(3)));

        assertThat(consumed.stopped()).containsEntry(PARTITION, "sequence 2 came again with other bytes");
        assertThat(consumed.commit()).containsEntry(PARTITION, new OffsetAndMetadata(2));
        assertThat(applied()).containsExactly("1", "2");
        assertThat(consume(lane.deliver(3)).stopped()).containsKey(PARTITION);
        assertThat(applied()).containsExactly("1", "2");
    }

    @Test
    void a_known_sequence_under_another_epoch_is_named_as_a_fork() throws SQLException {
        consume(lane.deliver(1, 2));
        Lane restored = new Lane().write(20);
        restored.startAtOffset(2);

        Consumed consumed = consume(restored.deliver(2));

        assertThat(consumed.stopped().get(PARTITION))
                .isEqualTo("fork: sequence 2 of epoch %s came again under epoch %s", lane.epoch(), restored.epoch());
    }

    @Test
    void a_stopped_partition_holds_up_no_other() throws SQLException {
        execute(database, "insert into inbox values ('test', '%s', 1, 5, 9, 'fork')".formatted(Lane.TOPIC));

        consume(lane.deliver(1, 2));

        assertThat(applied()).containsExactly("1", "2");
    }

    @Test
    void poison_in_its_place_is_set_aside_and_the_rest_flows() throws SQLException {
        Headers headers = lane.headersOf(2);
        headers.remove(Envelope.AUDIENCE);

        consume(List.of(
                lane.record(1), lane.deliver(UUID.randomUUID().toString(), headers, bytes("{}")), lane.record(3)));

        assertThat(applied()).containsExactly("1", "ce_audience is missing or malformed", "3");
        assertThat(query("select reason from inbox_poison")).containsExactly("ce_audience is missing or malformed");
    }

    @Test
    void poison_without_a_place_is_set_aside_once() throws SQLException {
        Headers none = lane.headersOf(1);
        none.remove(Envelope.SEQUENCE);
        for (int i = 0; i < 3; i++) {
            consume(List.of(lane.record(i + 1), lane.deliver("no stream", none, bytes("secret"))));
        }

        assertThat(applied()).containsExactly("1", "ce_sequence is missing or malformed", "2", "3");
        assertThat(query("select count(*) from inbox_poison")).containsExactly("1");
    }

    @Test
    void each_broken_part_of_an_envelope_has_its_reason() throws SQLException {
        for (String part : List.of(
                Envelope.SPECVERSION,
                Envelope.ID,
                Envelope.SOURCE,
                Envelope.TYPE,
                Envelope.TIME,
                Envelope.CONTENT_TYPE,
                Envelope.AUTHORITY,
                Envelope.NONCE)) {
            Headers headers = lane.headersOf(1);
            headers.remove(part);
            headers.add(part, bytes("<secret>"));
            assertThat(OpenedRecord.open(lane.deliver(UUID.randomUUID().toString(), headers, bytes("{}")))
                            .content())
                    .asString()
                    .endsWith(part + " is missing or malformed");
        }
        Headers twice = lane.headersOf(1);
        twice.add(Envelope.ID, bytes(UUID.randomUUID().toString()));
        assertThat(OpenedRecord.open(lane.deliver("x", twice, bytes("{}"))).content())
                .isInstanceOf(Poison.class);
    }

    @Test
    void a_body_that_is_no_json_object_is_poison() {
        for (String body : List.of("", "[]", "1", "{", "{} {}", "null", "\u0000")) {
            assertThat(OpenedRecord.open(lane.deliver(UUID.randomUUID().toString(), lane.headersOf(1), bytes(body)))
                            .content())
                    .asString()
                    .endsWith("the body is no JSON object");
        }
    }

    @Test
    void what_the_consumer_objects_to_is_poison_in_its_place() throws SQLException {
        Inbox picky = new Inbox(
                "picky",
                database,
                Inbox.Start.WHERE_THE_TOPIC_BEGINS,
                received -> received.sequence() == 2 ? Optional.of("unknown type") : Optional.empty());

        picky.consume(lane.deliver(1, 2, 3), InboxTest::apply);

        assertThat(applied()).containsExactly("1", "unknown type", "3");
    }

    @Test
    void a_handler_that_fails_leaves_no_trace() throws SQLException {
        assertThatThrownBy(() -> inbox.consume(lane.deliver(1, 2), (tx, delivered) -> {
                    apply(tx, delivered);
                    throw new IllegalStateException("broken on purpose");
                }))
                .hasMessage("broken on purpose");
        assertThat(applied()).isEmpty();

        consume(lane.deliver(1, 2));
        assertThat(applied()).containsExactly("1", "2");
    }

    static List<Long> seeds() {
        return LongStream.range(0, 20).boxed().toList();
    }

    /** The writer goes back to the first lost record, as the relay does, now and then without need. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_repeated_lost_or_interrupted_the_applied_sequence_is_the_sent_one(long seed) throws SQLException {
        Random random = new Random(seed);
        Inbox all = inbox(Inbox.Start.AT_SEQUENCE_ONE);
        Lane sixty = new Lane().write(60);
        List<String> expected =
                LongStream.rangeClosed(1, 60).mapToObj(Long::toString).toList();
        long next = 1;
        for (int poll = 0; poll < 500 && !applied().equals(expected); poll++) {
            List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0 && next <= 60; i--, next++) {
                if (random.nextInt(6) > 0) {
                    batch.add(sixty.record(next));
                }
                if (random.nextInt(5) == 0) {
                    batch.add(sixty.record(random.nextInt((int) next) + 1L));
                }
            }
            boolean crash = random.nextInt(5) == 0;
            try {
                all.consume(batch, (tx, delivered) -> {
                    apply(tx, delivered);
                    if (crash) {
                        throw new IllegalStateException("crash");
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("crash");
            }
            if (next > 60 || random.nextInt(4) == 0) {
                next = random.nextInt(applied().size() + 1) + 1L;
            }
        }
        assertThat(applied()).isEqualTo(expected);
    }

    private Inbox inbox(Inbox.Start start) {
        return new Inbox("test", database, start, received -> Optional.empty());
    }

    private Consumed consume(List<ConsumerRecord<byte[], byte[]>> records) {
        return inbox.consume(records, InboxTest::apply);
    }

    private static void apply(Connection tx, List<Delivered> delivered) throws SQLException {
        for (Delivered each : delivered) {
            String what = switch (each) {
                case Received received -> Long.toString(received.sequence());
                case Poison poison -> poison.reason();
            };
            Sql.update(tx, "insert into applied (what) values (?)", what);
        }
    }

    private List<String> applied() throws SQLException {
        return query("select what from applied order by ordinal");
    }

    private List<String> query(String sql) throws SQLException {
        return Sql.statement(database, connection -> Sql.query(connection, sql, row -> row.getString(1)));
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        Sql.statement(as, connection -> Sql.update(connection, sql));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
