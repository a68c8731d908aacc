package probity.audit.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which numbers may be shown beside those that are shown already, so that no sum or difference of any of them,
 * whatever their weights, is a count of 1 to 4.
 *
 * <p>Things are told apart as finely as any number does: those that no number tells apart are one atom, and each number
 * is the sum of some atoms. Whoever adds and subtracts numbers gets vectors of the space that their rows span. In its
 * reduced form, with large atoms as pivots where that can be, a set of things is in that space only as the sum of the
 * rows of those pivots that it holds. So the few sets that hold small pivots alone are all that need to be looked at.
 *
 * <p>Atoms without a thing count for nothing in any sum, so whoever knows which those are is kept out as well. Not kept
 * out is who guesses: that two numbers leave a hidden count between 1 and 9 is no reason to hide them.
 */
public final class Disclosure {

    private Disclosure() {}

    /**
     * Which of the wanted numbers may be shown, by their places, asked in their order: each one beside all before it.
     * One that can be computed from those is shown: it tells nothing that they do not.
     *
     * @param counts how many things each atom holds
     * @param shown the atoms of each number that is shown already
     */
    public static BitSet decide(long[] counts, List<BitSet> shown, List<BitSet> wanted) {
        List<BitSet> numbers = new ArrayList<>(shown);
        numbers.addAll(wanted);
        List<BitSet> columns = toldApart(counts, numbers);
        Combinations told = Combinations.over(
                columns.stream().mapToLong(column -> things(column, counts)).toArray());
        BitSet places = new BitSet();
        for (int i = 0; i < numbers.size(); i++) {
            Combinations more = told.with(among(columns, numbers.get(i)));
            if (i < shown.size()) {
                told = more;
            } else if (more == told || !more.tellAFew()) {
                told = more;
                places.set(i - shown.size());
            }
        }
        return places;
    }

    /** The largest first, and those without a thing left out. Those that are in the same numbers are one. */
    private static List<BitSet> toldApart(long[] counts, List<BitSet> numbers) {
        Map<BitSet, BitSet> byNumbers = new LinkedHashMap<>();
        for (int atom = 0; atom < counts.length; atom++) {
            BitSet in = new BitSet();
            for (int number = 0; number < numbers.size(); number++) {
                in.set(number, numbers.get(number).get(atom));
            }
            if (counts[atom] > 0) {
                byNumbers.computeIfAbsent(in, _ -> new BitSet()).set(atom);
            }
        }
        return byNumbers.values().stream()
                .sorted(Comparator.comparingLong((BitSet atoms) -> things(atoms, counts))
                        .reversed())
                .toList();
    }

    private static long things(BitSet atoms, long[] counts) {
        return atoms.stream().mapToLong(atom -> counts[atom]).sum();
    }

    private static BitSet among(List<BitSet> columns, BitSet number) {
        BitSet merged = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            merged.set(column, columns.get(column).intersects(number));
        }
        return merged;
    }
}
