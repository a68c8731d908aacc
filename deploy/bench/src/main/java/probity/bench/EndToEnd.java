package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import probity.acceptance.Login;
import probity.local.Options;
import probity.local.Part;
import probity.local.Port;
import probity.local.Stack;

/**
 * Gifts through the gateway with a real token, at a steady rate whatever the answers take (an open loop: a time counts
 * from when the request was due). How long a command takes, and how long after its answer audit-service has the fact.
 */
final class EndToEnd {

    private static final int PER_SECOND = 300;

    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final String SEEN = """
            select leaf_index, stream
              from ledger_entry
             where authority = 'kensington-chelsea' and leaf_index > ?
             order by leaf_index
            """;

    private final PrintStream out;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> visible = new ConcurrentHashMap<>();

    EndToEnd(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Path state = Files.createTempDirectory("probity-bench");
        Options options =
                Options.onFreePorts(root, state).with(Part.GATEWAY, "PROBITY_GATEWAY_PERSON_PER_SECOND", "100000");
        try (Stack stack = Stack.start(options)) {
            String token = new Login(stack.realm()).token("officer.kensington", "probity-demo");
            var watcher = Thread.ofPlatform().daemon().unstarted(() -> watch(stack, state));
            watcher.start();
            out.printf("%nGifts through the gateway, %d/s, open loop%n", PER_SECOND);
            offer(stack.gateway(), token, WARM_UP);
            answered.clear();
            var latencies = offer(stack.gateway(), token, MEASURED);
            latencies.print(out, "  answer of a command");
            awaitVisible();
            Latencies seen = new Latencies();
            answered.forEach((gift, at) -> seen.add(Math.max(0, visible.getOrDefault(gift, at) - at)));
            seen.print(out, "  answer to visible in audit-service");
        }
    }

    private Latencies offer(URI gateway, String token, Duration time) throws InterruptedException {
        var latencies = new Latencies();
        var errors = new AtomicInteger();
        int requests = Math.toIntExact(PER_SECOND * time.toSeconds());
        var done = new CountDownLatch(requests);
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var _ = http.sendAsync(gift(gateway, token), BodyHandlers.ofString())
                    .whenComplete((reply, failure) -> {
                        latencies.add(System.nanoTime() - due);
                        if (failure != null || !taken(reply)) {
                            errors.incrementAndGet();
                        }
                        done.countDown();
                    });
        }
        if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d requests got no answer".formatted(done.getCount()));
        }
        out.printf("  %d commands in %d s, %d errors%n", requests, time.toSeconds(), errors.get());
        return latencies;
    }

    private boolean taken(HttpResponse<String> reply) {
        Matcher id = ID.matcher(reply.body());
        if (reply.statusCode() != 201 || !id.find()) {
            return false;
        }
        answered.put(id.group(1), System.nanoTime());
        return true;
    }

    private static HttpRequest gift(URI gateway, String token) {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        return HttpRequest.newBuilder(gateway.resolve("/api/v1/gifts"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"kind": "gift", "donor": {"organisation": "Acme Ltd", "relation": "supplier"},
                         "description": "A hamper", "value": {"amount": "25.00", "currency": "GBP"},
                         "offeredOn": "%s", "response": "accepted"}
                        """.formatted(today)))
                .build();
    }

    /** Looks at the ledger every two milliseconds, so a time is at most that much too long. */
    private void watch(Stack stack, Path state) {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/audit".formatted(stack.ports().of(Port.POSTGRES));
        try (Connection audit = DriverManager.getConnection(url, "audit", password(state));
                PreparedStatement select = audit.prepareStatement(SEEN)) {
            long last = -1;
            while (true) {
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        visible.putIfAbsent(String.valueOf(row.getString(2)), System.nanoTime());
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        } catch (SQLException | IOException e) {
            out.println("  the ledger is no longer watched: " + e.getMessage());
        }
    }

    private static String password(Path state) throws IOException {
        return Files.readString(state.resolve("secrets").resolve("postgres-audit"))
                .strip();
    }

    private void awaitVisible() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = new CountDownLatch(1);
        while (!visible.keySet().containsAll(answered.keySet())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not every gift has arrived in audit-service");
            }
            boolean _ = pause.await(100, TimeUnit.MILLISECONDS);
        }
    }
}
