package probity.concerns.committing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What the authority commits itself to about one case: that it was received on that day, and how many official actions
 * had followed by the end of a window. Without the salt nobody who guesses the rest can tell that they guessed right.
 */
record Statement(String authority, Instant until, LocalDate receivedOn, int actions, String salt) {

    private static final int SALT_BYTES = 32;

    static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The leaf, to the byte: ASCII, and each line is ended by one line feed. RECEIPT.md promises this form. */
    String text() {
        return """
                probity receipt v1
                authority: %s
                until: %s
                received: %s
                official actions: %d
                salt: %s
                """.formatted(authority, until, receivedOn, actions, salt);
    }

    /** It does not print what it says. */
    @Override
    public String toString() {
        return "[statement]";
    }
}
