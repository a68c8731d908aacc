package probity.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import probity.chassis.log.PostgresEventLog;
import probity.chassis.log.Provenance;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.log.Watermark;
import probity.chassis.projection.ProjectionRebuild;

/** Making a read model again: a register of gifts with one row a gift, each declared, corrected and decided on. */
final class RebuildBench {

    private static final int GIFTS = 100_000;

    private static final int WRITERS = 64;

    private final int count;
    private final PrintStream out;

    RebuildBench(int count, PrintStream out) {
        this.count = count;
        this.out = out;
    }

    void run() throws Exception {
        out.printf("%nrebuild of a read model, %,d rows%n", GIFTS);
        var register = new Register();
        try (var database = new BenchDatabase();
                var log = new PostgresEventLog(database.service(), new Watermark())) {
            database.executeAsOwner(Register.TABLE);
            writeHistories(register, log);
            database.executeAsOwner("vacuum analyze");
            var rebuild = new ProjectionRebuild(register, database.service(), log);
            double[] speeds = new double[count];
            for (int round = 0; round < count; round++) {
                Speed speed = Speed.of(database, rebuild::run);
                speeds[round] = speed.perSecond();
                out.printf("  round %d: %s%n", round + 1, speed);
            }
            Arrays.sort(speeds);
            out.printf(Locale.ROOT, "  median %,.0f events/s%n", speeds[count / 2]);
        }
    }

    private static void writeHistories(Register register, PostgresEventLog log) throws InterruptedException {
        var places = new Semaphore(WRITERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int gift = 0; gift < GIFTS; gift++) {
                places.acquire();
                threads.execute(() -> {
                    writeHistory(register, log, new StreamId(register.codec().category(), UUID.randomUUID()));
                    places.release();
                });
            }
        }
    }

    private static void writeHistory(Register register, PostgresEventLog log, StreamId stream) {
        var provenance = Provenance.automatic(Sample.AUTHORITY, Sample.ACTOR, Sample.NOW);
        var version = Version.NEW;
        for (var event : Register.HISTORY) {
            log.append(stream, version, List.of(register.codec().encode(event)), provenance);
            version = version.plus(1);
        }
    }
}
