package probity.declarations.code;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import probity.declarations.vocabulary.Capacity;

/** All versions of all codes that this deployment knows. Whoever needs a code asks here, with the day of the fact. */
public interface Codes {

    /** Of two versions that are in force, the later one judges. */
    Comparator<CodeDocument> LATER = Comparator.comparing(
                    (CodeDocument document) -> document.code().inForceFrom())
            .thenComparingInt(document -> document.code().id().number());

    List<CodeDocument> all();

    /** The first day on which an authority runs a code no more; empty if it has not decided to retire it. */
    default Optional<LocalDate> retiredFrom(String authority, CodeId id) {
        return Optional.empty();
    }

    /** What waits for sign-offs in an authority as the next version; it judges nothing yet. */
    default Optional<CodeDocument> draftOf(String authority, CodeId id) {
        return Optional.empty();
    }

    default Optional<CodeDocument> version(CodeVersion id) {
        return all().stream()
                .filter(document -> document.code().id().equals(id))
                .findFirst();
    }

    /**
     * The version by which something was judged. No version is ever forgotten, so one that is not there has been
     * adopted by another process a moment ago.
     *
     * @throws IllegalStateException so that whoever follows the log tries again, and judges nothing by another rule
     */
    default CodeDocument judging(CodeVersion id) {
        return version(id).orElseThrow(() -> new IllegalStateException(id + " is not known here yet"));
    }

    default boolean knows(CodeId id) {
        return versions(id).findAny().isPresent();
    }

    /** The version that judges a fact of that day. */
    default Optional<CodeDocument> inForce(CodeId id, LocalDate on) {
        return versions(id)
                .filter(document -> !document.code().inForceFrom().isAfter(on))
                .max(LATER);
    }

    /** Every code in the version that judges a fact of that day, by name. */
    default List<CodeDocument> allInForce(LocalDate on) {
        Map<String, CodeDocument> inForce = all().stream()
                .filter(document -> !document.code().inForceFrom().isAfter(on))
                .collect(toMap(
                        document -> document.code().id().code().value(),
                        Function.identity(),
                        BinaryOperator.maxBy(LATER),
                        TreeMap::new));
        return List.copyOf(inForce.values());
    }

    /** What an authority runs on a day: adopted by it, not retired, and superseded by none that it runs as well. */
    default List<CodeDocument> runBy(String authority, LocalDate on) {
        List<CodeDocument> adopted =
                allInForce(on).stream().filter(adoptedBy(authority, on)).toList();
        return adopted.stream()
                .filter(document -> adopted.stream()
                        .noneMatch(other ->
                                document.code().id().code().equals(other.code().supersedes())))
                .filter(document -> !isRetired(authority, document.code().id().code(), on))
                .toList();
    }

    /** The code that binds an authority's officers, or its members, on a day. */
    default Optional<Code> binding(String authority, Capacity capacity, LocalDate on) {
        return runBy(authority, on).stream()
                .map(CodeDocument::code)
                .filter(code -> code.adoptions().stream()
                        .anyMatch(adoption -> adoption.isOf(authority, on) && adoption.binds() == capacity))
                .findFirst();
    }

    private boolean isRetired(String authority, CodeId id, LocalDate on) {
        return retiredFrom(authority, id).filter(from -> !on.isBefore(from)).isPresent();
    }

    private Stream<CodeDocument> versions(CodeId id) {
        return all().stream().filter(document -> document.code().id().code().equals(id));
    }

    private static Predicate<CodeDocument> adoptedBy(String authority, LocalDate on) {
        return document -> document.code().adoptions().stream().anyMatch(adoption -> adoption.isOf(authority, on));
    }
}
