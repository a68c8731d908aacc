package probity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SEEN = """
            select leaf_index, stream
              from ledger_entry
             where authority = 'kensington-chelsea' and leaf_index > ?
             order by leaf_index
            """;

    private final PrintStream out;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> visible = new ConcurrentHashMap<>();
    private final boolean filled;

    /** @param filled whether a large council's people and gifts are there already */
    EndToEnd(boolean filled, PrintStream out) {
        this.filled = filled;
        this.out = out;
    }

    void run() throws Exception {
        Options options = Bench.stack().with(Part.GATEWAY, "PROBITY_GATEWAY_PERSON_PER_SECOND", "100000");
        try (Stack stack = Bench.start(filled ? Council.large(options) : options);
                var gifts = new GiftClient(stack.gateway())) {
            if (filled) {
                Council.fill(stack, options.state(), out);
                new FilledBench(out).ask(stack, "as it was filled");
            }
            var login = new Login(stack.realm());
            var watcher = Thread.ofPlatform().daemon().unstarted(() -> watch(stack, options.state()));
            watcher.start();
            out.printf("%nGifts through the gateway, %d/s, open loop%n", PER_SECOND);
            new OpenLoop(PER_SECOND, out).run(() -> declaring(gifts, token(login)), answered::clear);
            awaitVisible();
            Latencies seen = new Latencies();
            answered.forEach((gift, at) -> seen.add(Math.max(0, visible.getOrDefault(gift, at) - at)));
            seen.print(out, "    answer to visible in audit-service");
            if (filled) {
                new FilledBench(out).ask(stack, "and all that was declared just now");
            }
        }
    }

    /** Tokens are short-lived: each part of the run gets its own. */
    private static String token(Login login) {
        return login.token("officer.kensington", "probity-demo");
    }

    private OpenLoop.Request declaring(GiftClient gifts, String token) {
        return () -> answered.put(gifts.declare(token), System.nanoTime());
    }

    /** Looks at the ledger every twenty milliseconds, so a time is at most that much too long. */
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
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
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
