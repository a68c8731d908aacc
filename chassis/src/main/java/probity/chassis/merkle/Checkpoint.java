package probity.chassis.merkle;

import java.util.Optional;

/** What a ledger was at some size. Its text is in C2SP tlog-checkpoint form: three lines, signed as a note. */
public record Checkpoint(String origin, long size, Hash root) {

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    public String sign(SigningKey key) {
        return SignedNote.sign(text(), origin, key);
    }

    /** The checkpoint in a note, if that key signed it and it is a checkpoint of that key's ledger. */
    public static Optional<Checkpoint> open(String note, NoteKey key) {
        return SignedNote.open(note, key)
                .map(Checkpoint::parse)
                .filter(checkpoint -> checkpoint.origin().equals(key.name()));
    }

    /** Refuses what is no checkpoint. What follows the three lines counts as signed, and is not read. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new IllegalArgumentException("a checkpoint has an origin, a size and a root");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
    }
}
