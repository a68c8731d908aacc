package probity.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Checks the ledger as a stranger would: from the published key, a checkpoint and hashes, with no code of the ledger's. */
final class LedgerProof {

    private static final byte[] ED25519_KEY_FOLLOWS = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_ID_BYTES = 4;

    /** What a signed note says of a ledger (C2SP tlog-checkpoint); the root in base64. */
    record Checkpoint(String origin, long size, String root) {}

    private LedgerProof() {}

    /**
     * The checkpoint, if the key signed the note.
     *
     * @param verifierKey in C2SP form: name, key id and key, joined by plus signs
     */
    static Checkpoint open(String note, String verifierKey) {
        String[] key = verifierKey.strip().split("\\+", 3);
        int end = note.indexOf("\n\n");
        String text = note.substring(0, end + 1);
        String signature = note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith("— " + key[0] + " "))
                .findFirst()
                .orElseThrow(() -> new Shown.NotShown("nobody of the name " + key[0] + " signed the checkpoint"));
        byte[] signed = Base64.getDecoder().decode(signature.substring(signature.lastIndexOf(' ') + 1));
        byte[] published = Base64.getDecoder().decode(key[2]);
        Shown.that(
                verifies(
                        Arrays.copyOfRange(published, 1, published.length),
                        text,
                        Arrays.copyOfRange(signed, KEY_ID_BYTES, signed.length)),
                () -> "the checkpoint's signature is false");
        String[] lines = text.split("\n", -1);
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
    }

    /** RFC 6962, section 2.1: a leaf's hash, from the leaf's bytes. */
    static byte[] leafHash(byte[] leaf) {
        return sha256(new byte[] {0}, leaf);
    }

    /** RFC 6962, section 2.1.1: the root that the path leads to, from the leaf upwards, by splitting the tree. */
    static byte[] root(byte[] leafHash, long index, long size, List<byte[]> path) {
        if (size == 1) {
            Shown.that(path.isEmpty(), () -> "the path is too long");
            return leafHash;
        }
        Shown.that(!path.isEmpty(), () -> "the path is too short");
        long left = Long.highestOneBit(size - 1);
        byte[] sibling = path.getLast();
        List<byte[]> below = path.subList(0, path.size() - 1);
        return index < left
                ? node(root(leafHash, index, left, below), sibling)
                : node(sibling, root(leafHash, index - left, size - left, below));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(
                new byte[] {1},
                ByteBuffer.allocate(left.length + right.length)
                        .put(left)
                        .put(right)
                        .array());
    }

    private static byte[] sha256(byte[] prefix, byte[] rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            return digest.digest(rest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verifies(byte[] key, String text, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(ED25519_KEY_FOLLOWS.length + key.length)
                    .put(ED25519_KEY_FOLLOWS)
                    .put(key)
                    .array();
            PublicKey published = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(published);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
