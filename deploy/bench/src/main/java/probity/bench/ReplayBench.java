package probity.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import probity.acceptance.Login;
import probity.local.Stack;

/**
 * A replay under a draft of 1,000,000 gifts of 100,000 people ({@code -Dgifts} for others), asked and followed through the
 * gateway: how long it takes, and what the service's heap holds after a collection before it, halfway and behind it.
 */
final class ReplayBench {

    private static final int GIFTS = Integer.getInteger("gifts", 1_000_000);

    private static final String AUTHORITY = "kensington-chelsea";

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();

    ReplayBench(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        var options = Bench.stack();
        try (Stack stack = Bench.start(options)) {
            var login = new Login(stack.realm());
            var service = new Service(stack.gateway(), login.token("mo.kensington", "probity-demo"));
            String code = service.get("/api/v1/authorities/%s/codes".formatted(AUTHORITY))
                    .at("/items/0/code")
                    .asText();
            Map<String, String> words = Map.of(":gifts", Integer.toString(GIFTS), ":code", code);
            Council.run("replay.sql", stack, options.state(), _ -> words);
            service.post("/api/v1/own-codes/%s/draft".formatted(code), draft(service, code));
            out.printf("%nA replay under a draft of %,d gifts%n", GIFTS);
            out.printf("    heap after a collection, before it: %d MiB%n", heap());
            long begin = System.nanoTime();
            JsonNode replay = follow(service, service.post("/api/v1/code-replays", """
                    {"code": "%s", "from": "2020-01-01", "until": "2026-12-31"}
                    """.formatted(code)));
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.printf("    %.1f s, %,.0f gifts/s: %s%n", seconds, GIFTS / seconds, replay.path("totals"));
            out.printf("    heap after a collection, behind it: %d MiB%n", heap());
        }
    }

    /** To its end, as a client would. */
    private JsonNode follow(Service service, JsonNode started) throws Exception {
        String place = "/api/v1/code-replays/" + started.path("id").asText();
        boolean halfway = false;
        JsonNode now = started;
        while (now.path("state").asText().equals("running")) {
            LockSupport.parkNanos(EVERY);
            now = service.get(place);
            if (!halfway && now.path("totals").path("done").asInt() > GIFTS / 2) {
                halfway = true;
                out.printf("    heap after a collection, halfway: %d MiB%n", heap());
            }
        }
        return now;
    }

    /** The version in force with a higher threshold. */
    private static String draft(Service service, String code) throws Exception {
        var document = (ObjectNode) service.get("/api/v1/codes/" + code);
        document.put("version", document.path("version").asInt() + 1);
        document.put("inForceFrom", LocalDate.now(ZoneId.of("Europe/London")).toString());
        return document.toString().replace("\"20.00\"", "\"50.00\"");
    }

    /** As an HTTP client with a token. */
    private final class Service {

        private final URI gateway;
        private final String token;

        Service(URI gateway, String token) {
            this.gateway = gateway;
            this.token = token;
        }

        JsonNode get(String path) throws Exception {
            return answer(request(path).GET());
        }

        JsonNode post(String path, String json) throws Exception {
            return answer(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(json)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
        }

        private JsonNode answer(HttpRequest.Builder request) throws Exception {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("%d for %s: %s".formatted(answer.statusCode(), answer.uri(), answer.body()));
            }
            return JSON.readTree(answer.body());
        }
    }

    /** In MiB, of the service that the stack started. */
    private static long heap() throws Exception {
        long pid = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("declarations-service"))
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElseThrow();
        jcmd(pid, "GC.run");
        String generations = jcmd(pid, "GC.heap_info").split("Metaspace", 2)[0];
        long used = USED.matcher(generations)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return used / 1024;
    }

    private static String jcmd(long pid, String command) throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
