package probity.chassis.merkle;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A text and who signed it, in the form of C2SP signed-note: the text, an empty line, and a line for each signature.
 * The signature covers the text with its last newline and not the empty line.
 */
public final class SignedNote {

    private static final String DASH = "— ";

    private SignedNote() {}

    public static String sign(String text, String name, SigningKey key) {
        return text + "\n" + line(key.publicKey(name), key.sign(text));
    }

    /** The text, if this key signed it. Signatures of other keys are nobody's business here; a false one of ours is. */
    public static Optional<String> open(String note, NoteKey key) {
        return text(note)
                .filter(text -> signature(note, key)
                        .filter(signature -> key.verifies(text, signature))
                        .isPresent());
    }

    /** The text, whoever signed it; empty if this is no note. */
    public static Optional<String> text(String note) {
        int end = note.lastIndexOf("\n\n");
        return end < 0 || !note.endsWith("\n") ? Optional.empty() : Optional.of(note.substring(0, end + 1));
    }

    /** The line that says that this key signed, with its end; {@link #open} tells whether it did. */
    public static Optional<String> lineOf(String note, NoteKey key) {
        return signature(note, key).map(signature -> line(key, signature));
    }

    private static String line(NoteKey key, byte[] signature) {
        byte[] id = key.id();
        byte[] signed = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return DASH + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /** What stands under the key's name and id. */
    private static Optional<byte[]> signature(String note, NoteKey key) {
        return text(note).stream()
                .flatMap(text -> note.substring(text.length() + 1).lines())
                .filter(line -> line.startsWith(DASH + key.name() + " "))
                .map(line -> decode(line.substring(DASH.length() + key.name().length() + 1)))
                .filter(line -> Arrays.equals(Arrays.copyOf(line, NoteKey.ID_BYTES), key.id()))
                .map(line -> Arrays.copyOfRange(line, NoteKey.ID_BYTES, line.length))
                .findFirst();
    }

    /** At least as long as a key's id; what is no base64, or not in the one way to write it, is nobody's signature. */
    private static byte[] decode(String base64) {
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            boolean canonical = Base64.getEncoder().encodeToString(decoded).equals(base64);
            return canonical && decoded.length >= NoteKey.ID_BYTES ? decoded : new byte[NoteKey.ID_BYTES];
        } catch (IllegalArgumentException _) {
            return new byte[NoteKey.ID_BYTES];
        }
    }
}
