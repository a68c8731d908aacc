package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of one code that an authority has run or runs, oldest first. */
public record CodeHistory(List<Edition> editions) {

    /** A version as it was stored. */
    public record Edition(int version, LocalDate inForceFrom, Map<String, Object> document) {}

    public static final CodeHistory NONE = new CodeHistory(List.of());

    public CodeHistory {
        editions = List.copyOf(editions);
    }

    CodeHistory with(Edition edition) {
        return new CodeHistory(
                Stream.concat(editions.stream(), Stream.of(edition)).toList());
    }

    Optional<Edition> edition(int version) {
        return editions.stream().filter(edition -> edition.version() == version).findFirst();
    }

    Optional<Edition> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }
}
