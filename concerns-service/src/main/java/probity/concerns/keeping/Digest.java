package probity.concerns.keeping;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what is written. */
final class Digest {

    private final MessageDigest sum;

    Digest() {
        try {
            sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, sum);
    }

    /** At the end, and once. */
    String hex() {
        return HexFormat.of().formatHex(sum.digest());
    }
}
