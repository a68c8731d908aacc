package probity.bench;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import probity.acceptance.Login;
import probity.chassis.merkle.Hash;
import probity.chassis.merkle.MerkleTree;
import probity.chassis.merkle.Proofs;
import probity.chassis.merkle.Subtrees;
import probity.local.Stack;

/**
 * Proofs of a ledger of 10,000,000 entries ({@code -Dentries} for others), which is filled in the database directly, asked
 * for through the gateway one at a time, each one checked; and what a tree costs beside taking records in.
 */
final class LedgerBench {

    private static final long ENTRIES = Long.getLong("entries", 10_000_000);

    private static final String AUTHORITY = "kensington-chelsea";

    private static final int WARM_UP = 1_000;

    private static final int ASKED = 2_000;

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
        var options = Bench.stack();
        try (Stack stack = Bench.start(options)) {
            Map<String, String> words = Map.of(":entries", Long.toString(ENTRIES), ":authority", AUTHORITY);
            Council.run("audit", "ledger.sql", stack, options.state(), _ -> words);
            String token = new Login(stack.realm()).token("audit.kensington", "probity-demo");
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
            }
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Of any entry that was filled in. Answers how long it took. */
    private long ask(HttpClient client, URI gateway, String token) throws Exception {
        long entry = ENTRIES / 2 + random.nextLong(ENTRIES / 2);
        var request = HttpRequest.newBuilder(
                        gateway.resolve("/api/v1/ledger/inclusion?event=%s&size=%d".formatted(eventOf(entry), ENTRIES)))
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
    private static UUID eventOf(long entry) throws Exception {
        byte[] hash = MessageDigest.getInstance("MD5").digest(("event " + entry).getBytes(StandardCharsets.UTF_8));
        var bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
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
