package probity.declarations.adopting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that no code can be made of. Its message is one sentence that names file, line and field, and that is all that
 * whoever wrote the file needs to see: there is no stack trace.
 */
public final class BrokenCodeFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Place> faults;

    /**
     * Something that is wrong, and where.
     *
     * @param field absent if it is about the whole
     */
    record Place(int line, @Nullable String field, String sentence) {

        @Override
        public String toString() {
            return field == null
                    ? "line %d: %s".formatted(line, sentence)
                    : "line %d, %s: %s".formatted(line, field, sentence);
        }
    }

    BrokenCodeFile(String sentence) {
        this(sentence, List.of());
    }

    BrokenCodeFile(String name, List<Place> faults) {
        super(
                faults.isEmpty() ? name : "%s, %s%s".formatted(name, faults.getFirst(), more(faults.size())),
                null,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    private static String more(int faults) {
        return faults == 1 ? "" : " (and %d more)".formatted(faults - 1);
    }

    List<Place> faults() {
        return faults;
    }
}
