package probity.audit.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A number of things told apart by one property: each thing is counted in exactly one cell. */
public record Breakdown(String name, List<Cell> cells) {

    /**
     * So many things that have one property.
     *
     * @param count absent if it is suppressed
     */
    public record Cell(String id, @Nullable Long count) {

        public boolean suppressed() {
            return count == null;
        }
    }

    public Breakdown {
        cells = List.copyOf(cells);
    }

    /** Cells that nothing was counted in are zero. */
    public static Breakdown of(String name, List<String> ids, Map<String, Long> counts) {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        ids.forEach(id -> cells.put(id, 0L));
        counts.forEach((id, count) -> cells.merge(id, count, Long::sum));
        return new Breakdown(
                name,
                cells.entrySet().stream()
                        .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }
}
