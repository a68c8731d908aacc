package probity.chassis.logtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StoredEvent;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.merkle.Hash;
import probity.chassis.testing.TestDatabase;

class LogTreeTest {

    private static final Authority HERE = new Authority("here");

    private static final Authority THERE = new Authority("there");

    private final TestDatabase database = TestDatabase.migrated();
    private final PostgresEventLog log = new PostgresEventLog(database.service(), new Watermark());
    private final LogRoots roots = new LogRoots(log, database.service(), Clock.systemUTC(), Duration.ofHours(1));

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 1_100})
    void the_tree_of_an_authority_is_the_one_over_its_events_however_it_grew(int events) throws SQLException {
        append(HERE, events);
        append(THERE, 1);
        grow();
        append(HERE, events);
        grow();

        List<Hash> leaves = leaves(HERE);
        assertThat(leaves).hasSize(2 * events);
        try (Connection tx = database.service().getConnection()) {
            LogTree tree = new LogTree(tx);
            assertThat(tree.size(HERE)).isEqualTo(2L * events);
            assertThat(tree.size(THERE)).isEqualTo(1);
            assertThat(tree.root(HERE, 2L * events)).isEqualTo(byDefinition(leaves));
            assertThat(tree.root(HERE, events)).isEqualTo(byDefinition(leaves.subList(0, events)));
            assertThat(tree.root(THERE, 1)).isEqualTo(leaves(THERE).getFirst());
        }
    }

    @Test
    void an_event_counts_as_these_bytes() throws SQLException {
        var stream = new StreamId("thing", new UUID(1, 2));
        log.append(
                stream,
                Version.NEW,
                List.of(new EncodedEvent("made.v1", "{\"a\":\"ä\"}")),
                Provenance.anonymous(HERE, LocalDate.of(2026, 7, 1)));

        String bytes = """
                00000000-0000-0001-0000-000000000002
                1
                thing
                made.v1
                here
                -
                -
                -
                1782860400000000
                1782860400000000

                {"a":"ä"}""";
        assertThat(leaves(HERE)).containsExactly(Hash.ofLeaf(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void each_part_of_an_event_counts() throws SQLException {
        append(HERE, 1);
        Hash before = leaves(HERE).getFirst();
        execute("alter table event disable trigger user");

        for (String change : List.of(
                "stream = gen_random_uuid()",
                "version = 2",
                "category = 'x'",
                "type = 'x'",
                "command = gen_random_uuid()",
                "command_hash = 'x'",
                "actor = null",
                "actor = E'a\\nb'",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "data = 'x'")) {
            execute("update event set " + change);
            Hash changed = leaves(HERE).getFirst();
            assertThat(changed).as(change).isNotEqualTo(before);
            before = changed;
        }
    }

    @Test
    void a_root_is_an_event_and_is_stored_once() throws SQLException {
        append(HERE, 3);
        roots.take();
        roots.take();
        append(THERE, 1);
        roots.take();

        List<StoredEvent> taken = log.readAfter(0, 100).stream()
                .filter(stored -> stored.stream().category().equals(LogRootCodec.CATEGORY))
                .toList();
        assertThat(taken).map(stored -> stored.provenance().authority()).containsExactly(HERE, THERE);
        RootTaken first = new LogRootCodec()
                .decode(taken.getFirst().event(), taken.getFirst().place());
        assertThat(first)
                .isEqualTo(new RootTaken(
                        log.epoch(), 3, byDefinition(leaves(HERE).subList(0, 3)).base64()));
    }

    @Test
    void a_root_counts_in_the_next_one() throws SQLException {
        append(HERE, 3);
        roots.take();
        append(HERE, 1);
        roots.take();

        StoredEvent last = log.readAfter(0, 100).getLast();
        assertThat(new LogRootCodec().decode(last.event(), last.place()).size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update log_hash set position = 7", "delete from log_hash", "truncate log_hash"})
    void what_was_hashed_is_never_changed(String statement) throws SQLException {
        append(HERE, 1);
        grow();

        assertThatThrownBy(() -> execute(statement)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> {
                    try (Connection connection = database.service().getConnection()) {
                        connection.createStatement().execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    @Test
    void the_stored_event_is_the_approved_one() throws IOException {
        var codec = new LogRootCodec();
        var event = new RootTaken(new UUID(3, 4), 5, Hash.ofEmptyTree().base64());
        var place = new EventPlace(HERE, new StreamId(codec.category(), new UUID(1, 2)), new Version(1));

        EncodedEvent encoded = codec.encode(event, place);

        assertThat(encoded.type()).isEqualTo("log-root-taken.v1");
        try (var approved = LogTreeTest.class.getResourceAsStream("/events/log-root-taken.v1.json")) {
            assertThat(encoded.json()).isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        assertThat(codec.decode(encoded, place)).isEqualTo(event);
    }

    private void append(Authority authority, int events) {
        for (int i = 0; i < events; i++) {
            log.append(
                    new StreamId("thing", UUID.randomUUID()),
                    Version.NEW,
                    List.of(new EncodedEvent("made.v1", "{}")),
                    Provenance.automatic(authority, "test", Instant.parse("2026-07-01T10:00:00Z")));
        }
    }

    private void grow() throws SQLException {
        try (Connection tx = database.service().getConnection()) {
            tx.setAutoCommit(false);
            boolean grew = true;
            while (grew) {
                grew = new LogTree(tx).grow(Long.MAX_VALUE);
            }
            tx.commit();
        }
    }

    private List<Hash> leaves(Authority authority) throws SQLException {
        try (Connection connection = database.service().getConnection()) {
            return LogLeaf.read(connection, 0, Long.MAX_VALUE, 10_000).stream()
                    .filter(leaf -> leaf.authority().equals(authority))
                    .map(LogLeaf::hash)
                    .toList();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static Hash byDefinition(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
    }
}
