package probity.bench;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import probity.local.Options;
import probity.local.Part;
import probity.local.Stack;

/**
 * Whether the time of an answer tells a wrong receipt from a malformed one. Asked by turns, one after the other; the
 * same wrong receipts counted as two kinds show what difference chance alone makes.
 */
final class ReceiptTimes {

    private static final int ROUNDS = Integer.getInteger("receipts", 4_000);

    private static final int WARM_UP = 2_000;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final PrintStream out;
    private final Random random = new Random(1);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ReceiptTimes(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        Options options = Bench.stack()
                .with(Part.GATEWAY, "PROBITY_GATEWAY_OPEN_DOOR_PER_SECOND", "100000")
                .with(Part.CONCERNS, "PROBITY_CASE_REQUESTS_AT_ONCE", "1000000");
        try (Stack stack = Bench.start(options)) {
            URI door = stack.gateway().resolve("/api/v1/authorities/westminster/conversation");
            out.printf("%nA receipt that leads nowhere: the time of the answer%n");
            for (int i = 0; i < WARM_UP; i++) {
                ask(door, symbols(28));
            }
            Map<String, List<Long>> times = new LinkedHashMap<>();
            for (int i = 0; i < ROUNDS; i++) {
                note(times, "wrong", door, symbols(28));
                note(times, "wrong, counted apart", door, symbols(28));
                note(times, "too short", door, symbols(8));
                note(times, "of other signs", door, "?".repeat(28));
                note(times, "long", door, symbols(190));
            }
            times.forEach((kind, nanos) -> print(kind, nanos.stream().sorted().toList()));
        }
    }

    private String symbols(int count) {
        return random.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private void note(Map<String, List<Long>> times, String kind, URI door, String receipt) throws Exception {
        long begin = System.nanoTime();
        ask(door, receipt);
        times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(System.nanoTime() - begin);
    }

    private void ask(URI door, String receipt) throws Exception {
        var request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"receipt\": \"%s\"}".formatted(receipt)))
                .build();
        int status = http.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 404) {
            throw new IllegalStateException("a receipt that leads nowhere was answered with " + status);
        }
    }

    private void print(String kind, List<Long> nanos) {
        out.printf(
                "  %-22s quarter %,d µs, median %,d µs, three quarters %,d µs%n",
                kind, micros(nanos, 1), micros(nanos, 2), micros(nanos, 3));
    }

    private static long micros(List<Long> nanos, int quarters) {
        return TimeUnit.NANOSECONDS.toMicros(nanos.get(nanos.size() * quarters / 4));
    }
}
