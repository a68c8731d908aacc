package probity.concerns.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.sealing.KeyFile;
import probity.chassis.sealing.SealingFailure;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.TestDatabase;
import probity.concerns.concern.Channel;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernDecider;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.Identity;
import probity.concerns.concern.Kind;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.Post;

/** A case and its reporter have a key each: destroying one erases what it sealed, losing one is a broken machine. */
class KeysOfACaseTest {

    private static final Authority AUTHORITY = new Authority("westminster");
    private static final UUID CASE = UUID.randomUUID();
    private static final UUID REPORTER = UUID.randomUUID();
    private static final EventPlace PLACE = new EventPlace(AUTHORITY, new StreamId("concern", CASE), new Version(1));

    private final DataSource database = TestDatabase.migrated().service();

    @TempDir
    Path folder;

    private EncodedEvent stored;

    @BeforeEach
    void store_a_named_concern() {
        KeyFile.create(folder.resolve("keys"));
        stored = codec().encode(raised(), PLACE);
    }

    @Test
    void without_the_case_s_key_only_the_name_is_left_and_the_history_still_folds() {
        keys().destroy(CASE, AUTHORITY, Instant.EPOCH);

        var raised = (ConcernRaised) codec().decode(stored, PLACE);
        var file = ((Raised) new ConcernDecider().replay(List.<ConcernEvent>of(raised))).file();

        assertThat(file.isErased()).isTrue();
        assertThat(raised.report().account().text().text()).isNull();
        assertThat(raised.report().reporter()).isEqualTo(new Confidential(REPORTER, "Cassandra"));
        assertThat(raised.report().kind()).isEqualTo(Kind.UNSPECIFIED);
    }

    @Test
    void without_the_reporter_s_key_only_the_name_is_gone() {
        keys().destroy(REPORTER, AUTHORITY, Instant.EPOCH);

        var raised = (ConcernRaised) codec().decode(stored, PLACE);

        assertThat(raised.report().reporter()).isEqualTo(new Confidential(REPORTER, null));
        assertThat(raised.report().identity()).isEqualTo(Identity.CONFIDENTIAL);
        assertThat(raised.report().account().text().text()).isEqualTo("What happened.");
    }

    @Test
    void a_key_that_is_missing_without_having_been_destroyed_stops_loudly() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from subject_key");
        }

        assertThatThrownBy(() -> codec().decode(stored, PLACE))
                .hasStackTraceContaining(SealingFailure.class.getName())
                .hasStackTraceContaining("was not destroyed");
    }

    @Test
    void nothing_confidential_is_printed() {
        var raised = raised();

        assertThat(raised.toString() + new ConcernDecider().replay(List.of(raised)))
                .contains("[confidential]")
                .doesNotContain("happened", "Cassandra", "MONITORING_OFFICER");
    }

    /** With keys of its own, as after a restart: what is remembered in memory does not count. */
    private ConcernEventCodec codec() {
        return new ConcernEventCodec(SealedTypes.of(keys()));
    }

    private SubjectKeys keys() {
        return new SubjectKeys(database, new KeyFile(folder.resolve("keys")));
    }

    private static ConcernEvent raised() {
        return new ConcernRaised(
                new Report(
                        Kind.UNSPECIFIED,
                        Channel.WEB,
                        new Confidential(REPORTER, "Cassandra"),
                        Report.Account.of(new Confidential(CASE, "What happened.")),
                        Report.Named.of(
                                new ConfidentialPeople(CASE, Set.of()),
                                new ConfidentialPosts(CASE, Set.of(Post.MONITORING_OFFICER))),
                        new ConfidentialPosts(CASE, Set.of()),
                        null,
                        null),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 9),
                null);
    }
}
