package probity.declarations.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.code.Basis;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Counting;
import probity.declarations.code.ShippedCodes;

/** Two replicas beside each other, whose gifts come from a database that is slow and then away. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-4")
class ReplaysTest {

    private static final CodeDocument DRAFT = new ShippedCodes().all().getFirst();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No gift is read, so none is added up. */
    private static final AddingUp NOTHING = new AddingUp() {
        @Override
        public Counting counting(CodeDocument document) {
            return new Counting(List.of(), Set.of(), new Basis(List.of(), "No test adds anything up.", null));
        }

        @Override
        public LocalDate from(CodeDocument document, String authority, UUID recipient, LocalDate day) {
            return day;
        }
    };

    private final CountDownLatch released = new CountDownLatch(1);

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @AfterEach
    void nothing_runs_on() throws SQLException {
        released.countDown();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from code_replay");
        }
    }

    @Test
    void one_runs_for_an_authority_at_a_time_and_two_in_all_however_many_replicas_there_are() {
        UUID first = UUID.randomUUID();
        KeptReplay running = replica().start(first, period("town"), DRAFT);

        assertThat(replica().start(first, period("town"), DRAFT).startedAt())
                .isCloseTo(running.startedAt(), within(1, ChronoUnit.MICROS));
        refused("town", 409);
        replica().start(UUID.randomUUID(), period("village"), DRAFT);
        refused("city", 429);
    }

    @Test
    void every_replica_can_be_asked_how_far_it_has_come_and_a_repeated_request_finds_it_at_each() {
        UUID id = UUID.randomUUID();
        replica().start(id, period("town"), DRAFT);

        KeptReplay elsewhere = replica().find(id, "town");
        assertThat(elsewhere.state()).isEqualTo(Replay.State.RUNNING);
        assertThat(elsewhere.draft()).isEqualTo(DRAFT);
        assertThat(replica().known(id, period("town"))).isPresent();
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> replica()
                        .known(id, new JudgedGifts.Period("town", period("town").code(), day(1), day(2))))
                .satisfies(
                        reused -> assertThat(reused.getResponse().getStatus()).isEqualTo(409));
    }

    @Test
    void one_whose_database_goes_away_says_that_it_failed_and_makes_room() {
        UUID failed = UUID.randomUUID();
        replica().start(failed, period("town"), DRAFT);
        released.countDown();
        awaitEnd(failed);

        UUID next = UUID.randomUUID();
        replica().start(next, period("town"), DRAFT);
        assertThat(replica().find(next, "town").id()).isEqualTo(next);
        absent(failed, "town");
        absent(next, "village");
    }

    @Test
    void one_whose_process_has_died_is_told_to_have_failed_and_makes_room() throws SQLException {
        UUID dead = UUID.randomUUID();
        replica().start(dead, period("town"), DRAFT);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update code_replay set told_at = now() - interval '3 minutes'");
        }

        assertThat(replica().find(dead, "town").state()).isEqualTo(Replay.State.FAILED);
        UUID next = UUID.randomUUID();
        replica().start(next, period("town"), DRAFT);
        assertThat(table().tell(dead, Replay.State.RUNNING, new Totals().sum(), 0))
                .isFalse();
    }

    @Test
    void what_was_found_is_read_anywhere_in_its_order() {
        UUID id = UUID.randomUUID();
        replica().start(id, period("town"), DRAFT);
        var found = new FoundGifts((part, gifts) -> table().keep(id, part, gifts));
        List<UUID> all = Stream.generate(UUID::randomUUID).limit(1_300).toList();
        all.subList(0, 700).forEach(found::add);
        found.keep();
        assertThat(table().found(id, 500, 300)).isEqualTo(all.subList(500, 700));
        all.subList(700, 1_300).forEach(found::add);
        found.keep();

        assertThat(table().found(id, 0, 1_300)).isEqualTo(all);
        assertThat(table().found(id, 1_290, 20)).isEqualTo(all.subList(1_290, 1_300));
        assertThat(table().found(id, 1_300, 20)).isEmpty();
    }

    private ReplayTable table() {
        return new ReplayTable(database, json);
    }

    private Replays replica() {
        return new Replays(
                new ShippedCodes(), new JudgedGifts(new SlowDatabase()), NOTHING, table(), Clock.systemUTC());
    }

    private void absent(UUID id, String authority) {
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> replica().find(id, authority))
                .satisfies(gone -> assertThat(gone.getResponse().getStatus()).isEqualTo(404));
    }

    private void refused(String authority, int status) {
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> replica().start(UUID.randomUUID(), period(authority), DRAFT))
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(status));
    }

    private void awaitEnd(UUID replay) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (replica().find(replay, "town").state() == Replay.State.RUNNING) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
        assertThat(replica().find(replay, "town").state()).isEqualTo(Replay.State.FAILED);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }

    private static JudgedGifts.Period period(String authority) {
        return new JudgedGifts.Period(authority, DRAFT.code().id().code(), day(1), day(1));
    }

    /** Makes its callers wait, and then is not there. */
    private final class SlowDatabase extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        @Override
        public Connection getConnection() throws SQLException {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            throw new SQLException("away");
        }
    }
}
