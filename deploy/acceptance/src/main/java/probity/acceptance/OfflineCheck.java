package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import dev.sigstore.encryption.Keys;
import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry.Checkpoint;
import dev.sigstore.rekor.client.RekorEntry.CheckpointSignature;
import dev.sigstore.rekor.client.RekorParseException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what a reporter has in hand, without a network: trees, checkpoint and signature with sigstore's code, hashes with
 * Guava's. It does what RECEIPT.md says, step by step.
 */
final class OfflineCheck {

    private static final Pattern STATEMENT = Pattern.compile("""
            probity receipt v1
            authority: ([a-z0-9-]+)
            until: (\\S+)
            received: (\\S+)
            official actions: (\\d+)
            salt: [0-9a-f]{64}
            """);

    /** What every Ed25519 key begins with in X.509 form; its 32 bytes follow. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What was proved. */
    record Claim(String authority, String until, String received, int actions) {}

    private OfflineCheck() {}

    /**
     * All four steps.
     *
     * @param proof the reporter's
     * @param root of the window, from the page of roots
     * @param note the checkpoint of that page
     * @param key of the authority, which comes from elsewhere
     */
    static Claim check(JsonNode proof, JsonNode root, String note, String key) {
        String rootHash = proof.path("rootHash").asText();
        byte[] statement = proof.path("statement").asText().getBytes(StandardCharsets.US_ASCII);
        Shown.that(
                isIn(statement, proof, proof.path("treeSize").asLong(), rootHash),
                () -> "the statement is not in the window");

        byte[] record = Base64.getDecoder().decode(root.path("record").asText());
        Checkpoint checkpoint = read(note);
        Shown.that(
                isIn(record, root, checkpoint.getSize(), checkpoint.getBase64Hash()),
                () -> "the window is not in the ledger");
        Shown.that(isSigned(checkpoint, key), () -> "the ledger is not signed by that key");

        Claim claim = claim(new String(statement, StandardCharsets.US_ASCII));
        Shown.that(
                agree(claim, new String(record, StandardCharsets.UTF_8), rootHash, checkpoint.getOrigin()),
                () -> "statement, window and ledger do not agree");
        return claim;
    }

    private static boolean isIn(byte[] leaf, JsonNode place, long size, String root) {
        byte[] hash = Hashing.sha256()
                .newHasher()
                .putByte((byte) 0)
                .putBytes(leaf)
                .hash()
                .asBytes();
        List<byte[]> path = new ArrayList<>();
        place.path("path").forEach(each -> path.add(Base64.getDecoder().decode(each.asText())));
        try {
            long index = place.path("leafIndex").asLong();
            InclusionProofVerifier.verify(
                    hash, index, size, path, Base64.getDecoder().decode(root));
            return true;
        } catch (InclusionProofVerificationException _) {
            return false;
        }
    }

    private static Checkpoint read(String note) {
        try {
            return Checkpoints.from(note);
        } catch (RekorParseException e) {
            throw new Shown.NotShown("the checkpoint cannot be read: " + e.getMessage());
        }
    }

    private static boolean isSigned(Checkpoint checkpoint, String key) {
        String[] parts = key.strip().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
        byte[] x509 = ByteBuffer.allocate(X509_PREFIX.length + raw.length)
                .put(X509_PREFIX)
                .put(raw)
                .array();
        byte[] text = checkpoint.getSignedData().getBytes(StandardCharsets.UTF_8);
        try {
            var verifier = Verifiers.newVerifier(Keys.parseEd25519(x509));
            for (CheckpointSignature signature : checkpoint.getSignatures()) {
                if (signature.getIdentity().equals(parts[0]) && verifier.verify(text, signature.getSignature())) {
                    return checkpoint.getOrigin().equals(parts[0]);
                }
            }
            return false;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static Claim claim(String statement) {
        Matcher read = STATEMENT.matcher(statement);
        Shown.that(read.matches(), () -> "the statement has another form");
        return new Claim(read.group(1), read.group(2), read.group(3), Integer.parseInt(read.group(4)));
    }

    private static boolean agree(Claim claim, String record, String rootHash, String origin) {
        String body = "\n\n{\"until\":\"%s\",\"root\":\"%s\"}".formatted(claim.until(), rootHash);
        return record.endsWith(body)
                && record.indexOf("\n\n") == record.length() - body.length()
                && record.contains("\nce_type: probity.concerns.receipts-committed.v1\n")
                && record.contains("\nce_source: /probity/concerns\n")
                && record.contains("\nce_authority: " + claim.authority() + "\n")
                && origin.equals("probity/" + claim.authority());
    }
}
