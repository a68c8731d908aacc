package probity.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestDatabase;

class PostgresEventLogTest extends EventLogContract {

    private static final TestDatabase TEST_DATABASE = TestDatabase.migrated();

    private static final DataSource DATABASE = TEST_DATABASE.service();

    private static final String APPENDERS_BACKEND = """
            select min(pid)
              from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and query like '%from append%'
            """;

    private final List<PostgresEventLog> opened = new ArrayList<>();

    @Override
    protected EventLog open() {
        PostgresEventLog log = new PostgresEventLog(DATABASE, new Watermark());
        opened.add(log);
        return log;
    }

    @AfterEach
    void close() {
        opened.forEach(PostgresEventLog::close);
    }

    @Override
    protected SlowAppend beginSlowAppend(StreamId stream) throws SQLException {
        Connection tx = DATABASE.getConnection();
        tx.setAutoCommit(false);
        new AppendCall(tx).store(List.of(append(stream)));
        return new SlowAppend() {
            @Override
            public void commit() throws SQLException {
                tx.commit();
                tx.close();
            }

            @Override
            public void rollBack() throws SQLException {
                tx.rollback();
                tx.close();
            }
        };
    }

    @Override
    protected boolean crashWaitingWriters() throws SQLException {
        return count("select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%from append%') crashed")
                > 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set actor = 'somebody else'",
                "delete from event",
                "truncate event",
            })
    void stored_events_are_never_changed(String attack) throws SQLException {
        open().append(stream(), Version.NEW, events(), provenance(newRequest()));

        assertThatThrownBy(() -> execute(TEST_DATABASE.service(), attack)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(TEST_DATABASE.owner(), attack)).hasMessageContaining("never changed");

        assertThat(count("select count(*) from event")).isPositive();
    }

    @Test
    void the_service_moves_the_head_and_nothing_else_of_it() {
        assertThatThrownBy(() -> execute(DATABASE, "update log_head set epoch = gen_random_uuid()"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(DATABASE, "delete from log_head")).hasMessageContaining("permission denied");
    }

    @Test
    void an_epoch_lasts_until_the_owner_begins_another() throws SQLException {
        EventLog log = open();
        var first = log.epoch();
        assertThat(open().epoch()).isEqualTo(first);

        execute(TEST_DATABASE.owner(), "update log_head set epoch = gen_random_uuid()");

        assertThat(log.epoch()).isNotEqualTo(first);
    }

    @Test
    void the_head_is_the_last_position() throws SQLException {
        open().append(stream(), Version.NEW, events(), provenance(newRequest()));

        assertThat(count("select position from log_head")).isEqualTo(count("select max(position) from event"));
    }

    @Test
    void a_race_for_one_stream_costs_the_appender_no_second_try() throws Exception {
        EventLog log = open();
        log.append(stream(), Version.NEW, events(), provenance(newRequest()));
        long backend = count(APPENDERS_BACKEND);
        StreamId contested = stream();
        SlowAppend slow = beginSlowAppend(stream());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                threads.execute(() -> log.append(contested, Version.NEW, events(), provenance(newRequest())));
            }
            slow.commit();
        }
        assertThat(count(APPENDERS_BACKEND)).isEqualTo(backend);
    }

    @Test
    void a_closed_log_says_so() {
        PostgresEventLog log = new PostgresEventLog(DATABASE, new Watermark());
        log.close();

        assertThatThrownBy(() -> log.append(stream(), Version.NEW, events(), provenance(newRequest())))
                .isInstanceOf(EventLogFailure.class);
    }

    private static PendingAppend append(StreamId stream) {
        return new PendingAppend(stream, Version.NEW, events(), provenance(newRequest()));
    }

    private static StreamId stream() {
        return new StreamId("thing", UUID.randomUUID());
    }

    private static List<EncodedEvent> events() {
        return List.of(new EncodedEvent("something.v1", "{}"));
    }

    private static long count(String sql) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
