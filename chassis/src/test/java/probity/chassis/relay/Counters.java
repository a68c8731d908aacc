package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.sql.Sql;
import probity.chassis.testing.Counter;
import probity.chassis.testing.Counter.Incremented;
import probity.chassis.testing.TestDatabase;

/** A service that counts and tells others each step: its log, what it publishes, and what lies in its database. */
final class Counters implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final Authority SOMEWHERE = new Authority("somewhere");

    static final String STEP = "probity.counter.step.v1";

    record Step(int version) {}

    private record Steps() implements Translation<Incremented> {

        @Override
        public EventCodec<Incremented> codec() {
            return Counter.AGGREGATE.codec();
        }

        @Override
        public List<Fact> facts(Recorded<Incremented> recorded) {
            return List.of(new Fact(
                    STEP,
                    Audience.OFFICERS,
                    recorded.stream().id(),
                    recorded.provenance().authority(),
                    recorded.provenance().occurredAt(),
                    new Step(recorded.version().value())));
        }
    }

    private final AgroalDataSource database;
    private final Watermark stored = new Watermark();
    private final PostgresEventLog log;
    private final List<ProjectionRunner> runners = new ArrayList<>();

    Counters() {
        this(TestDatabase.migrated().pool());
    }

    private Counters(AgroalDataSource database) {
        this.database = database;
        this.log = new PostgresEventLog(database, stored);
    }

    DataSource database() {
        return database;
    }

    /** Publishes from now on, over this connection pool. */
    ProjectionRunner publish(Outlet outlet, Clock clock, DataSource over, Runnable published) {
        Publishing publishing = new Publishing(outlet, clock, List.of(new Steps()), published);
        ProjectionRunner runner = new ProjectionRunner(List.of(publishing), over, log, stored);
        runners.add(runner);
        runner.start();
        return runner;
    }

    ProjectionRunner publish(Outlet outlet, Clock clock) {
        return publish(outlet, clock, database, () -> {});
    }

    long append(UUID counter, int expected, int steps) {
        return append(SOMEWHERE, counter, expected, steps);
    }

    long append(Authority authority, UUID counter, int expected, int steps) {
        StreamId stream = Counter.AGGREGATE.stream(counter);
        var place = new EventPlace(authority, stream, new Version(expected + 1));
        EncodedEvent step = Counter.AGGREGATE.codec().encode(new Incremented(), place);
        var provenance = Provenance.automatic(authority, "test", Instant.EPOCH);
        var appended = log.append(stream, new Version(expected), Collections.nCopies(steps, step), provenance);
        return ((Appended.At) appended).position();
    }

    List<String> query(String sql) throws SQLException {
        return Sql.statement(database, connection -> Sql.query(connection, sql, row -> row.getString(1)));
    }

    void execute(String sql) throws SQLException {
        Sql.statement(database, connection -> Sql.update(connection, sql));
    }

    /** The bodies of each stream in the order in which they lie there, repeats left out. */
    static Map<String, List<String>> told(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, List<String>> told = new TreeMap<>();
        for (var record : records) {
            List<String> stream =
                    told.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), _ -> new ArrayList<>());
            String body = new String(record.value(), StandardCharsets.UTF_8);
            if (!stream.contains(body)) {
                stream.add(body);
            }
        }
        return told;
    }

    static List<String> steps(int count) {
        List<String> steps = new ArrayList<>();
        for (int version = 1; version <= count; version++) {
            steps.add("{\"version\":%d}".formatted(version));
        }
        return steps;
    }

    /** Looks again and again until it is so. */
    static void eventually(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("the time to wait until").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Override
    public void close() {
        runners.forEach(ProjectionRunner::close);
        log.close();
        database.close();
    }
}
