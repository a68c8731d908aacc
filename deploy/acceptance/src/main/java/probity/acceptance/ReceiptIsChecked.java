package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import probity.acceptance.OfflineCheck.Claim;
import probity.acceptance.Shown.NotShown;

/** The reporter proves to others that the report exists and was acted upon: what they fetched is checked by code not ours. */
record ReceiptIsChecked(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The Monitoring Officer has acknowledged and answered. */
    private static final int ACTIONS = 2;

    private static final String TWO = "official actions: 2\n";

    private static final String ROOTS = ConcernIsRaised.DOOR + "receipt-roots";

    @Override
    public String title() {
        return "The verifiable receipt, checked offline with code that is not ours: the report exists, and was acted upon";
    }

    @Override
    public String show() {
        JsonNode proof = proof();
        String rootHash = proof.path("rootHash").asText();
        JsonNode page = Patience.until(
                        PATIENCE,
                        () -> pageWith(rootHash),
                        Optional::isPresent,
                        "the window's root is not in the ledger")
                .orElseThrow();
        JsonNode published = published(page, rootHash).orElseThrow();

        String note = page.path("checkpoint").asText();
        String key = scene.person("auditor.kensington")
                .get("/api/v1/ledger/key")
                .expect(200)
                .text();
        Claim claim = OfflineCheck.check(proof, published, note, key);
        Shown.equal("the number of official actions", ACTIONS, claim.actions());
        ObjectNode raised = proof.deepCopy();
        raised.put("statement", proof.path("statement").asText().replace(TWO, "official actions: 3\n"));
        Shown.that(
                isRefused(() -> OfflineCheck.check(raised, published, note, key)),
                () -> "a count raised by one is accepted");
        scene.nobody().get("/api/v1/ledger/entries").expect(401);
        return """
                %s received a report on %s and took %d official actions by %s: sigstore's code agrees
                leaf %d of %d in its window, leaf %d in the ledger; with the count raised by one it is refused""".formatted(
                        claim.authority(),
                        claim.received(),
                        claim.actions(),
                        claim.until(),
                        proof.path("leafIndex").asLong(),
                        proof.path("treeSize").asLong(),
                        published.path("leafIndex").asLong());
    }

    private static boolean isRefused(Supplier<Claim> check) {
        try {
            Claim _ = check.get();
            return false;
        } catch (NotShown _) {
            return true;
        }
    }

    /** What concerns-service alone knows, once the window with the last action has closed. */
    private JsonNode proof() {
        String receipt = "{\"receipt\": \"%s\"}".formatted(scene.recall(ConcernIsRaised.RECEIPT));
        return Patience.until(
                PATIENCE,
                () -> scene.nobody()
                        .post(ConcernIsRaised.DOOR + "conversation/proof", receipt)
                        .body()
                        .path("latest"),
                latest -> latest.path("statement").asText().contains(TWO),
                "what was done does not arrive in the proof");
    }

    /** What everybody gets: the last page, or the one before if a new one was begun since. */
    private Optional<JsonNode> pageWith(String rootHash) {
        JsonNode last = page(ROOTS);
        long before = Math.max(0, last.path("page").asLong() - 1);
        return Stream.of(last, page(ROOTS + "?page=" + before))
                .filter(page -> published(page, rootHash).isPresent())
                .findFirst();
    }

    private JsonNode page(String address) {
        return scene.nobody().get(address).expect(200).body();
    }

    private static Optional<JsonNode> published(JsonNode page, String rootHash) {
        return StreamSupport.stream(page.path("roots").spliterator(), false)
                .filter(root ->
                        new String(record(root), StandardCharsets.UTF_8).contains("\"root\":\"" + rootHash + "\""))
                .findFirst();
    }

    private static byte[] record(JsonNode root) {
        return Base64.getDecoder().decode(root.path("record").asText());
    }
}
