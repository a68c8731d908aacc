package probity.audit.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a set of 1 to 4 things among the sums of rows. It holds one thing at least of each row's pivot, so no more
 * than four rows are summed up; and to a sum that is no such set only rows are added which change what keeps it from
 * being one.
 */
final class FewThings {

    /** What takes longer to look through is taken for found: rather is a number too many hidden. */
    private static final int MOST_SUMS = 10_000;

    private static final Fraction MINUS_ONE = Fraction.ONE.negated();

    private final long[] counts;
    private final List<List<Fraction>> rows;
    private final List<BitSet> rowsOfColumns;
    private int sums;

    /** @param counts how many things each column holds */
    FewThings(long[] counts, List<List<Fraction>> rows) {
        this.counts = counts;
        this.rows = rows;
        this.rowsOfColumns = IntStream.range(0, counts.length)
                .mapToObj(column -> IntStream.range(0, rows.size())
                        .filter(row -> !rows.get(row).get(column).isZero())
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
    }

    boolean areASum() {
        BitSet able = new BitSet();
        able.set(0, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            able.clear(row);
            if (areIn(rows.get(row), able, Suppression.THRESHOLD - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they are the sum, or are once some of the rows are added that it has not been tried with. */
    private boolean areIn(List<Fraction> sum, BitSet able, int atMost) {
        BitSet needed = needed(sum, able);
        if (needed == null || ++sums > MOST_SUMS) {
            return true;
        }
        BitSet left = (BitSet) able.clone();
        for (int row = needed.nextSetBit(0); row >= 0 && atMost > 0; row = needed.nextSetBit(row + 1)) {
            left.clear(row);
            if (areIn(Combinations.minus(sum, MINUS_ONE, rows.get(row)), left, atMost - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The rows of which one at least must be added; none can if it is empty, and none must if it is absent. */
    private @Nullable BitSet needed(List<Fraction> sum, BitSet able) {
        List<Integer> few = new ArrayList<>();
        BitSet needed = null;
        for (int column = 0; column < counts.length; column++) {
            if (sum.get(column).equals(Fraction.ONE) && Suppression.isSmall(counts[column])) {
                few.add(column);
            } else if (!sum.get(column).isZero()) {
                BitSet changing = changing(column, able);
                needed = needed == null || changing.cardinality() < needed.cardinality() ? changing : needed;
            }
        }
        return needed == null ? neededForFewer(few, able) : needed;
    }

    /** Of columns that hold five things together, one must go. */
    private @Nullable BitSet neededForFewer(List<Integer> few, BitSet able) {
        few.sort(Comparator.comparingInt(column -> changing(column, able).cardinality()));
        BitSet needed = new BitSet();
        long things = 0;
        for (int column : few) {
            needed.or(changing(column, able));
            things += counts[column];
            if (things >= Suppression.THRESHOLD) {
                return needed;
            }
        }
        return null;
    }

    private BitSet changing(int column, BitSet able) {
        BitSet changing = (BitSet) rowsOfColumns.get(column).clone();
        changing.and(able);
        return changing;
    }
}
