package probity.acceptance;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks what a reporter has in hand, without a network: the trees, the checkpoint and its signature with sigstore's
 * code, hashes with Guava's. It is what RECEIPT.md says, step by step.
 */
final class OfflineCheck {

    /** What every Ed25519 key begins with in X.509 form; its 32 bytes follow. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** That a leaf is in a tree of that size. */
    record Place(long index, long size, List<byte[]> path) {}

    private OfflineCheck() {}

    /** Step 1: the statement is a leaf of the tree with the window's root. */
    static boolean isIn(byte[] leaf, Place place, byte[] root) {
        byte[] hash = Hashing.sha256()
                .newHasher()
                .putByte((byte) 0)
                .putBytes(leaf)
                .hash()
                .asBytes();
        try {
            InclusionProofVerifier.verify(hash, place.index(), place.size(), place.path(), root);
            return true;
        } catch (InclusionProofVerificationException _) {
            return false;
        }
    }

    /** Step 3: the checkpoint, which that key has signed. */
    static Checkpoint signed(String note, String key) {
        try {
            Checkpoint checkpoint = Checkpoints.from(note);
            Shown.that(isSigned(checkpoint, key), () -> "the checkpoint's signature is false");
            return checkpoint;
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
}
