package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import probity.acceptance.LedgerProof.Checkpoint;

/** The declared gift is in the ledger: shown with the published key, a checkpoint and hashes, computed here. */
record LedgerProvesIt(Scene scene) implements Step {

    private static final String LEDGER = "/api/v1/ledger/";

    @Override
    public String title() {
        return "The ledger proves that the gift's record is in it, to somebody who does not trust us";
    }

    @Override
    public String show() {
        Client auditor = scene.person("auditor.kensington");
        String gift = scene.recall(GiftIsDecidedOn.GIFT);
        JsonNode leaf = leafOf(auditor, gift);
        byte[] record = Base64.getDecoder().decode(leaf.path("record").asText());

        JsonNode proof = auditor.get(
                        LEDGER + "inclusion?event=" + leaf.path("event").asText())
                .expect(200)
                .body();
        String key = auditor.get(LEDGER + "key").expect(200).text();
        Checkpoint signed = LedgerProof.open(proof.path("checkpoint").asText(), key);
        Shown.equal("the size that was signed", proof.path("treeSize").asLong(), signed.size());

        byte[] leafHash = LedgerProof.leafHash(record);
        List<byte[]> path = path(proof);
        long index = proof.path("leafIndex").asLong();
        Shown.equal("the root", signed.root(), base64(LedgerProof.root(leafHash, index, signed.size(), path)));
        byte[] altered = record.clone();
        altered[altered.length - 1] ^= 1;
        byte[] alteredRoot = LedgerProof.root(LedgerProof.leafHash(altered), index, signed.size(), path);
        Shown.that(!signed.root().equals(base64(alteredRoot)), () -> "an altered record has the same root");
        scene.person("auditor.leicester")
                .get(LEDGER + "inclusion?event=" + leaf.path("event").asText())
                .expect(404);
        return """
                checkpoint of %s: size %d, root %s, signature holds
                leaf %d with a path of %d hashes leads to that root; with one bit changed it does not; another council: 404""".formatted(signed.origin(), signed.size(), signed.root(), index, path.size());
    }

    /** The record in which the gift was declared. */
    private static JsonNode leafOf(Client auditor, String gift) {
        JsonNode found = auditor.get("/api/v1/records?type=probity.declarations.gift-declared.v1&subject=" + gift)
                .expect(200)
                .body()
                .path("items");
        Shown.equal("how often the gift was declared", 1, found.size());
        return auditor.get(LEDGER + "entries?limit=1&first="
                        + found.path(0).path("leafIndex").asLong())
                .expect(200)
                .body()
                .path("entries")
                .path(0);
    }

    private static List<byte[]> path(JsonNode proof) {
        List<byte[]> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(Base64.getDecoder().decode(hash.asText())));
        return path;
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
