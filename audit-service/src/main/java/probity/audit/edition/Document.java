package probity.audit.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A report as it was published, to the byte.
 *
 * @param sha256 of its UTF-8 bytes, in hexadecimal digits
 */
public record Document(String json, String sha256) {

    public Document {
        if (!hash(json).equals(sha256)) {
            throw new IllegalArgumentException("a document is not the one that was published");
        }
    }

    public static Document of(String json) {
        return new Document(json, hash(json));
    }

    private static String hash(String json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot hash a document", e);
        }
    }

    @Override
    public String toString() {
        return "[document %s]".formatted(sha256);
    }
}
