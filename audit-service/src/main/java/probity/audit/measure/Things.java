package probity.audit.measure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things that are counted: of each, the last word that facts said on each of its properties. All measures of the same
 * things are counted and protected together, so that none tells what another hides.
 *
 * @param sources the types of the facts that tell of them; no other is looked at
 * @param day the property that says to which period one belongs: the day of the fact that tells it, unless that puts
 *     right what was said before; absent if the things are counted by rules of their own
 * @param unless one of which this was said is not counted
 */
public record Things(
        List<String> sources,
        @Nullable String day,
        @Nullable String unless,
        List<Grouping> breakdowns,
        List<Span> spreads) {

    /**
     * Each thing in one cell.
     *
     * @param by the property whose word names the cell
     * @param cells those that are shown even if they are empty, in order
     * @param otherwise the cell of those of which it was not said
     * @param pooled small cells are put together instead of hidden, and the largest comes first
     */
    public record Grouping(String name, String by, List<String> cells, String otherwise, boolean pooled) {

        public Grouping {
            cells = List.copyOf(cells);
        }
    }

    /** The days from one day to another, of each thing that has both. */
    public record Span(String name, String from, String to) {}

    private static final String OF_CASES = "probity.concerns.";

    public Things {
        sources = List.copyOf(sources);
        breakdowns = List.copyOf(breakdowns);
        spreads = List.copyOf(spreads);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("things that nothing tells of");
        }
    }

    /** Whether they are cases: who may see one is known to nobody here. */
    public boolean areCases() {
        return sources.stream().anyMatch(source -> source.startsWith(OF_CASES));
    }

    Stream<String> parts() {
        return Stream.concat(
                breakdowns.stream().map(Grouping::name), spreads.stream().map(Span::name));
    }
}
