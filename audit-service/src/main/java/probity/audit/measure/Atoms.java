package probity.audit.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Things.Grouping;

/** Things that are alike in all that they are broken down by. Every cell of every breakdown is a sum of some of them. */
public final class Atoms {

    /**
     * So many things of which the same was said.
     *
     * @param words one for each grouping; absent if none was said
     */
    public record Alike(List<@Nullable String> words, long things) {

        public Alike {
            words = Collections.unmodifiableList(new ArrayList<>(words));
        }
    }

    private final List<Grouping> groupings;
    private final List<Alike> alike;

    public Atoms(List<Grouping> groupings, List<Alike> alike) {
        this.groupings = List.copyOf(groupings);
        this.alike = List.copyOf(alike);
    }

    public long things() {
        return alike.stream().mapToLong(Alike::things).sum();
    }

    public Breakdown breakdown(Grouping grouping) {
        Map<String, Long> counts = new TreeMap<>();
        alike.forEach(atom -> counts.merge(cellOf(atom, grouping), atom.things(), Long::sum));
        return grouping.pooled()
                ? pooled(grouping.name(), counts)
                : Breakdown.of(grouping.name(), grouping.cells(), counts);
    }

    private String cellOf(Alike atom, Grouping grouping) {
        return Optional.ofNullable(atom.words().get(groupings.indexOf(grouping)))
                .orElse(grouping.otherwise());
    }

    private static Breakdown pooled(String name, Map<String, Long> counts) {
        Map<String, Map<String, Long>> table = counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> Map.of(name, count.getValue())));
        List<Cell> cells = new ArrayList<>();
        Pooling.pool(table).forEach((cell, row) -> cells.add(new Cell(cell, row.get(name))));
        cells.sort(Comparator.comparing((Cell cell) -> cell.id().equals(Pooling.OTHERS))
                .thenComparing(Cell::count, Comparator.nullsLast(Comparator.reverseOrder())));
        return new Breakdown(name, cells);
    }

    /** Hides, of what each breakdown would show by itself, the counts that tell of a few beside all before them. */
    public Population protectedTogether(Population population) {
        if (population.suppressed()) {
            return population;
        }
        List<BitSet> numbers = new ArrayList<>();
        numbers.add(holding(_ -> true));
        for (Breakdown breakdown : population.breakdowns()) {
            breakdown.cells().forEach(cell -> numbers.add(cell.suppressed() ? new BitSet() : holding(breakdown, cell)));
        }
        long[] counts = alike.stream().mapToLong(Alike::things).toArray();
        BitSet shown = Disclosure.decide(counts, List.of(), numbers);
        int place = 1;
        List<Breakdown> left = new ArrayList<>();
        for (Breakdown breakdown : population.breakdowns()) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : breakdown.cells()) {
                cells.add(shown.get(place++) ? cell : new Cell(cell.id(), null));
            }
            left.add(new Breakdown(breakdown.name(), cells));
        }
        return population.with(left);
    }

    private BitSet holding(Breakdown breakdown, Cell cell) {
        Grouping grouping = groupings.stream()
                .filter(each -> each.name().equals(breakdown.name()))
                .findFirst()
                .orElseThrow();
        if (grouping.pooled() && cell.id().equals(Pooling.OTHERS)) {
            Set<String> named = breakdown.cells().stream().map(Cell::id).collect(Collectors.toSet());
            return holding(atom -> !named.contains(cellOf(atom, grouping)));
        }
        return holding(atom -> cellOf(atom, grouping).equals(cell.id()));
    }

    private BitSet holding(Predicate<Alike> what) {
        BitSet atoms = new BitSet();
        for (int i = 0; i < alike.size(); i++) {
            atoms.set(i, what.test(alike.get(i)));
        }
        return atoms;
    }
}
