package probity.audit.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.logtree.LogLeaf;
import probity.chassis.testing.TestDatabase;

/**
 * Whoever owns a database switches every guard off and changes, deletes, moves or cuts off what is in it, in each of the
 * places; each time it is found, and named. Ten gifts are events 1 to 10, and a root 11; then five more, and another root.
 * In the ledger the ten are entries 0 to 9, the root 10, what concerns-service told 11, the five 12 to 16.
 */
@Tag("N-9")
class VerificationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private static final Instant MONDAY_S_WINDOW = Instant.parse("2026-07-07T00:00:00Z");

    private static final Instant TUESDAY_S_WINDOW = Instant.parse("2026-07-08T00:00:00Z");

    private static final String DECLARATIONS = "log of declarations-service";

    private static final String CONCERNS = "log of concerns-service";

    private static final String LEDGER = "ledger of here";

    @TempDir
    Path folder;

    private Council council;

    @BeforeEach
    void fill() throws SQLException {
        council = new Council(folder);
        council.declare(10);
        council.takeRoots();
        council.raise(4, MONDAY);
        council.closeWindow(MONDAY_S_WINDOW);
        council.sign();
        council.declare(5);
        council.takeRoots();
        council.raise(3, MONDAY.plusDays(1));
        council.closeWindow(TUESDAY_S_WINDOW);
        council.sign();
    }

    @AfterEach
    void close() {
        council.close();
    }

    @Test
    void what_nobody_touched_is_in_order() throws Exception {
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_goes_on_being_written_is_no_finding() throws Exception {
        council.declare(3);
        council.raise(2, MONDAY.plusDays(2));

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_changed_event_is_named() throws Exception {
        council.tamper(council.declarations, "update event set data = data || ' ' where position = 7");
        council.tamper(council.concerns, "update event set type = 'x' where position = 2");

        assertThat(findings())
                .contains(
                        DECLARATIONS + ": 7 CHANGED: the event is not the one that was stored",
                        CONCERNS + ": 2 CHANGED: the event is not the one that was stored");
    }

    @Test
    void a_changed_event_whose_hash_was_made_to_fit_is_named_by_what_was_told() throws Exception {
        council.tamper(council.declarations, "update event set data = data || ' ' where position = 13");
        council.tamper(council.declarations, refitted(council.declarations, 13));
        council.tamper(council.concerns, "update event set data = data || ' ' where position = 6");
        council.tamper(council.concerns, refitted(council.concerns, 6));

        assertThat(findings())
                .containsExactly(
                        DECLARATIONS
                                + ": 11 to 16 REWRITTEN: this is not what was told in entry 17 of the ledger of here",
                        CONCERNS + ": 5 to 7 REWRITTEN: this is not what was told in entry 18 of the ledger of here");
    }

    @Test
    void a_deleted_event_is_named() throws Exception {
        council.tamper(council.declarations, "delete from event where position = 7");
        council.tamper(council.concerns, "delete from event where position = 2");

        assertThat(findings())
                .contains(
                        DECLARATIONS + ": 7 DELETED: the event is nowhere in the log",
                        CONCERNS + ": 2 DELETED: the event is nowhere in the log");
    }

    @Test
    void an_event_that_is_deleted_with_its_hash_and_whose_gap_is_closed_is_found() throws Exception {
        council.tamper(
                council.declarations,
                "delete from event where position = 16",
                "delete from log_hash where position = 16 and tier = 0",
                "update log_head set position = 16",
                "update log_folded set position = 15",
                "update log_tree set size = 15",
                "update event set position = 16 where position = 17");

        assertThat(findings()).anyMatch(found -> found.contains(DECLARATIONS + ": 11 to 16 REWRITTEN"));
    }

    @Test
    void events_that_changed_places_are_named() throws Exception {
        council.tamper(council.declarations, swapped("event", "position", 3, 8));
        council.tamper(council.concerns, swapped("event", "position", 1, 2));

        assertThat(findings())
                .contains(
                        DECLARATIONS + ": 3 MOVED: the event lies at position 8 now",
                        DECLARATIONS + ": 8 MOVED: the event lies at position 3 now",
                        CONCERNS + ": 1 MOVED: the event lies at position 2 now",
                        CONCERNS + ": 2 MOVED: the event lies at position 1 now");
    }

    @Test
    void a_log_that_was_cut_off_is_named() throws Exception {
        council.tamper(council.declarations, "delete from event where position > 12");
        council.tamper(council.concerns, "delete from event where position > 5");

        assertThat(findings())
                .contains(
                        DECLARATIONS + ": 13 to 17 TRUNCATED: the log ends before it",
                        CONCERNS + ": 6 to 7 TRUNCATED: the log ends before it");
    }

    @Test
    void a_log_that_was_cut_off_with_all_that_knows_of_it_is_found_by_what_was_told() throws Exception {
        council.tamper(
                council.concerns,
                "delete from event where position > 5",
                "delete from log_hash where position > 5",
                "update log_head set position = 5",
                "update log_folded set position = 5",
                "update log_tree set size = 5");

        assertThat(findings())
                .containsExactly(
                        CONCERNS + ": 6 TRUNCATED: there are 5, and 7 were told of in entry 18 of the ledger of here");
    }

    @Test
    void an_event_that_was_slipped_in_is_named() throws Exception {
        council.tamper(council.declarations, "update event set authority = 'there' where position = 4");

        assertThat(findings()).contains(DECLARATIONS + ": 4 CHANGED: the event is not the one that was stored");
    }

    @Test
    void what_opens_a_commitment_cannot_go_unnoticed() throws Exception {
        council.tamper(council.concerns, "delete from log_opening where until = '2026-07-08T00:00:00Z'");

        assertThat(findings())
                .containsExactly(CONCERNS
                        + ": %d DELETED: what opens the commitment in entry 18 of the ledger of here"
                                .formatted(TUESDAY_S_WINDOW.getEpochSecond()));
    }

    @Test
    void a_changed_publication_is_told_from_a_changed_ledger() throws Exception {
        council.tamper(
                council.declarations,
                "update publication set body = '{\"more\":1}' where partition = 1 and sequence = 3",
                "delete from publication where partition = 0 and sequence = 2");

        assertThat(findings())
                .containsExactly(
                        "publication of probity.declarations.v1/0: 2 DELETED: it is not what entry 2 of the ledger of"
                                + " here holds",
                        "publication of probity.declarations.v1/1: 3 CHANGED: it is not what entry 5 of the ledger of"
                                + " here holds");
    }

    @Test
    void a_changed_entry_is_named() throws Exception {
        council.tamper(council.audit, "update ledger_entry set record = record || ' ' where leaf_index = 13");

        assertThat(findings())
                .contains(LEDGER + ": 13 CHANGED: the record is not the one that was hashed")
                .noneMatch(found -> found.startsWith("publication"));
    }

    @Test
    void a_changed_entry_with_a_fitting_hash_is_named_by_what_was_published() throws Exception {
        council.tamper(council.audit, "update ledger_entry set record = record || ' ' where leaf_index = 13", """
                update ledger_entry set leaf_hash = sha256('\\x00'::bytea || record) where leaf_index = 13
                """);

        assertThat(findings())
                .contains(
                        LEDGER + ": 13 CHANGED: it is not what was published as probity.declarations.v1/1 sequence 6",
                        LEDGER + ": 12 to 18 REWRITTEN: this is not what was told in the checkpoint of size 19");
    }

    @Test
    void a_deleted_entry_is_named() throws Exception {
        council.tamper(council.audit, "delete from ledger_entry where leaf_index = 7");

        assertThat(findings())
                .contains(
                        LEDGER + ": 7 DELETED: no such entry is there",
                        "ledgers: 4 DELETED: probity.declarations.v1/1 was taken in up to 7, and of this sequence there"
                                + " is no entry");
    }

    @Test
    void entries_of_one_lane_that_changed_places_are_named() throws Exception {
        council.tamper(council.audit, swapped("ledger_entry", "leaf_index", 12, 14));

        assertThat(findings())
                .contains(LEDGER + ": 14 MOVED: probity.declarations.v1/0 sequence 6 lies behind"
                        + " probity.declarations.v1/0 sequence 7");
    }

    @Test
    void entries_of_different_lanes_that_changed_places_are_found_by_the_signed_root() throws Exception {
        council.tamper(council.audit, swapped("ledger_entry", "leaf_index", 12, 13));

        assertThat(findings())
                .containsExactly(LEDGER + ": 12 to 18 MOVED: each is what was published, but they are not in the order"
                        + " that was signed");
    }

    @Test
    void a_ledger_that_was_cut_off_is_named() throws Exception {
        council.tamper(council.audit, "delete from ledger_entry where leaf_index > 14");

        assertThat(findings())
                .contains(
                        LEDGER + ": 15 to 18 TRUNCATED: the ledger ends before it",
                        LEDGER + ": 15 TRUNCATED: there are 15, and 19 were told of in the checkpoint of size 19");
    }

    @Test
    void a_checkpoint_that_was_not_signed_by_the_key_is_named() throws Exception {
        council.tamper(
                council.audit,
                "insert into signed_checkpoint (authority, size, note, signed_at)"
                        + " values ('here', 5, E'probity/here\\n5\\nAAAA\\n\\n', now())");

        assertThat(findings())
                .containsExactly(LEDGER + ": 0 NOT_SIGNED: its checkpoint is not signed by the key that was given");
    }

    @Test
    void a_ledger_of_which_nobody_has_a_checkpoint_is_named() throws Exception {
        council.kept().clear();

        assertThat(findings()).containsExactly(LEDGER + ": 0 NOT_SIGNED: no checkpoint of it is there");
    }

    private List<String> findings() throws Exception {
        try (Connection audit = council.audit.owner().getConnection();
                Connection declarations = council.declarations.owner().getConnection();
                Connection concerns = council.concerns.owner().getConnection()) {
            return new Verification(audit, declarations, concerns, List.of(council.key()), council.kept())
                    .findings().stream().map(Finding::toString).toList();
        }
    }

    @Test
    void the_command_says_what_it_found_and_needs_to_read_alone() throws Exception {
        Path settings = settings();

        assertThat(told(settings)).isEqualTo("0 Logs, publications and ledgers are what was signed and told.\n");
        council.tamper(council.declarations, "delete from event where position = 7");
        assertThat(told(settings))
                .startsWith("1 ")
                .contains(DECLARATIONS + ": 7 DELETED: the event is nowhere in the log\n")
                .endsWith("Something is not as it was signed and told: see above.\n");
    }

    @Test
    void a_command_that_is_told_too_little_says_so() throws IOException {
        Path settings = Files.writeString(folder.resolve("few"), "audit.user=x\n");

        assertThat(told(settings)).isEqualTo("2 This cannot be verified: the setting audit.url is missing\n");
        assertThat(told(folder.resolve("none"))).startsWith("2 This cannot be verified: ");
    }

    @Test
    void a_ledger_whose_key_was_not_given_is_named() throws Exception {
        Path settings = settings();
        Files.writeString(folder.resolve("keys"), "\n");

        assertThat(told(settings)).contains(LEDGER + ": 0 NOT_SIGNED: no key of it was given\n");
    }

    private static String told(Path settings) {
        var out = new ByteArrayOutputStream();
        int end = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), settings.toString());
        return end + " " + out.toString(StandardCharsets.UTF_8);
    }

    /** With a role that may do nothing but what the README says. */
    private Path settings() throws IOException, SQLException {
        Path kept = Files.createDirectories(folder.resolve("kept/here"));
        for (int i = 0; i < council.kept().size(); i++) {
            Files.writeString(kept.resolve(i + ".checkpoint"), council.kept().get(i));
        }
        Path keys = Files.writeString(folder.resolve("keys"), council.key() + "\n");
        StringBuilder settings = new StringBuilder("keys=%s\ncheckpoints=%s\n".formatted(keys, kept.getParent()));
        for (var each : List.of(
                new Named("audit", council.audit),
                new Named("declarations", council.declarations),
                new Named("concerns", council.concerns))) {
            settings.append("%1$s.url=%2$s\n%1$s.user=%3$s\n"
                    .formatted(each.name(), each.database().url(), reader(each.database())));
        }
        return Files.writeString(folder.resolve("settings"), settings);
    }

    private record Named(String name, TestDatabase database) {}

    /** The kept hash is made that of the event as it is now. */
    private static String refitted(TestDatabase database, long position) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            String hash = LogLeaf.read(connection, position - 1, position, 1)
                    .getFirst()
                    .hash()
                    .toString();
            return "update log_hash set hash = '\\x%s' where position = %d and tier = 0".formatted(hash, position);
        }
    }

    private static String[] swapped(String table, String column, long one, long other) {
        return new String[] {
            "update %1$s set %2$s = 1000000 + %2$s where %2$s in (%3$d, %4$d)".formatted(table, column, one, other),
            "update %1$s set %2$s = case %2$s - 1000000 when %3$d then %4$d else %3$d end where %2$s > 1000000"
                    .formatted(table, column, one, other)
        };
    }

    /** Somebody who may do what the README says, and nothing else. */
    private static String reader(TestDatabase database) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'verifier') then
                            create role verifier login;
                        end if;
                    end $$
                    """);
            for (String grant : grants()) {
                statement.execute(grant);
            }
        }
        return "verifier";
    }

    /** Those of the README; the databases of this test hold all tables. */
    private static List<String> grants() throws IOException {
        List<String> grants = Files.readAllLines(Path.of("README.md")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("grant select"))
                .toList();
        assertThat(grants).hasSize(2);
        return grants;
    }
}
