package probity.audit.witnessing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.NoteKey;

/**
 * The witnesses whose signatures each authority takes, from a file: a line for each, the authority, a space and the
 * witness's key as C2SP writes it. Empty lines, and those that begin with #, say nothing.
 */
public final class Witnesses {

    private final Map<String, List<NoteKey>> keys = new HashMap<>();

    /** Without a file there are none. */
    public static Witnesses read(Optional<Path> file) {
        try {
            return new Witnesses(file.isPresent() ? Files.readAllLines(file.get()) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file of witnesses " + file.get(), e);
        }
    }

    Witnesses(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(line, i + 1);
            }
        }
    }

    private void add(String line, int number) {
        String[] parts = line.split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "line %d of the file of witnesses must be an authority, a space and a key".formatted(number));
        }
        try {
            keys.computeIfAbsent(new Authority(parts[0]).id(), _ -> new ArrayList<>())
                    .add(NoteKey.parseWitness(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "line %d of the file of witnesses: %s".formatted(number, e.getMessage()), e);
        }
    }

    List<NoteKey> of(Authority authority) {
        return keys.getOrDefault(authority.id(), List.of());
    }
}
