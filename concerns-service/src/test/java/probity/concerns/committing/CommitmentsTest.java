package probity.concerns.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyFile;
import probity.chassis.sealing.KeyProvider;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.sealing.WrappingKeys;
import probity.chassis.testing.TestDatabase;
import probity.concerns.KnownKeys;
import probity.concerns.Tables;

@Tag("N-10")
class CommitmentsTest {

    private static final Authority HERE = new Authority("westminster");

    private static final Authority ELSEWHERE = new Authority("leicester");

    private static final Instant FIRST = Instant.parse("2026-03-03T00:00:00Z");

    private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));

    private static final Instant THIRD = SECOND.plus(Duration.ofDays(1));

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource service = database.service();

    @TempDir
    Path folder;

    private SubjectKeys keys;
    private Commitments commitments;

    @BeforeEach
    void makeTheKeys() {
        openTheKeys(KeyFile.create(folder.resolve("keys")));
    }

    private void openTheKeys() {
        openTheKeys(new KeyFile(folder.resolve("keys")));
    }

    /** As after a restart: no key is remembered. */
    private void openTheKeys(KeyProvider provider) {
        keys = new SubjectKeys(service, provider);
        commitments = new Commitments(service, keys);
    }

    @Test
    void what_happened_by_the_end_of_a_window_is_committed_and_can_be_proved_by_whoever_has_the_case()
            throws Exception {
        UUID concern = raised(FIRST);
        happened(concern, FIRST, 2);

        Map<Authority, String> roots = close(FIRST);

        Proof proof = commitments.of(concern, HERE).orElseThrow().latest();
        assertThat(proof.statement()).startsWith("""
                probity receipt v1
                authority: westminster
                until: 2026-03-03T00:00:00Z
                received: 2026-03-02
                official actions: 2
                salt:\s""");
        assertThat(proof.rootHash()).isEqualTo(roots.get(HERE)).isNotEqualTo(roots.get(ELSEWHERE));
    }

    @Test
    void what_belongs_to_a_later_window_waits_for_it_although_this_one_is_closed_late() throws Exception {
        UUID concern = raised(FIRST);
        happened(concern, SECOND, 1);

        close(FIRST);
        assertThat(actions(commitments.of(concern, HERE).orElseThrow().latest()))
                .isZero();

        close(SECOND);
        Proofs proofs = commitments.of(concern, HERE).orElseThrow();
        assertThat(proofs.first().statement()).contains("until: 2026-03-03T", "actions: 0");
        assertThat(proofs.latest().statement()).contains("until: 2026-03-04T", "received: 2026-03-02", "actions: 1");
    }

    @Test
    void windows_that_were_missed_are_committed_as_one() throws Exception {
        UUID concern = raised(FIRST);
        happened(concern, SECOND, 3);

        close(SECOND);

        Proofs proofs = commitments.of(concern, HERE).orElseThrow();
        assertThat(proofs.first()).isEqualTo(proofs.latest());
        assertThat(proofs.latest().statement()).contains("until: 2026-03-04T", "actions: 3");
    }

    @Test
    void a_case_in_which_nothing_happened_keeps_what_it_could_prove() throws Exception {
        UUID concern = raised(FIRST);
        close(FIRST);
        Proofs before = commitments.of(concern, HERE).orElseThrow();

        close(SECOND);

        assertThat(commitments.of(concern, HERE)).contains(before);
    }

    @Test
    void with_no_case_one_or_seventeen_all_looks_alike() throws Exception {
        for (int cases : new int[] {0, 1, 16, 17}) {
            UUID last = null;
            for (int i = 0; i < cases; i++) {
                last = raised(FIRST);
            }

            assertThat(close(FIRST))
                    .hasSize(2)
                    .allSatisfy((_, root) -> assertThat(root).hasSize(44));

            if (last != null) {
                assertThat(commitments.of(last, HERE).orElseThrow().latest().treeSize())
                        .isEqualTo(16_384);
            }
        }
    }

    @Test
    void what_was_done_before_it_is_known_that_the_case_came_waits_for_that() throws Exception {
        UUID concern = raised(SECOND);
        happened(concern, FIRST, 1);

        close(FIRST);
        assertThat(commitments.of(concern, HERE)).isEmpty();

        close(SECOND);
        assertThat(commitments.of(concern, HERE).orElseThrow().latest().statement())
                .contains("until: 2026-03-04T", "actions: 1");
    }

    @Test
    void what_was_done_to_a_case_that_never_came_holds_nothing_up() throws Exception {
        happened(UUID.randomUUID(), FIRST, 1);
        UUID other = raised(FIRST);

        close(FIRST);

        assertThat(commitments.of(other, HERE)).isPresent();
    }

    @Test
    void a_case_whose_key_cannot_be_used_holds_up_no_other_keeps_its_proof_and_is_committed_to_later()
            throws Exception {
        UUID broken = raised(FIRST);
        UUID other = raised(FIRST);
        close(FIRST);
        Proofs before = commitments.of(broken, HERE).orElseThrow();
        byte[] key = taken(broken);
        happened(broken, SECOND, 1);
        happened(other, SECOND, 1);

        assertThat(reopened(SECOND)).hasSize(2);
        assertThat(commitments.of(other, HERE).orElseThrow().latest().statement())
                .contains("actions: 1");
        assertThat(keysOf(broken)).isZero();

        putBack(broken, key);
        assertThat(commitments.of(broken, HERE)).contains(before);
        close(THIRD);
        assertThat(commitments.of(broken, HERE).orElseThrow().latest().statement())
                .contains("until: 2026-03-05T", "actions: 1");
    }

    private Map<Authority, String> reopened(Instant until) throws SQLException {
        openTheKeys();
        return close(until);
    }

    @Test
    void while_what_keeps_the_keys_is_away_windows_close_as_always_and_all_cases_are_committed_to_later()
            throws Exception {
        List<UUID> concerns = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            concerns.add(raised(FIRST));
        }
        happened(concerns.getFirst(), FIRST, 2);
        var away = new Away();
        openTheKeys(away);

        assertThat(close(FIRST))
                .hasSize(2)
                .allSatisfy((_, root) -> assertThat(root).hasSize(44));
        assertThat(away.asked).hasValueLessThan(30);
        assertThat(close(SECOND)).hasSize(2);
        assertThat(Tables.rows(database.owner()))
                .filteredOn(row -> row.startsWith("committed_case"))
                .hasSize(30)
                .allMatch(row -> row.endsWith("first=null latest=null"));

        assertThat(reopened(THIRD)).hasSize(2);
        assertThat(concerns)
                .allSatisfy(concern -> assertThat(commitments.of(concern, HERE)).isPresent());
        assertThat(commitments
                        .of(concerns.getFirst(), HERE)
                        .orElseThrow()
                        .first()
                        .statement())
                .contains("until: 2026-03-05T", "received: 2026-03-02", "actions: 2");
    }

    private static final class Away implements KeyProvider {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public WrappingKeys keys() {
            asked.incrementAndGet();
            throw new IllegalStateException("away");
        }
    }

    @Test
    void more_cases_than_share_a_statement_are_each_proved() throws Exception {
        openTheKeys(new KnownKeys.Unwrapped());
        ManyCases.makeKeys(database.owner(), 1_001);
        ManyCases.raise(database.owner());

        close(FIRST);

        assertThat(Tables.rows(database.owner()))
                .filteredOn(row -> row.startsWith("committed_case"))
                .hasSize(1_001)
                .noneMatch(row -> row.contains("=null"));
    }

    private byte[] taken(UUID concern) throws SQLException {
        try (Connection connection = service.getConnection();
                PreparedStatement take =
                        connection.prepareStatement("delete from subject_key where subject = ? returning wrapped")) {
            take.setObject(1, concern);
            try (var row = take.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private long keysOf(UUID concern) throws SQLException {
        try (Connection connection = service.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from subject_key where subject = ?")) {
            count.setObject(1, concern);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void putBack(UUID concern, byte[] key) throws SQLException {
        try (Connection connection = service.getConnection();
                PreparedStatement put = connection.prepareStatement(
                        "insert into subject_key (authority, subject, wrapped) values ('westminster', ?, ?)")) {
            put.setObject(1, concern);
            put.setBytes(2, key);
            put.executeUpdate();
        }
    }

    @Test
    void a_closing_that_is_undone_leaves_all_to_the_next() throws Exception {
        UUID concern = raised(FIRST);
        try (Connection tx = service.getConnection()) {
            tx.setAutoCommit(false);
            commitments.root(tx, HERE, FIRST);
            tx.rollback();
        }
        assertThat(commitments.of(concern, HERE)).isEmpty();

        close(FIRST);

        assertThat(commitments.of(concern, HERE)).isPresent();
    }

    @Test
    void a_proof_goes_with_the_key_of_its_case() throws Exception {
        UUID concern = raised(FIRST);
        close(FIRST);

        keys.destroy(concern, HERE, FIRST);

        assertThat(commitments.of(concern, HERE)).isEmpty();
    }

    @Test
    void an_erased_case_holds_up_no_other_and_is_proved_by_nobody() throws Exception {
        UUID erased = raised(FIRST);
        UUID other = raised(FIRST);
        keys.destroy(erased, HERE, FIRST);

        close(FIRST);

        assertThat(commitments.of(erased, HERE)).isEmpty();
        assertThat(commitments.of(other, HERE)).isPresent();
    }

    @Test
    void nothing_of_a_statement_can_be_read_in_the_database() throws Exception {
        UUID concern = raised(FIRST);
        close(FIRST);
        Proof proof = commitments.of(concern, HERE).orElseThrow().latest();
        String salt = proof.statement()
                .substring(proof.statement().indexOf("salt: ") + 6)
                .strip();

        assertThat(Tables.rows(database.owner()))
                .anyMatch(row -> row.startsWith("committed_case"))
                .noneMatch(row -> row.contains(salt))
                .noneMatch(row -> row.contains("probity receipt"))
                .noneMatch(row -> row.contains(proof.rootHash()));
    }

    private Map<Authority, String> close(Instant until) throws SQLException {
        try (Connection tx = service.getConnection()) {
            tx.setAutoCommit(false);
            var roots =
                    Map.of(HERE, commitments.root(tx, HERE, until), ELSEWHERE, commitments.root(tx, ELSEWHERE, until));
            tx.commit();
            return roots;
        }
    }

    private UUID raised(Instant until) throws SQLException {
        UUID concern = UUID.randomUUID();
        keys.seal(concern, HERE, new byte[] {1}, new byte[] {2});
        write(concern, until, MONDAY, 0);
        return concern;
    }

    private void happened(UUID concern, Instant until, int actions) throws SQLException {
        write(concern, until, null, actions);
    }

    private void write(UUID concern, Instant until, @Nullable LocalDate receivedOn, int actions) throws SQLException {
        try (Connection connection = service.getConnection();
                PreparedStatement insert = connection.prepareStatement(OfficialActions.COUNT)) {
            insert.setObject(1, concern);
            insert.setObject(2, until.atOffset(ZoneOffset.UTC));
            insert.setString(3, HERE.id());
            insert.setObject(4, receivedOn);
            insert.setInt(5, actions);
            insert.executeUpdate();
        }
    }

    private static int actions(Proof proof) {
        return Optional.of(proof.statement())
                .map(statement -> statement.replaceAll("(?s).*official actions: (\\d+)\n.*", "$1"))
                .map(Integer::valueOf)
                .orElseThrow();
    }
}
