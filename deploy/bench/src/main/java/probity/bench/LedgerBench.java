package probity.bench;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import probity.acceptance.Login;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.merkle.Proofs;
import probity.chassis.merkle.Subtrees;
import probity.local.Part;
import probity.local.Stack;

/**
 * Proofs of a ledger of 10,000,000 entries ({@code -Dentries} for others), which is filled in the database directly, asked
 * for through the gateway one at a time, each one checked; how records are found in it; and what a tree costs beside taking
 * records in.
 */
final class LedgerBench {

    private static final long ENTRIES = Long.getLong("entries", 10_000_000);

    private static final String AUTHORITY = "kensington-chelsea";

    private static final String AUDITOR = "audit.kensington";

    private static final String PASSWORD = "probity-demo";

    private static final int WARM_UP = 1_000;

    private static final int ASKED = 2_000;

    private static final int SEARCHES_BEFORE = 50;

    private static final int SEARCHES = 300;

    /** Entries are 20 seconds apart. */
    private static final long A_DAY = 24 * 60 * 3;

    private static final String WITHDRAWN = "probity.declarations.gift-withdrawn.v1";

    private static final int RECORDS = 1_000_000;

    private static final int BATCH = 1_000;

    /** What a record may take in all, at 15,000 a second. */
    private static final double MICROS_A_RECORD = 1e6 / 15_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final Random random = new Random(6962);

    LedgerBench(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        tree();
        var options = Bench.stack().with(Part.GATEWAY, "PROBITY_GATEWAY_PERSON_PER_SECOND", "100000");
        try (Stack stack = Bench.start(options)) {
            Map<String, String> words = Map.of(":entries", Long.toString(ENTRIES), ":authority", AUTHORITY);
            Council.run("audit", "ledger.sql", stack, options.state(), _ -> words);
            String token = new Login(stack.realm()).token(AUDITOR, PASSWORD);
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (int i = 0; i < WARM_UP; i++) {
                    ask(client, stack.gateway(), token);
                }
                long[] nanos = new long[ASKED];
                for (int i = 0; i < ASKED; i++) {
                    nanos[i] = ask(client, stack.gateway(), token);
                }
                Arrays.sort(nanos);
                out.printf(
                        "%nInclusion proofs of %,d entries, through the gateway: median %.2f ms, p90 %.2f ms, p99 %.2f ms%n",
                        ENTRIES,
                        millis(nanos[ASKED / 2]),
                        millis(nanos[ASKED * 9 / 10]),
                        millis(nanos[ASKED * 99 / 100]));
                lookThrough(client, stack);
            }
        }
    }

    /** How fast records are marked with what they are found by, and how fast they are found then. */
    private void lookThrough(HttpClient client, Stack stack) throws Exception {
        var login = new Login(stack.realm());
        long begin = System.nanoTime();
        while (status(client, stack.gateway(), login.token(AUDITOR, PASSWORD), "limit=1") == HTTP_UNAVAILABLE) {
            out.print('.');
        }
        out.printf("%nAll were marked %.0f s after the proofs%n", (System.nanoTime() - begin) / 1e9);
        Map<String, Supplier<String>> questions = new LinkedHashMap<>();
        questions.put("a gift", () -> "subject=" + nameUuid("stream " + random.nextInt(1_000_000)));
        questions.put("the newest of a type", () -> "type=" + WITHDRAWN);
        questions.put("a type on a day", () -> "type=%1$s&from=%2$s&to=%2$s".formatted(WITHDRAWN, day()));
        questions.put("nothing fits", () -> "type=probity.declarations.code-adopted.v1&post=nobody");
        for (var question : questions.entrySet()) {
            String token = login.token(AUDITOR, PASSWORD);
            found(client, stack.gateway(), token, question.getKey(), question.getValue());
        }
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextLong(ENTRIES / A_DAY));
    }

    private void found(HttpClient client, URI gateway, String token, String what, Supplier<String> question)
            throws Exception {
        long[] nanos = new long[SEARCHES];
        for (int i = -SEARCHES_BEFORE; i < SEARCHES; i++) {
            long begin = System.nanoTime();
            int status = status(client, gateway, token, question.get());
            if (status != HTTP_OK) {
                throw new IOException("%d for %s".formatted(status, what));
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        out.printf(
                "  records, %s: median %.1f ms, p99 %.1f ms%n",
                what, millis(nanos[SEARCHES / 2]), millis(nanos[SEARCHES * 99 / 100]));
    }

    private static int status(HttpClient client, URI gateway, String token, String question) throws Exception {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/records?" + question))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Of any entry that was filled in. Answers how long it took. */
    private long ask(HttpClient client, URI gateway, String token) throws Exception {
        long entry = ENTRIES / 2 + random.nextLong(ENTRIES / 2);
        var request = HttpRequest.newBuilder(gateway.resolve(
                        "/api/v1/ledger/inclusion?event=%s&size=%d".formatted(nameUuid("event " + entry), ENTRIES)))
                .header("Authorization", "Bearer " + token)
                .build();
        long begin = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - begin;
        JsonNode proof = JSON.readTree(answer.body());
        List<Hash> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(Hash.ofBase64(hash.asText())));
        if (answer.statusCode() != 200
                || !Proofs.includes(
                        Hash.ofBase64(proof.path("leafHash").asText()),
                        entry,
                        ENTRIES,
                        path,
                        Hash.ofBase64(proof.path("rootHash").asText()))) {
            throw new IOException("%d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return took;
    }

    /** As PostgreSQL makes a UUID of an MD5. */
    private static UUID nameUuid(String name) {
        byte[] hash = md5().digest(name.getBytes(StandardCharsets.UTF_8));
        var bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has MD5", e);
        }
    }

    /** Hashing records of 500 bytes and growing a tree over them, in memory: what the tree adds to storing them. */
    private void tree() {
        byte[] record = new byte[500];
        for (int round = 1; round <= 3; round++) {
            List<List<Hash>> tiers = new ArrayList<>(List.of(new ArrayList<>(RECORDS)));
            Subtrees kept = (tier, first, count) -> tiers.get(tier).subList((int) first, (int) first + count);
            long begin = System.nanoTime();
            for (int size = 0; size < RECORDS; size += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    random.nextBytes(record);
                    tiers.getFirst().add(Hash.ofLeaf(record));
                }
                MerkleTree grown = new MerkleTree(size + BATCH, kept);
                for (int tier = 1; MerkleTree.count(size + BATCH, tier) > 0; tier++) {
                    if (tiers.size() == tier) {
                        tiers.add(new ArrayList<>());
                    }
                    tiers.get(tier).addAll(grown.completedSince(size, tier));
                }
            }
            double micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin) / (double) RECORDS;
            out.printf(
                    "%nThe tree, round %d: %.2f µs a record, %.1f %% of the %.0f µs that 15,000 a second leave%n",
                    round, micros, 100 * micros / MICROS_A_RECORD, MICROS_A_RECORD);
        }
    }
}
