package probity.chassis.logtree;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Hash;

/**
 * What a log was at the end of a window, told as the hash of a text that nobody can guess: with it goes neither how many
 * events there were nor whether there were any.
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogCommitment(Authority authority, Instant until, UUID epoch, long size, Hash root, byte[] salt) {

    public String text() {
        return """
                probity log v1
                authority: %s
                until: %s
                epoch: %s
                size: %d
                root: %s
                salt: %s
                """.formatted(
                        authority.id(),
                        until,
                        epoch,
                        size,
                        root.base64(),
                        HexFormat.of().formatHex(salt));
    }

    /** SHA-256 of the text, in base64. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** It does not print its salt. */
    @Override
    public String toString() {
        return "commitment of " + authority + " until " + until;
    }
}
