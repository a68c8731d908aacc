package probity.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.audit.ledger.Records.LEICESTER;
import static probity.audit.ledger.Records.WESTMINSTER;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Delivered;
import probity.chassis.relay.Received;
import probity.chassis.testing.TestDatabase;

class LedgerTest {

    private final DataSource database = TestDatabase.migrated().service();
    private final Ledger ledger = new Ledger();
    private final LedgerReader reader = new LedgerReader(database);

    @Test
    void records_are_read_back_as_they_came() throws SQLException {
        UUID gift = UUID.randomUUID();
        Received received =
                Records.received(WESTMINSTER, gift, "probity.a.b.v1", Audience.OFFICERS, "{\"name\":\"Zoë\\n\\n\"}");

        append(List.of(received));

        assertThat(reader.entry(WESTMINSTER, received.id())).hasValueSatisfying(entry -> {
            assertThat(entry.index()).isZero();
            assertThat(entry.leaf()).isEqualTo(Hash.ofLeaf(received.leaf()));
            assertThat(entry.record()).isEqualTo(received.leaf());
            assertThat(entry.stream()).isEqualTo(gift);
            assertThat(entry.type()).isEqualTo("probity.a.b.v1");
            assertThat(entry.audience()).isEqualTo(Audience.OFFICERS);
            assertThat(entry.body()).isEqualTo("{\"name\":\"Zoë\\n\\n\"}");
        });
    }

    @Test
    void poison_has_its_place_in_the_tree_and_what_belongs_to_nobody_has_none() throws SQLException {
        append(List.of(Records.poison(WESTMINSTER), Records.poison(null)));

        assertThat(reader.entries(WESTMINSTER, 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.record()).isEqualTo(Records.poison(null).leaf());
            assertThat(entry.event()).isNull();
            assertThat(entry.audience()).isNull();
        });
    }

    @Test
    void each_authority_has_a_tree_of_its_own() throws SQLException {
        List<Delivered> mixed = new ArrayList<>(Records.gifts(WESTMINSTER, 3));
        mixed.addAll(1, Records.gifts(LEICESTER, 2));
        append(mixed);

        assertThat(reader.size(WESTMINSTER)).isEqualTo(3);
        assertThat(reader.size(LEICESTER)).isEqualTo(2);
        assertThat(reader.size(new Authority("elsewhere"))).isZero();
        assertThat(reader.entries(LEICESTER, 0, 10))
                .map(Entry::leaf)
                .isEqualTo(leaves(List.of(mixed.get(1), mixed.get(2))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 255, 256, 300, 70_000})
    void the_stored_tree_is_the_one_that_its_leaves_make(int batch) throws SQLException {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Delivered> records = Records.gifts(WESTMINSTER, batch);
            append(records);
            leaves.addAll(leaves(records));
        }
        MerkleTree expected = inMemory(leaves);

        assertThat(stored(leaves.size(), MerkleTree::root)).isEqualTo(expected.root());
        assertThat(stored(leaves.size(), tree -> tree.inclusion(batch))).isEqualTo(expected.inclusion(batch));
        assertThat(stored(leaves.size(), tree -> tree.consistency(batch))).isEqualTo(expected.consistency(batch));
    }

    private Object stored(long size, Function<MerkleTree, Object> question) {
        return reader.tree(WESTMINSTER, size, question);
    }

    @Test
    void what_is_rolled_back_leaves_no_trace() throws SQLException {
        append(Records.gifts(WESTMINSTER, 2));
        try (Connection tx = database.getConnection()) {
            tx.setAutoCommit(false);
            ledger.append(tx, Records.gifts(WESTMINSTER, 300));
            tx.rollback();
        }
        append(Records.gifts(WESTMINSTER, 1));

        assertThat(reader.entries(WESTMINSTER, 0, 10)).map(Entry::index).containsExactly(0L, 1L, 2L);
    }

    @Test
    void writers_at_the_same_time_leave_no_gap() throws InterruptedException, ExecutionException {
        Callable<Void> writing = () -> {
            for (int i = 0; i < 20; i++) {
                List<Delivered> records = new ArrayList<>(Records.gifts(i % 2 == 0 ? WESTMINSTER : LEICESTER, 10));
                records.addAll(Records.gifts(i % 2 == 0 ? LEICESTER : WESTMINSTER, 10));
                append(records);
            }
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> writer : threads.invokeAll(List.of(writing, writing, writing))) {
                writer.get();
            }
        }

        for (Authority authority : List.of(WESTMINSTER, LEICESTER)) {
            List<Hash> leaves = reader.entries(authority, 0, 1_000).stream()
                    .map(Entry::leaf)
                    .toList();
            assertThat(leaves).hasSize(600);
            assertThat(reader.tree(authority, 600, MerkleTree::root))
                    .isEqualTo(inMemory(leaves).root());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set record = ''",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_subtree set hash = hash",
                "delete from ledger_subtree",
                "delete from ledger",
                "update ledger set size = size - 1"
            })
    void nothing_that_is_stored_can_be_changed(String statement) throws SQLException {
        TestDatabase other = TestDatabase.migrated();
        append(other.service(), Records.gifts(WESTMINSTER, 2));

        assertThatThrownBy(() -> execute(other.service(), statement)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute(other.owner(), statement)).isInstanceOf(SQLException.class);
    }

    private void append(List<Delivered> records) throws SQLException {
        append(database, records);
    }

    private void append(DataSource to, List<Delivered> records) throws SQLException {
        try (Connection tx = to.getConnection()) {
            tx.setAutoCommit(false);
            ledger.append(tx, records);
            tx.commit();
        }
    }

    private static void execute(DataSource by, String sql) throws SQLException {
        try (Connection connection = by.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Hash> leaves(List<Delivered> records) {
        return records.stream().map(Delivered::leaf).map(Hash::ofLeaf).toList();
    }

    private static MerkleTree inMemory(List<Hash> leaves) {
        return new MerkleTree(
                leaves.size(),
                (tier, first, count) -> (tier == 0 ? leaves : inMemory(leaves).completedSince(0, tier))
                        .subList((int) first, (int) first + count));
    }
}
