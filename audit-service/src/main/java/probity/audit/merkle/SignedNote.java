package probity.audit.merkle;

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
        byte[] signature = key.sign(text);
        byte[] id = key.publicKey(name).id();
        byte[] line = ByteBuffer.allocate(id.length + signature.length)
                .put(id)
                .put(signature)
                .array();
        return text + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** The text, if this key signed it. Signatures of other keys are nobody's business here; a false one of ours is. */
    public static Optional<String> open(String note, NoteKey key) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        return note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(DASH + key.name() + " "))
                .map(line -> decode(line.substring(DASH.length() + key.name().length() + 1)))
                .filter(line -> Arrays.equals(Arrays.copyOf(line, NoteKey.ID_BYTES), key.id()))
                .findFirst()
                .filter(line -> key.verifies(text, Arrays.copyOfRange(line, NoteKey.ID_BYTES, line.length)))
                .map(_ -> text);
    }

    /** At least as long as a key's id; something that is no base64 is nobody's signature. */
    private static byte[] decode(String base64) {
        try {
            byte[] decoded = Base64.getDecoder().decode(base64);
            return decoded.length < NoteKey.ID_BYTES ? new byte[NoteKey.ID_BYTES] : decoded;
        } catch (IllegalArgumentException _) {
            return new byte[NoteKey.ID_BYTES];
        }
    }
}
