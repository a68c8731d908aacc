package probity.audit.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that somebody gets who adds and subtracts numbers, in whatever weights: the space that their rows span, in its
 * reduced form. Columns are atoms with things in them, the largest first, so that pivots are large where that can be.
 */
final class Combinations {

    /** A row is one in the column of its pivot, where all other rows are zero. */
    record Row(int pivot, List<Fraction> values) {

        private Row without(Row other) {
            return new Row(pivot, minus(values, values.get(other.pivot), other.values));
        }
    }

    private final long[] counts;
    private final List<Row> rows;

    private Combinations(long[] counts, List<Row> rows) {
        this.counts = counts;
        this.rows = rows;
    }

    /** Of no number yet, over atoms of so many things each. */
    static Combinations over(long[] counts) {
        return new Combinations(counts, List.of());
    }

    /** With one number more; itself if that is among them already. */
    Combinations with(BitSet number) {
        List<Fraction> left = IntStream.range(0, counts.length)
                .mapToObj(column -> number.get(column) ? Fraction.ONE : Fraction.ZERO)
                .toList();
        for (Row row : rows) {
            left = minus(left, left.get(row.pivot), row.values);
        }
        for (int column = 0; column < counts.length; column++) {
            if (!left.get(column).isZero()) {
                return with(new Row(column, over(left, left.get(column))));
            }
        }
        return this;
    }

    private Combinations with(Row added) {
        List<Row> all = new ArrayList<>();
        rows.forEach(row -> all.add(row.without(added)));
        all.add(added);
        return new Combinations(counts, all);
    }

    /** Whether one of them is a set of 1 to 4 things. Each set is the sum of the rows of the pivots that it holds. */
    boolean tellAFew() {
        List<List<Fraction>> ofSmallPivots = rows.stream()
                .filter(row -> Suppression.isSmall(counts[row.pivot]))
                .map(Row::values)
                .toList();
        return new FewThings(counts, ofSmallPivots).areASum();
    }

    static List<Fraction> minus(List<Fraction> row, Fraction times, List<Fraction> other) {
        if (times.isZero()) {
            return row;
        }
        return IntStream.range(0, row.size())
                .mapToObj(i -> other.get(i).isZero() ? row.get(i) : row.get(i).minus(times.times(other.get(i))))
                .toList();
    }

    private static List<Fraction> over(List<Fraction> row, Fraction divisor) {
        return row.stream().map(value -> value.over(divisor)).toList();
    }
}
