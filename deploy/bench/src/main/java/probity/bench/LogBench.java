package probity.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import probity.chassis.log.Appended;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;

/** The group appender against plain JDBC that commits each event by itself. */
final class LogBench {

    private static final int WRITERS = 64;

    private static final int CONNECTIONS = 8;

    private static final int EXISTING = 100_000;

    private final Rounds rounds;
    private final Duration time;

    LogBench(Rounds rounds, Duration time) {
        this.rounds = rounds;
        this.time = time;
    }

    void newStreams() throws Exception {
        try (var database = new BenchDatabase();
                var log = open(database)) {
            database.executeAsOwner(PlainJdbc.TABLE);
            rounds.compare(
                    "64 writers, new streams, against plain JDBC over 8 connections",
                    () -> appenders(database, List.of(log), WRITERS, _ -> Streams.fresh()),
                    () -> plain(database, CONNECTIONS, _ -> Streams.fresh()));
        }
    }

    void existingStreams() throws Exception {
        UUID[] ids = Stream.generate(UUID::randomUUID).limit(EXISTING).toArray(UUID[]::new);
        try (var database = new BenchDatabase();
                var log = open(database)) {
            database.executeAsOwner(PlainJdbc.TABLE);
            int[] inLog = new int[EXISTING];
            beginAll(log, ids, inLog);
            database.executeAsOwner(PlainJdbc.COPY_LOG, "vacuum analyze");
            int[] inTable = inLog.clone();
            rounds.compare(
                    "64 writers on 100,000 existing streams, against plain JDBC over 8 connections",
                    () -> appenders(database, List.of(log), WRITERS, i -> Streams.existing(ids, inLog, i, WRITERS)),
                    () -> plain(database, CONNECTIONS, i -> Streams.existing(ids, inTable, i, CONNECTIONS)));
        }
    }

    void oneWriter() throws Exception {
        try (var database = new BenchDatabase();
                var log = open(database)) {
            database.executeAsOwner(PlainJdbc.TABLE);
            rounds.compare(
                    "1 writer, new streams, against plain JDBC over 1 connection",
                    () -> appenders(database, List.of(log), 1, _ -> Streams.fresh()),
                    () -> plain(database, 1, _ -> Streams.fresh()));
        }
    }

    void twoAppenders() throws Exception {
        try (var database = new BenchDatabase();
                var one = open(database);
                var other = open(database)) {
            rounds.compare(
                    "64 writers, new streams, two appenders against one",
                    () -> appenders(database, List.of(one, other), WRITERS, _ -> Streams.fresh()),
                    () -> appenders(database, List.of(one), WRITERS, _ -> Streams.fresh()));
        }
    }

    private static void beginAll(PostgresEventLog log, UUID[] ids, int[] versions) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (UUID id : ids) {
                threads.execute(() -> append(log, id, 0));
            }
        }
        Arrays.fill(versions, 1);
    }

    private static PostgresEventLog open(BenchDatabase database) {
        return new PostgresEventLog(database.service(), new Watermark());
    }

    private Speed appenders(
            BenchDatabase database, List<PostgresEventLog> logs, int writers, IntFunction<Streams> streamsOf)
            throws Exception {
        List<Load.Writer> load = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            var log = logs.get(i % logs.size());
            var streams = streamsOf.apply(i);
            load.add(() -> streams.appendNext((stream, expected) -> append(log, stream, expected)));
        }
        return Speed.of(database, () -> Load.run(load, time));
    }

    private Speed plain(BenchDatabase database, int connections, IntFunction<Streams> streamsOf) throws Exception {
        List<PlainJdbc> opened = new ArrayList<>();
        List<Load.Writer> load = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            var connection = new PlainJdbc(database.owner());
            var streams = streamsOf.apply(i);
            opened.add(connection);
            load.add(() -> streams.appendNext(connection::append));
        }
        Speed speed = Speed.of(database, () -> Load.run(load, time));
        for (var connection : opened) {
            connection.close();
        }
        return speed;
    }

    private static void append(PostgresEventLog log, UUID stream, int expected) {
        var id = new StreamId(Sample.CATEGORY, stream);
        var appended = log.append(id, new Version(expected), List.of(Sample.EVENT), Sample.provenance());
        if (!(appended instanceof Appended.At)) {
            throw new IllegalStateException("not stored, but " + appended);
        }
    }
}
