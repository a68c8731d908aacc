package probity.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.audit.ledger.Records.LEICESTER;
import static probity.audit.ledger.Records.WESTMINSTER;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Watermark;
import probity.chassis.merkle.KeyFiles;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.merkle.SigningKey;
import probity.chassis.testing.TestDatabase;

/** Whoever owns the database can switch every guard off. The signature they cannot make, so they are found out. */
class TamperingTest {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final LedgerReader reader = new LedgerReader(database.service());
    private final PostgresEventLog log = new PostgresEventLog(database.service(), new Watermark());
    private Notary notary;
    private String earlier;
    private String latest;

    @BeforeEach
    void fillAndSign() throws SQLException {
        notary = new Notary(reader, SigningKey.read(KeyFiles.in(folder)), log, Clock.systemUTC());
        append(300);
        earlier = notary.sign(WESTMINSTER, 300).note();
        append(40);
        latest = notary.sign(WESTMINSTER, 340).note();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_honest_ledger_is_in_order() throws SQLException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_changed_record_is_found_and_named() throws SQLException {
        tamper("update ledger_entry set record = record || ' '::bytea where leaf_index = 123");

        assertThat(findings()).contains("entry 123 was changed", "the first 340 are not those that were signed");
    }

    @Test
    void a_changed_record_with_a_fitting_hash_is_found_by_the_signed_root() throws SQLException {
        tamper("""
                update ledger_entry
                   set record = 'other'::bytea, leaf_hash = sha256('\\x00'::bytea || 'other'::bytea)
                 where leaf_index = 320
                """);

        assertThat(findings()).containsExactly("the first 340 are not those that were signed");
    }

    @Test
    void a_deleted_record_is_found() throws SQLException {
        tamper("delete from ledger_entry where leaf_index = 7");

        assertThat(findings()).contains("entry 7 is missing");
        assertThatThrownBy(() -> reader.tree(WESTMINSTER, 340, tree -> tree.inclusion(3)))
                .isInstanceOf(LedgerFailure.class);
    }

    @Test
    void a_changed_order_is_found() throws SQLException {
        tamper("""
                update ledger_entry e
                   set record = o.record, leaf_hash = o.leaf_hash
                  from ledger_entry o
                 where e.authority = o.authority and e.leaf_index in (10, 11) and o.leaf_index = 21 - e.leaf_index
                """);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "the first 300 are not those that were signed", "the first 340 are not those that were signed");
    }

    @Test
    void a_cut_off_end_is_found_by_a_checkpoint_that_was_kept_outside() throws SQLException {
        tamper("delete from ledger_entry where leaf_index >= 300");

        assertThat(new Examiner(database.owner(), notary.publicKey(WESTMINSTER))
                        .findings(WESTMINSTER, List.of(earlier)))
                .isEmpty();
        assertThat(findings()).containsExactly("cut back from 340 to 300");
    }

    @Test
    void a_ledger_that_was_rewritten_from_some_point_on_cannot_prove_that_it_goes_on() throws SQLException {
        tamper("delete from ledger_entry where leaf_index >= 250");
        tamper("delete from ledger_subtree");
        tamper("update ledger set size = 250");
        append(150);

        assertThat(findings())
                .contains(
                        "the first 300 are not those that were signed", "the first 340 are not those that were signed");
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_none() throws SQLException {
        String forged = latest.replace("\n340\n", "\n341\n");

        assertThat(new Examiner(database.owner(), notary.publicKey(WESTMINSTER)).findings(WESTMINSTER, List.of(forged)))
                .containsExactly("a checkpoint was not signed by this key");
    }

    @Test
    void another_authority_s_ledger_is_untouched_by_all_that() throws SQLException {
        try (Connection tx = database.service().getConnection()) {
            new Ledger().append(tx, Records.gifts(LEICESTER, 5));
        }
        String note = notary.sign(LEICESTER, 5).note();
        tamper("delete from ledger_entry where authority = 'westminster'");

        assertThat(new Examiner(database.owner(), notary.publicKey(LEICESTER)).findings(LEICESTER, List.of(note)))
                .isEmpty();
        assertThat(reader.tree(LEICESTER, 5, MerkleTree::root)).isNotNull();
    }

    private List<String> findings() throws SQLException {
        return new Examiner(database.owner(), notary.publicKey(WESTMINSTER))
                .findings(WESTMINSTER, List.of(earlier, latest));
    }

    private void append(int count) throws SQLException {
        try (Connection tx = database.service().getConnection()) {
            tx.setAutoCommit(false);
            new Ledger().append(tx, Records.gifts(WESTMINSTER, count));
            tx.commit();
        }
    }

    /** With every trigger off, as only an owner can. */
    private void tamper(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("ledger", "ledger_entry", "ledger_subtree")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute(sql);
        }
    }
}
