package probity.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

/** What was known at an instant that has passed never changes: what is stored later bears a later time. */
@Tag("N-3")
class RecordingTimeTest {

    private static final Authority SOMEWHERE = new Authority("somewhere");

    private final TestDatabase database = TestDatabase.migrated();
    private final PostgresEventLog log = new PostgresEventLog(database.service(), new Watermark());

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoever_began_earlier_and_stored_later_bears_the_later_time(int events) throws SQLException {
        try (Connection early = database.service().getConnection()) {
            early.setAutoCommit(false);
            early.createStatement().execute("select now()");
            store(1, "test");
            new AppendCall(early).store(List.of(pending(events, provenance("test"))));
            early.commit();
        }

        assertThat(times()).hasSize(events + 1).isSorted();
        assertThat(times().getFirst()).isBefore(times().getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_clock_that_is_put_back_puts_back_nothing(int events) throws SQLException {
        Instant ahead = Instant.parse("2999-01-01T00:00:00Z");
        execute("update log_head set recorded_at = '2999-01-01T00:00:00Z'");

        store(events, "test");

        assertThat(times()).allSatisfy(time -> assertThat(time).isAfter(ahead));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_head_keeps_no_time_of_what_nobody_known_has_done(int events) throws SQLException {
        Instant before = headsTime();

        var anonymous = Provenance.anonymous(SOMEWHERE, LocalDate.of(2026, 3, 2));
        log.append(stream(), Version.NEW, events(events), anonymous);

        assertThat(headsTime()).isEqualTo(before);
    }

    @Test
    void a_batch_of_many_commands_leaves_the_head_at_its_own_time() throws SQLException {
        store(2, "test");

        assertThat(headsTime()).isEqualTo(times().getLast());
    }

    private void store(int events, String actor) {
        log.append(stream(), Version.NEW, events(events), provenance(actor));
    }

    private static PendingAppend pending(int events, Provenance provenance) {
        return new PendingAppend(stream(), Version.NEW, events(events), provenance);
    }

    private static Provenance provenance(String actor) {
        return Provenance.automatic(SOMEWHERE, actor, Instant.EPOCH);
    }

    private static StreamId stream() {
        return new StreamId("thing", UUID.randomUUID());
    }

    private static List<EncodedEvent> events(int count) {
        return Collections.nCopies(count, new EncodedEvent("something.v1", "{}"));
    }

    private List<Instant> times() {
        return log.readAfter(0, 10).stream().map(StoredEvent::recordedAt).toList();
    }

    private Instant headsTime() throws SQLException {
        try (var connection = database.service().getConnection();
                var row = connection.createStatement().executeQuery("select recorded_at from log_head")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
