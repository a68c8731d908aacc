package probity.audit.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Hides small numbers in a table whose rows add up to something that is shown as well: a row with a count of 1 to 4 is
 * no row of its own but part of one row for all others. As long as that has such a count, the first row that is left
 * joins it. So each count that is printed, and each sum of them, is zero or large enough. If no row is left, there is
 * no table.
 */
public final class Pooling {

    /** The row of those that are not shown by themselves; no id of a directorate looks like this. */
    public static final String OTHERS = "(others)";

    private Pooling() {}

    /** The rows as they may be shown, in the order of their names, the one of all others last. */
    public static SequencedMap<String, Map<String, Long>> pool(Map<String, Map<String, Long>> rows) {
        var left = new TreeMap<>(rows);
        Map<String, Long> others = new TreeMap<>();
        Optional<String> next = firstSmall(left);
        while (next.isPresent()) {
            Objects.requireNonNull(left.remove(next.get()))
                    .forEach((cell, count) -> others.merge(cell, count, Long::sum));
            next = firstSmall(left)
                    .or(() -> isSmall(others) ? left.keySet().stream().findFirst() : Optional.empty());
        }
        SequencedMap<String, Map<String, Long>> shown = new LinkedHashMap<>(left);
        if (!shown.isEmpty() && !others.isEmpty()) {
            shown.put(OTHERS, others);
        }
        return shown;
    }

    private static Optional<String> firstSmall(Map<String, Map<String, Long>> rows) {
        return rows.entrySet().stream()
                .filter(row -> isSmall(row.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSmall(Map<String, Long> row) {
        return row.values().stream().anyMatch(Suppression::isSmall);
    }
}
