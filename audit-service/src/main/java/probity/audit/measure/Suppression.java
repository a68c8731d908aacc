package probity.audit.measure;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import probity.audit.measure.Breakdown.Cell;

/**
 * Hides small numbers, and with them what they could be computed from.
 *
 * <ol>
 *   <li>A population of 1 to 4 is hidden whole, down to the names of its cells: they would say what the few are.
 *   <li>Otherwise the total is shown, and in each breakdown a count of 1 to 4 is hidden. A zero is shown.
 *   <li>What is hidden in a breakdown is known in sum, being the total less what is shown. If that is less than 5, or
 *       can be made of counts of 1 to 4 in one way only (five that sum up to five are ones, two that sum up to eight are
 *       fours), the first other count is hidden, too. The first, whatever it is: of the smallest it would be known that
 *       it is no larger than what is shown.
 *   <li>If there is no other count, the population is hidden whole.
 * </ol>
 *
 * <p>Breakdowns of one population have only its total in common, and that is shown: so one tells nothing about another.
 */
public final class Suppression {

    /** The smallest number that is shown. */
    public static final int THRESHOLD = 5;

    private Suppression() {}

    /** Whether a count is not shown. */
    public static boolean isSmall(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /** The population as it may be shown. */
    public static Population apply(Population population) {
        Long total = population.total();
        if (total == null || total == 0) {
            return population;
        }
        if (total < THRESHOLD) {
            return population.hidden();
        }
        List<Breakdown> shown = new ArrayList<>();
        for (Breakdown breakdown : population.breakdowns()) {
            Optional<Set<Cell>> hidden = cellsToHide(breakdown);
            if (hidden.isEmpty()) {
                return population.hidden();
            }
            shown.add(without(breakdown, hidden.get()));
        }
        return population.with(shown);
    }

    /** Empty if no choice of cells would do. */
    private static Optional<Set<Cell>> cellsToHide(Breakdown breakdown) {
        Set<Cell> hidden =
                breakdown.cells().stream().filter(cell -> isSmall(count(cell))).collect(toCollection(HashSet::new));
        if (hidden.isEmpty() || keepSecret(hidden)) {
            return Optional.of(hidden);
        }
        return breakdown.cells().stream()
                .filter(cell -> count(cell) >= THRESHOLD)
                .findFirst()
                .map(other -> {
                    hidden.add(other);
                    return hidden;
                });
    }

    /** Whether small counts that are known in sum keep each other's secret. */
    private static boolean keepSecret(Set<Cell> hidden) {
        long sum = hidden.stream().mapToLong(Suppression::count).sum();
        return sum >= THRESHOLD && sum > hidden.size() && sum < hidden.size() * (THRESHOLD - 1L);
    }

    private static Breakdown without(Breakdown breakdown, Set<Cell> hidden) {
        return new Breakdown(
                breakdown.name(),
                breakdown.cells().stream()
                        .map(cell -> hidden.contains(cell) ? new Cell(cell.id(), null) : cell)
                        .toList());
    }

    private static long count(Cell cell) {
        Long count = cell.count();
        return count == null ? 0 : count;
    }
}
