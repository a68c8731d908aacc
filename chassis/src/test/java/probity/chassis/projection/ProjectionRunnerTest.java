package probity.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.Appended;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.EventPlace;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.Recorded;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.testing.Counter;
import probity.chassis.testing.Counter.Incremented;
import probity.chassis.testing.TestDatabase;

class ProjectionRunnerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestDatabase testDatabase = TestDatabase.migrated();
    private final DataSource database = testDatabase.service();
    private final Watermark stored = new Watermark();
    private final PostgresEventLog log = new PostgresEventLog(database, stored);
    private final List<ProjectionRunner> runners = new ArrayList<>();

    @BeforeEach
    void createTheTable() throws SQLException {
        execute("create table total (counter uuid primary key, steps int not null)");
    }

    @AfterEach
    void close() {
        runners.forEach(ProjectionRunner::close);
        log.close();
    }

    @Test
    void a_reader_that_waits_for_a_position_sees_its_own_write() throws Exception {
        ProjectionRunner runner = start(new Totals("totals"));
        UUID counter = UUID.randomUUID();

        long position = append(counter, 0, 3);

        assertThat(runner.awaitPosition("totals", position, PATIENCE)).isTrue();
        assertThat(totals()).containsExactly(counter + " 3");
    }

    @Test
    void waiting_ends_when_it_takes_too_long() throws Exception {
        ProjectionRunner runner = start(new Totals("totals"));

        assertThat(runner.awaitPosition("totals", 1, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void what_another_process_stored_is_found_without_being_woken() throws Exception {
        ProjectionRunner runner = start(new Totals("totals"));
        PostgresEventLog elsewhere = new PostgresEventLog(database, new Watermark());
        try {
            append(elsewhere, UUID.randomUUID(), 0, 1);
        } finally {
            elsewhere.close();
        }

        assertThat(runner.awaitPosition("totals", 1, PATIENCE)).isTrue();
    }

    @Test
    void many_batches_are_applied_in_order_and_once_by_two_runners() throws Exception {
        UUID counter = UUID.randomUUID();
        long last = 0;
        for (int version = 0; version < 1_200; version += 60) {
            last = append(counter, version, 60);
        }

        ProjectionRunner one = start(new Totals("totals"));
        ProjectionRunner other = start(new Totals("totals"));

        assertThat(one.awaitPosition("totals", last, PATIENCE)).isTrue();
        assertThat(other.awaitPosition("totals", last, PATIENCE)).isTrue();
        assertThat(totals()).containsExactly(counter + " 1200");
    }

    @Test
    void what_concerns_others_is_passed_by_without_a_transaction_and_nothing_behind_it_is_missed() throws Exception {
        UUID counter = UUID.randomUUID();
        append(counter, 0, 1);
        ProjectionRunner runner = start(new Totals("totals"));
        assertThat(runner.awaitPosition("totals", 1, PATIENCE)).isTrue();

        long others = appendToOthers(10);
        assertThat(runner.awaitPosition("totals", others, PATIENCE)).isTrue();
        assertThat(checkpointOfTotals()).containsExactly("1");

        long ours = append(counter, 1, 2);
        assertThat(runner.awaitPosition("totals", ours, PATIENCE)).isTrue();
        assertThat(checkpointOfTotals()).containsExactly(Long.toString(ours));
        assertThat(totals()).containsExactly(counter + " 3");
    }

    @Test
    void the_checkpoint_follows_over_what_concerns_others_in_the_end() throws Exception {
        ProjectionRunner runner = start(new Totals("totals"));

        long others = appendToOthers(Batch.SIZE + 1);

        assertThat(runner.awaitPosition("totals", others, PATIENCE)).isTrue();
        assertThat(checkpointOfTotals()).isNotEmpty().doesNotContain("0");
    }

    @Test
    void who_passed_others_events_by_goes_on_where_another_runner_has_come() throws Exception {
        UUID counter = UUID.randomUUID();
        ProjectionRunner one = start(new Totals("totals"));
        ProjectionRunner other = start(new Totals("totals"));
        long last = 0;
        for (int version = 0; version < 20; version++) {
            appendToOthers(3);
            last = append(counter, version, 1);
        }

        assertThat(one.awaitPosition("totals", last, PATIENCE)).isTrue();
        assertThat(other.awaitPosition("totals", last, PATIENCE)).isTrue();
        assertThat(totals()).containsExactly(counter + " 20");
    }

    @Test
    void a_projection_that_fails_stands_still_alone() throws Exception {
        ProjectionRunner runner = start(new Totals("totals"), new Broken());
        UUID counter = UUID.randomUUID();
        append(counter, 0, 1);
        long last = append(counter, 1, 2);

        assertThat(runner.awaitPosition("totals", last, PATIENCE)).isTrue();
        assertThat(runner.awaitPosition("broken", 1, Duration.ofMillis(300))).isFalse();
        awaitFailure(runner);
        assertThat(query("select position from checkpoint where projection = 'totals'"))
                .containsExactly("3");
        assertThat(runner.standing())
                .anySatisfy(totals -> assertThat(totals).isEqualTo(new Standing("totals", last, 0)))
                .anySatisfy(broken -> {
                    assertThat(broken.projection()).isEqualTo("broken");
                    assertThat(broken.position()).isZero();
                    assertThat(broken.failures()).isPositive();
                });
    }

    @Test
    void a_read_model_that_hangs_keeps_the_turn_from_no_other() throws Exception {
        var released = new CountDownLatch(1);
        ProjectionRunner runner = start(new Hanging(released), new Totals("totals"));
        try {
            long last = append(UUID.randomUUID(), 0, 1);

            assertThat(runner.awaitPosition("totals", last, PATIENCE)).isTrue();
            assertThat(runner.awaitPosition("hanging", last, Duration.ofMillis(50)))
                    .isFalse();
        } finally {
            released.countDown();
        }
    }

    @Test
    void a_batch_out_of_step_moves_neither_rows_nor_checkpoint() throws Exception {
        UUID counter = UUID.randomUUID();
        append(counter, 0, 1);
        ProjectionRunner runner = start(new Totals("totals"));
        assertThat(runner.awaitPosition("totals", 1, PATIENCE)).isTrue();

        execute("delete from total");
        append(counter, 1, 1);

        assertThat(runner.awaitPosition("totals", 2, Duration.ofMillis(300))).isFalse();
        assertThat(totals()).isEmpty();
        assertThat(query("select position from checkpoint")).containsExactly("1");
    }

    @Test
    void what_the_database_lost_is_applied_again_once_anything_has_failed() throws Exception {
        ProjectionRunner runner = start(new Totals("totals"), new Broken());
        UUID counter = UUID.randomUUID();
        long last = append(counter, 0, 2);
        assertThat(runner.awaitPosition("totals", last, PATIENCE)).isTrue();

        awaitFailure(runner);
        execute("with lost as (delete from total) update checkpoint set position = 0 where projection = 'totals'");

        long end = System.nanoTime() + PATIENCE.toNanos();
        while (totals().isEmpty() && System.nanoTime() < end) {
            assertThat(runner.standing("broken").failures()).isPositive();
        }
        assertThat(totals()).containsExactly(counter + " 2");
    }

    private static void awaitFailure(ProjectionRunner runner) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (runner.standing("broken").failures() == 0) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private ProjectionRunner start(Follower... projections) {
        ProjectionRunner runner = new ProjectionRunner(List.of(projections), database, log, stored);
        runners.add(runner);
        runner.start();
        return runner;
    }

    private long append(UUID counter, int expected, int steps) {
        return append(log, counter, expected, steps);
    }

    private static long append(PostgresEventLog log, UUID counter, int expected, int steps) {
        StreamId stream = Counter.AGGREGATE.stream(counter);
        var place = new EventPlace(new Authority("somewhere"), stream, new Version(expected + 1));
        EncodedEvent step = Counter.AGGREGATE.codec().encode(new Incremented(), place);
        var provenance = Provenance.automatic(new Authority("somewhere"), "test", Instant.EPOCH);
        var appended = log.append(stream, new Version(expected), Collections.nCopies(steps, step), provenance);
        return ((Appended.At) appended).position();
    }

    /** Events of a category that no projection here follows. */
    private long appendToOthers(int events) {
        var stream = new StreamId("others", UUID.randomUUID());
        var provenance = Provenance.automatic(new Authority("somewhere"), "test", Instant.EPOCH);
        var happened = Collections.nCopies(events, new EncodedEvent("happened.v1", "{}"));
        return ((Appended.At) log.append(stream, Version.NEW, happened, provenance)).position();
    }

    private List<String> checkpointOfTotals() throws SQLException {
        return query("select position from checkpoint where projection = 'totals'");
    }

    private List<String> totals() throws SQLException {
        return query("select counter || ' ' || steps from total");
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = testDatabase.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Totals(String name) implements Projection<Incremented> {

        @Override
        public EventCodec<Incremented> codec() {
            return Counter.AGGREGATE.codec();
        }

        @Override
        public Set<String> tables() {
            return Set.of("total");
        }

        @Override
        public void apply(Recorded<Incremented> recorded, RowChanges rows) throws SQLException {
            UUID counter = recorded.stream().id();
            if (recorded.version().equals(new Version(1))) {
                rows.change(counter, "insert into total (counter, steps) values (?, 1)", counter);
            } else {
                rows.change(counter, "update total set steps = steps + 1 where counter = ?", counter);
            }
        }
    }

    private record Broken() implements Projection<Incremented> {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public EventCodec<Incremented> codec() {
            return Counter.AGGREGATE.codec();
        }

        @Override
        public void apply(Recorded<Incremented> recorded, RowChanges rows) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    private record Hanging(CountDownLatch released) implements Projection<Incremented> {

        @Override
        public String name() {
            return "hanging";
        }

        @Override
        public EventCodec<Incremented> codec() {
            return Counter.AGGREGATE.codec();
        }

        @Override
        public Set<String> tables() {
            return Set.of("total");
        }

        @Override
        public void apply(Recorded<Incremented> recorded, RowChanges rows) {
            try {
                released.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
