package probity.declarations.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/**
 * A code binds people of one kind: as a whole, or by its principles alone.
 *
 * @param clauses where the code says so
 * @param authorityChoice what the authority decided where the code does not say
 */
public record Binding(
        CodeVersion code, String title, String extent, List<String> clauses, Optional<String> authorityChoice) {

    /** By what an authority's people of a kind are bound on a day. */
    public static List<Binding> of(Codes codes, String authority, Worker worker, LocalDate on) {
        return codes.runBy(authority, on).stream()
                .filter(document -> document.code().adoptions().stream()
                        .anyMatch(adoption -> adoption.isOf(authority, on) && adoption.binds() == worker.capacity()))
                .flatMap(document -> of(document, worker))
                .toList();
    }

    private static Stream<Binding> of(CodeDocument document, Worker worker) {
        return new Part(document.content())
                .parts("binds")
                .filter(bound -> bound.text("who").equals(Words.of(worker)))
                .map(bound -> new Binding(
                        document.code().id(),
                        document.code().title(),
                        bound.text("extent"),
                        bound.texts("clauses"),
                        bound.optionalText("authorityChoice")));
    }
}
