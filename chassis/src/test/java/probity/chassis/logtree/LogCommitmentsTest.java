package probity.chassis.logtree;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.merkle.Hash;
import probity.chassis.testing.TestDatabase;

class LogCommitmentsTest {

    private static final Authority HERE = new Authority("here");

    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    /** One o'clock in the morning of Tuesday, in London. */
    private static final Instant MONDAY_S_WINDOW = Instant.parse("2026-07-07T00:00:00Z");

    private static final Instant TUESDAY_S_WINDOW = MONDAY_S_WINDOW.plus(1, ChronoUnit.DAYS);

    private final TestDatabase database = TestDatabase.migrated();
    private final PostgresEventLog log = new PostgresEventLog(database.service(), new Watermark());
    private final LogCommitments commitments = new LogCommitments();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_window_commits_to_the_days_that_were_over_when_it_ended() throws SQLException {
        happened(MONDAY);
        happened(MONDAY);
        happened(MONDAY.plusDays(1));

        assertThat(commit(MONDAY_S_WINDOW).size()).isEqualTo(2);
        assertThat(commit(TUESDAY_S_WINDOW).size()).isEqualTo(3);
    }

    @Test
    void what_is_in_a_tree_follows_from_the_days_of_the_events_alone() throws SQLException {
        happened(MONDAY);
        happened(MONDAY.plusDays(1));
        happened(MONDAY);

        assertThat(commit(MONDAY_S_WINDOW).size()).isEqualTo(1);
        assertThat(commit(MONDAY_S_WINDOW.plusSeconds(60)).size()).isEqualTo(1);
        assertThat(commit(TUESDAY_S_WINDOW).size()).isEqualTo(3);
    }

    @Test
    void nobody_can_tell_from_a_commitment_whether_anything_happened() throws SQLException {
        LogCommitment empty = commit(MONDAY_S_WINDOW);
        LogCommitment alike = commit(TUESDAY_S_WINDOW);
        happened(MONDAY);
        LogCommitment grown = commit(TUESDAY_S_WINDOW.plusSeconds(60));

        assertThat(empty.size()).isZero();
        assertThat(empty.root()).isEqualTo(Hash.ofEmptyTree());
        assertThat(List.of(empty.hash(), alike.hash(), grown.hash())).doesNotHaveDuplicates();
        assertThat(grown.hash()).hasSameSizeAs(empty.hash());
        assertThat(grown).hasToString("commitment of here until 2026-07-08T00:01:00Z");
    }

    @Test
    void what_opens_it_is_kept() throws SQLException {
        happened(MONDAY);
        LogCommitment told = commit(MONDAY_S_WINDOW);

        try (Connection connection = database.service().getConnection();
                var row = connection.createStatement().executeQuery("select * from log_opening")) {
            row.next();
            var opened = new LogCommitment(
                    HERE,
                    MONDAY_S_WINDOW,
                    row.getObject("epoch", UUID.class),
                    row.getLong("size"),
                    told.root(),
                    row.getBytes("salt"));
            assertThat(opened.hash()).isEqualTo(told.hash());
            assertThat(opened.text()).isEqualTo("""
                    probity log v1
                    authority: here
                    until: 2026-07-07T00:00:00Z
                    epoch: %s
                    size: 1
                    root: %s
                    salt: %s
                    """.formatted(
                            log.epoch(), told.root().base64(), HexFormat.of().formatHex(told.salt())));
            assertThat(told.hash())
                    .isEqualTo(Base64.getEncoder()
                            .encodeToString(Hashing.sha256()
                                    .hashString(opened.text(), US_ASCII)
                                    .asBytes()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update log_opening set size = 0", "delete from log_opening", "truncate log_opening"})
    void what_opens_it_is_never_changed(String statement) throws SQLException {
        commit(MONDAY_S_WINDOW);

        assertThatThrownBy(() -> {
                    try (Connection connection = database.owner().getConnection()) {
                        connection.createStatement().execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    private void happened(LocalDate day) {
        log.append(
                new StreamId("thing", UUID.randomUUID()),
                Version.NEW,
                List.of(new EncodedEvent("made.v1", "{}")),
                Provenance.anonymous(HERE, day));
    }

    private LogCommitment commit(Instant until) throws SQLException {
        try (Connection tx = database.service().getConnection()) {
            tx.setAutoCommit(false);
            commitments.grow(tx, until);
            LogCommitment made = commitments.commit(tx, HERE, until);
            tx.commit();
            return made;
        }
    }
}
