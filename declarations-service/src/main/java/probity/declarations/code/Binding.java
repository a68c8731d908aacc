package probity.declarations.code;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import probity.declarations.vocabulary.Extent;
import probity.declarations.vocabulary.Words;
import probity.declarations.vocabulary.Worker;

/** How far a code binds people of one kind, and where that comes from. Whom it does not name it does not bind. */
public record Binding(CodeDocument document, Extent extent, Basis basis) {

    private static final Map<String, Extent> EXTENTS = Words.all(Extent.class);

    private static final Basis NOTHING = new Basis(List.of(), null, null);

    /** By what an authority's people of a kind are bound on a day. */
    public static List<Binding> of(Codes codes, String authority, Worker worker, LocalDate on) {
        return all(codes, authority, worker, on)
                .filter(binding -> binding.extent() != Extent.NONE)
                .toList();
    }

    /** Of the codes that an authority runs for such people the one that binds them furthest; empty if it runs none. */
    public static Optional<Binding> furthest(Codes codes, String authority, Worker worker, LocalDate on) {
        return all(codes, authority, worker, on).min(Comparator.comparing(Binding::extent));
    }

    private static Stream<Binding> all(Codes codes, String authority, Worker worker, LocalDate on) {
        return codes.runBy(authority, on).stream()
                .filter(document -> document.code().adoptions().stream()
                        .anyMatch(adoption -> adoption.isOf(authority, on) && adoption.binds() == worker.capacity()))
                .map(document -> of(document, worker));
    }

    private static Binding of(CodeDocument document, Worker worker) {
        return new Part(document.content())
                .parts("binds")
                .filter(bound -> bound.text("who").equals(Words.of(worker)))
                .map(bound -> new Binding(document, requireNonNull(EXTENTS.get(bound.text("extent"))), Basis.of(bound)))
                .min(Comparator.comparing(Binding::extent))
                .orElseGet(() -> new Binding(document, Extent.NONE, NOTHING));
    }

    /** Of somebody who did not serve. */
    public Binding ofNobody() {
        return new Binding(document, Extent.NONE, NOTHING);
    }
}
