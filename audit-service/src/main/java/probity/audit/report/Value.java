package probity.audit.report;

import org.jspecify.annotations.Nullable;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Population;

/**
 * A number, or why there is none.
 *
 * @param number absent if there is nothing to show, or if it may not be shown
 * @param percent of the total, rounded to a whole number
 * @param suppressed whether it is too small to be shown, or would tell one that is
 * @param beingCounted whether some of what it counts has not arrived yet
 */
public record Value(@Nullable Long number, @Nullable Long percent, boolean suppressed, boolean beingCounted) {

    static final Value NONE = new Value(null, null, false, false);

    private static final Value SUPPRESSED = new Value(null, null, true, false);

    private static final Value BEING_COUNTED = new Value(null, null, false, true);

    private static final double WHOLE = 100.0;

    /** Suppressed, if there is no number. */
    static Value of(@Nullable Long number) {
        return number == null ? SUPPRESSED : new Value(number, null, false, false);
    }

    static Value total(Population population) {
        return population.beingCounted() ? BEING_COUNTED : of(population.total());
    }

    static Value count(Cell cell, Population of) {
        Long total = of.total();
        Long count = cell.count();
        return count == null || total == null || total == 0
                ? of(count)
                : new Value(count, Math.round(WHOLE * count / total), false, false);
    }
}
