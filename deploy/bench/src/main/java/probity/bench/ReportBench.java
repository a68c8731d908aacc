package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import probity.acceptance.Filling;
import probity.local.Options;
import probity.local.Part;
import probity.local.Stack;

/**
 * Anonymous concerns through the gateway, at a steady rate, filled up as clients do, with the limit of those who raise one
 * raised. None may fail, and 99 of 100 answers come within 60 ms.
 */
final class ReportBench {

    private static final int PER_SECOND = 200;

    private static final double P99_MILLIS = 60;

    private static final String DOOR = "/api/v1/authorities/kensington-chelsea/concerns";

    private static final String CONCERN = """
            {"kind": "criminal-offence", "where": "The depot in the north", "from": "2026-03", "until": "2026-05",
             "text": "%s", "about": {"names": ["Somebody"], "bodies": ["A supplier"]}}
            """.formatted("Invoices are paid for work that nobody did. ".repeat(20));

    private static final String FILLED = Filling.json(Filling.head("POST", DOOR, List.of()), CONCERN);

    private final PrintStream out;
    private final Queue<KeptConnection> kept = new ConcurrentLinkedQueue<>();

    ReportBench(PrintStream out) {
        this.out = out;
    }

    /** Whether it went as it must. */
    boolean run() throws Exception {
        Options options = Bench.stack().with(Part.GATEWAY, "PROBITY_GATEWAY_RAISING_PER_SECOND", "100000");
        try (Stack stack = Bench.start(options)) {
            out.printf("%nAnonymous concerns through the gateway, %d/s, open loop%n", PER_SECOND);
            var result = new OpenLoop(PER_SECOND, out).run(() -> () -> raise(stack.gateway()), () -> {});
            boolean met = result.errors() == 0 && result.p99Millis() <= P99_MILLIS;
            out.printf("  no error, p99 at most %.0f ms: %s%n", P99_MILLIS, met ? "met" : "MISSED");
            return met;
        } finally {
            for (KeptConnection connection : kept) {
                connection.close();
            }
        }
    }

    private void raise(URI gateway) throws IOException {
        KeptConnection connection = kept.poll();
        if (connection == null) {
            connection = new KeptConnection(gateway);
        }
        var answer = connection.post(DOOR, "", FILLED);
        kept.add(connection);
        if (answer.status() != 201) {
            throw new IOException("status " + answer.status());
        }
    }
}
