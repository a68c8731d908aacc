package probity.declarations.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.WebApplicationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import probity.declarations.code.Basis;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Counting;
import probity.declarations.code.ShippedCodes;

@Tag("N-4")
class ReplaysTest {

    private static final CodeDocument DRAFT = new ShippedCodes().all().getFirst();

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
    private final Replays replays =
            new Replays(new ShippedCodes(), new JudgedGifts(new SlowDatabase()), NOTHING, Clock.systemUTC());

    @Test
    void one_runs_for_an_authority_at_a_time_and_two_in_all() {
        UUID first = UUID.randomUUID();
        Replay running = replays.start(first, period("town"), DRAFT);

        assertThat(replays.start(first, period("town"), DRAFT)).isSameAs(running);
        refused("town", 409);
        replays.start(UUID.randomUUID(), period("village"), DRAFT);
        refused("city", 429);
    }

    @Test
    void one_whose_database_goes_away_says_that_it_failed_and_makes_room() {
        Replay replay = replays.start(UUID.randomUUID(), period("town"), DRAFT);
        released.countDown();
        awaitEnd(replay);

        assertThat(replay.state()).isEqualTo(Replay.State.FAILED);
        UUID next = UUID.randomUUID();
        replays.start(next, period("town"), DRAFT);
        assertThat(replays.find(next, "town").id()).isEqualTo(next);
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> replays.find(replay.id(), "town"))
                .satisfies(gone -> assertThat(gone.getResponse().getStatus()).isEqualTo(404));
        assertThatExceptionOfType(WebApplicationException.class).isThrownBy(() -> replays.find(next, "village"));
    }

    private void refused(String authority, int status) {
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> replays.start(UUID.randomUUID(), period(authority), DRAFT))
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(status));
    }

    private static void awaitEnd(Replay replay) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (replay.isRunning() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static JudgedGifts.Period period(String authority) {
        var day = LocalDate.of(2026, 1, 1);
        return new JudgedGifts.Period(authority, DRAFT.code().id().code(), day, day);
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
