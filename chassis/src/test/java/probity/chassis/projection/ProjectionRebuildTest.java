package probity.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.Appended;
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
import probity.chassis.testing.Rebuilt;
import probity.chassis.testing.TestDatabase;

class ProjectionRebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Authority SOMEWHERE = new Authority("somewhere");

    private final TestDatabase testDatabase = TestDatabase.migrated();
    private final DataSource database = testDatabase.service();
    private final Watermark stored = new Watermark();
    private final PostgresEventLog log = new PostgresEventLog(database, stored);
    private final Totals totals = new Totals(1);
    private final ProjectionRunner runner = new ProjectionRunner(List.of(totals), database, log, stored);

    @BeforeEach
    void createTheTable() throws SQLException {
        try (var owner = testDatabase.owner().getConnection()) {
            owner.createStatement().execute("""
                    create table total (
                        counter  uuid primary key,
                        steps    int not null check (steps > 0),
                        squared  int generated always as (steps * steps) stored,
                        seen     bigint generated always as identity)
                    """);
        }
    }

    @AfterEach
    void close() {
        runner.close();
        log.close();
    }

    @Test
    void a_rebuilt_projection_equals_the_one_it_replaces() throws Exception {
        runner.start();
        UUID counter = UUID.randomUUID();
        append(counter, 0, 700);
        append(UUID.randomUUID(), 0, 3);
        append(counter, 700, 700);

        Rebuilt.equalsTheOneItReplaces(totals, database, log);
    }

    @Test
    void rows_that_are_wrong_are_made_right_and_the_projection_goes_on_from_there() throws Exception {
        UUID counter = UUID.randomUUID();
        append(counter, 0, 5);
        runner.start();
        assertThat(runner.awaitPosition("totals", 5, PATIENCE)).isTrue();
        execute("update total set steps = 77");
        execute("insert into total (counter, steps) values (gen_random_uuid(), 99)");

        assertThat(new ProjectionRebuild(totals, database, log).run()).isEqualTo(5);

        assertThat(steps()).containsExactly(5);
        long last = append(counter, 5, 2);
        assertThat(runner.awaitPosition("totals", last, PATIENCE)).isTrue();
        assertThat(steps()).containsExactly(7);
    }

    @Test
    void a_projection_that_never_ran_is_built_from_the_beginning() throws Exception {
        append(UUID.randomUUID(), 0, 4);

        new ProjectionRebuild(totals, database, log).run();

        assertThat(steps()).containsExactly(4);
        runner.start();
        assertThat(runner.awaitPosition("totals", 4, PATIENCE)).isTrue();
        assertThat(steps()).containsExactly(4);
    }

    @Test
    void readers_never_see_an_empty_or_half_built_table() throws Exception {
        UUID counter = UUID.randomUUID();
        long last = append(counter, 0, 2_500);
        runner.start();
        assertThat(runner.awaitPosition("totals", last, PATIENCE)).isTrue();

        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<Integer>> seen = threads.submit(() -> readUntil(done));
            for (int i = 0; i < 5; i++) {
                new ProjectionRebuild(totals, database, log).run();
            }
            done.set(true);

            assertThat(seen.get()).containsExactly(2_500);
        }
    }

    @Test
    void events_that_come_meanwhile_are_neither_lost_nor_doubled() throws Exception {
        runner.start();
        UUID counter = UUID.randomUUID();
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> appended = threads.submit(() -> {
                int version = 0;
                while (version < 50 || (!done.get() && version < 20_000)) {
                    append(counter, version++, 1);
                }
                return version;
            });
            try {
                for (int i = 0; i < 5; i++) {
                    new ProjectionRebuild(totals, database, log).run();
                }
            } finally {
                done.set(true);
            }

            assertThat(runner.awaitPosition("totals", appended.get(), PATIENCE)).isTrue();
            assertThat(steps()).containsExactly(appended.get());
        }
    }

    @Test
    void a_rebuild_that_breaks_off_changes_nothing_and_the_next_begins_anew() throws Exception {
        long last = append(UUID.randomUUID(), 0, 1_500);
        runner.start();
        assertThat(runner.awaitPosition("totals", last, PATIENCE)).isTrue();

        Totals broken = new Totals(1) {
            @Override
            public void apply(Recorded<Incremented> recorded, RowChanges rows) {
                if (recorded.position() == 1_200) {
                    throw new IllegalStateException("broken on purpose");
                }
                super.apply(recorded, rows);
            }
        };
        try (var same = poolOfOne()) {
            assertThatThrownBy(() -> new ProjectionRebuild(broken, same, log).run())
                    .hasMessage("broken on purpose");
            assertThat(steps()).containsExactly(1_500);

            new ProjectionRebuild(totals, same, log).run();
            assertThat(steps()).containsExactly(1_500);
        }
    }

    @Test
    void a_connection_that_served_the_running_tables_before_builds_beside_them_all_the_same() throws Exception {
        append(UUID.randomUUID(), 0, 30);
        try (var same = poolOfOne()) {
            for (int factor = 1; factor <= 3; factor++) {
                var scaled = new Totals(factor);
                new ProjectionRebuild(scaled, same, log).run();
                try (var connection = same.getConnection()) {
                    for (int i = 0; i < 10; i++) {
                        new Batch(log.readAfter(29, 1)).apply(connection, scaled, new Checkpoint("totals"));
                    }
                }
                assertThat(steps()).containsExactly(1 + 29 * factor + 10 * factor);
            }
        }
    }

    @Test
    void what_is_no_mere_copy_of_the_log_is_not_made_again() {
        Follower publishing = new Totals(1) {
            @Override
            public Set<String> tables() {
                return Set.of();
            }
        };
        assertThatThrownBy(() -> new ProjectionRebuild(publishing, database, log))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AgroalDataSource poolOfOne() throws SQLException {
        var factory = new AgroalConnectionFactoryConfigurationSupplier().jdbcUrl(testDatabase.serviceUrl());
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1).connectionFactoryConfiguration(factory)));
    }

    private Set<Integer> readUntil(AtomicBoolean done) throws SQLException {
        Set<Integer> seen = new HashSet<>();
        while (!done.get()) {
            seen.addAll(steps().isEmpty() ? List.of(0) : steps());
        }
        return seen;
    }

    private long append(UUID counter, int expected, int steps) {
        StreamId stream = Counter.AGGREGATE.stream(counter);
        var step = Counter.AGGREGATE
                .codec()
                .encode(new Incremented(), new EventPlace(SOMEWHERE, stream, new Version(expected + 1)));
        var provenance = Provenance.automatic(SOMEWHERE, "test", Instant.EPOCH);
        var appended = log.append(stream, new Version(expected), Collections.nCopies(steps, step), provenance);
        return ((Appended.At) appended).position();
    }

    private List<Integer> steps() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select steps from total")) {
            List<Integer> steps = new ArrayList<>();
            while (row.next()) {
                steps.add(row.getInt(1));
            }
            return steps;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static class Totals implements Projection<Incremented> {

        private final int factor;

        Totals(int factor) {
            this.factor = factor;
        }

        @Override
        public String name() {
            return "totals";
        }

        @Override
        public Set<String> tables() {
            return Set.of("total");
        }

        @Override
        public EventCodec<Incremented> codec() {
            return Counter.AGGREGATE.codec();
        }

        @Override
        public void apply(Recorded<Incremented> recorded, RowChanges rows) {
            UUID counter = recorded.stream().id();
            if (recorded.version().equals(new Version(1))) {
                rows.change(counter, "insert into total (counter, steps) values (?, 1)", counter);
            } else {
                rows.change(counter, "update total set steps = steps + ? where counter = ?", factor, counter);
            }
        }
    }
}
