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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** Services that have just started are asked little at first, then more from step to step. */
    private static final int STEP = 30;

    private static final Duration STEP_TIME = Duration.ofSeconds(10);

    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 60));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Enough for the requests that are under way: later ones wait here, and their wait counts. */
    private static final int CLIENTS = 64;

    private static final String SEEN = """
            select leaf_index, stream
              from ledger_entry
             where authority = 'kensington-chelsea' and leaf_index > ?
             order by leaf_index
            """;

    private final PrintStream out;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(CLIENTS, Thread.ofPlatform().daemon().factory());
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
        try (Stack stack = Bench.start(options);
                var gifts = new GiftClient(stack.gateway())) {
            if (filled) {
                Council.fill(stack, options.state(), out);
            }
            var login = new Login(stack.realm());
            var watcher = Thread.ofPlatform().daemon().unstarted(() -> watch(stack, options.state()));
            watcher.start();
            out.printf("%nGifts through the gateway, %d/s, open loop%n", PER_SECOND);
            for (int rate = STEP; rate < PER_SECOND; rate += STEP) {
                offer(gifts, token(login), rate, STEP_TIME);
            }
            offer(gifts, token(login), PER_SECOND, WARM_UP);
            answered.clear();
            offer(gifts, token(login), PER_SECOND, MEASURED);
            awaitVisible();
            Latencies seen = new Latencies();
            answered.forEach((gift, at) -> seen.add(Math.max(0, visible.getOrDefault(gift, at) - at)));
            seen.print(out, "    answer to visible in audit-service");
        }
    }

    /** Tokens are short-lived: each part of the run gets its own. */
    private static String token(Login login) {
        return login.token("officer.kensington", "probity-demo");
    }

    private void offer(GiftClient gifts, String token, int perSecond, Duration time) throws InterruptedException {
        var latencies = new Latencies();
        var errors = new ConcurrentSkipListMap<String, Integer>();
        int requests = Math.toIntExact(perSecond * time.toSeconds());
        var done = new CountDownLatch(requests);
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            threads.execute(() -> {
                String answer = answer(gifts, token);
                latencies.add(System.nanoTime() - due);
                if (!answer.isEmpty()) {
                    errors.merge(answer, 1, Integer::sum);
                }
                done.countDown();
            });
        }
        if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d requests got no answer".formatted(done.getCount()));
        }
        out.printf("  %d commands in %d s, errors: %s%n", requests, time.toSeconds(), errors);
        latencies.print(out, "    answer");
        latencies.printParts(out, perSecond * 10);
    }

    /** Empty if the gift was declared, else what went wrong. */
    private String answer(GiftClient gifts, String token) {
        try {
            answered.put(gifts.declare(token), System.nanoTime());
            return "";
        } catch (IOException e) {
            return e.toString();
        }
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
