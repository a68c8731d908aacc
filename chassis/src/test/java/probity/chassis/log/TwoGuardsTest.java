package probity.chassis.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestDatabase;

/** What keeps a version from being stored twice: the probe under the head's lock, and behind it the unique key. */
class TwoGuardsTest {

    private static final String UNIQUE_KEY = "event_stream_version_key";

    private final TestDatabase database = TestDatabase.migrated();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_probe_after_the_lock_sees_what_the_winner_stored(int events) throws Exception {
        assertThat(loserOfARace(events).call().lost()).hasSize(1);
    }

    @Test
    void a_probe_before_the_lock_sees_too_little_and_only_the_unique_key_is_left() throws Exception {
        moveTheLockBehindTheProbe();

        assertThatThrownBy(loserOfARace(2)::call)
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining(UNIQUE_KEY);
    }

    @Test
    void a_probe_of_an_older_snapshot_sees_too_little_and_the_database_refuses() throws Exception {
        assertThatThrownBy(loserOfARace(1, Connection.TRANSACTION_REPEATABLE_READ)::call)
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("could not serialize");
    }

    private Callable<AppendCall.Stored> loserOfARace(int events) throws SQLException {
        return loserOfARace(events, Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Two writers of the same version: one is not yet committed, so the other waits for the head. */
    private Callable<AppendCall.Stored> loserOfARace(int events, int isolation) throws SQLException {
        StreamId stream = new StreamId("thing", UUID.randomUUID());
        return () -> {
            try (Connection winner = database.service().getConnection();
                    Connection loser = database.service().getConnection();
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                winner.setAutoCommit(false);
                loser.setTransactionIsolation(isolation);
                assertThat(append(winner, stream, events).lost()).isEmpty();
                Future<AppendCall.Stored> waiting = threads.submit(() -> append(loser, stream, events));
                awaitOneWaitingForTheHead();
                winner.commit();
                return waiting.get(5, SECONDS);
            }
        };
    }

    private static AppendCall.Stored append(Connection connection, StreamId stream, int events) throws SQLException {
        var provenance = Provenance.automatic(new Authority("somewhere"), "test", Instant.EPOCH);
        var event = new EncodedEvent("something.v1", "{}");
        return new AppendCall(connection)
                .store(List.of(new PendingAppend(stream, Version.NEW, Collections.nCopies(events, event), provenance)));
    }

    private void awaitOneWaitingForTheHead() throws SQLException {
        long deadline = System.nanoTime() + SECONDS.toNanos(5);
        while (!"1"
                .equals(query("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'"))) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    /** The function as it must not be: its first two statements swapped. */
    private void moveTheLockBehindTheProbe() throws SQLException {
        String function = query("select pg_get_functiondef('append'::regproc)");
        int begin = function.indexOf("begin") + "begin".length();
        int probe = function.indexOf(';', begin) + 1;
        int insert = function.indexOf(';', probe) + 1;
        String lock = function.substring(begin, probe);
        assertThat(lock).contains("for update");
        String swapped =
                function.substring(0, begin) + function.substring(probe, insert) + lock + function.substring(insert);
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute(swapped);
        }
    }

    private String query(String sql) throws SQLException {
        try (var connection = database.service().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
