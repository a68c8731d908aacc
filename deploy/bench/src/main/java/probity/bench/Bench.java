package probity.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import probity.local.Options;
import probity.local.Part;
import probity.local.Stack;

/** Prints how fast the log is, compared with plain JDBC in the same run, and how fast all of it is together. */
public final class Bench {

    private static final List<String> ALL = List.of(
            "new",
            "existing",
            "one",
            "two",
            "rebuild",
            "receipts",
            "reports",
            "gateway",
            "gateway-filled",
            "filled",
            "replay",
            "ledger");

    private Bench() {}

    /** A stack of its own, beside whatever runs here, that begins with nothing, and is no demo: it takes few roots. */
    static Options stack() {
        Path root = Path.of("").toAbsolutePath();
        return Options.onFreePorts(root, root.resolve(".probity/bench"))
                .freshly(true)
                .with(Part.DECLARATIONS, "PROBITY_LOG_ROOTS_EVERY", "PT1H");
    }

    /** Stopped with this process, too, when it is told to end. */
    static Stack start(Options options) {
        Stack stack = Stack.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    /** The names of benchmarks to run, or none to run all. Ends with 1 if one misses a bar of its own. */
    public static void main(String... names) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int rounds = Integer.getInteger("rounds", 7);
        var time = Duration.ofMillis(Integer.getInteger("millis", 2_000));
        var log = new LogBench(new Rounds(rounds, out), time);
        boolean met = true;
        for (String name : names.length == 0 ? ALL : List.of(names)) {
            Machine.print(out);
            switch (name) {
                case "new" -> log.newStreams();
                case "existing" -> log.existingStreams();
                case "one" -> log.oneWriter();
                case "two" -> log.twoAppenders();
                case "rebuild" -> new RebuildBench(rounds, out).run();
                case "receipts" -> new ReceiptTimes(out).run();
                case "reports" -> met &= new ReportBench(out).run();
                case "gateway" -> new EndToEnd(false, out).run();
                case "gateway-filled" -> new EndToEnd(true, out).run();
                case "filled" -> new FilledBench(out).run();
                case "replay" -> new ReplayBench(out).run();
                case "ledger" -> new LedgerBench(out).run();
                default -> throw new IllegalArgumentException("no such benchmark: " + name + "; there are " + ALL);
            }
        }
        Machine.print(out);
        System.exit(met ? 0 : 1);
    }
}
