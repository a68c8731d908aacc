package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N-12")
class DisclosureTest {

    private static final long PRIME = 1_000_003;

    @Test
    void two_periods_that_differ_by_a_few_are_not_both_shown() {
        long[] months = {20, 3, 9};

        assertThat(Disclosure.decide(months, List.of(of(0, 1)), List.of(of(0), of(2), of(0, 1, 2), of(1, 2))))
                .isEqualTo(of(1, 2));
    }

    @Test
    void what_three_tables_tell_only_together_is_not_shown_either() {
        long[] atoms = {10, 7, 2};

        assertThat(Disclosure.decide(atoms, List.of(of(0, 1), of(1, 2)), List.of(of(0, 2), of(0, 1, 2))))
                .isEqualTo(of());
        assertThat(Disclosure.decide(atoms, List.of(of(0, 1)), List.of(of(1, 2))))
                .isEqualTo(of(0));
    }

    @Test
    void few_are_never_shown_and_none_always() {
        assertThat(Disclosure.decide(new long[] {4, 0, 5}, List.of(), List.of(of(0), of(1), of(2), of(0, 1))))
                .isEqualTo(of(1, 2));
    }

    /** Three thousand gifts of sixty organisations, all broken down by value, answer and time as well. */
    @Test
    void a_long_table_is_looked_through_and_nearly_all_of_it_is_shown() {
        Random random = new Random(9);
        int[] words = {6, 2, 2, 60};
        long[] counts = new long[6 * 2 * 2 * 60];
        for (int gift = 0; gift < 3_000; gift++) {
            counts[random.nextInt(counts.length)]++;
        }
        List<BitSet> numbers = new ArrayList<>();
        int apart = 1;
        for (int of : words) {
            for (int word = 0; word < of; word++) {
                int each = word;
                int steps = apart;
                numbers.add(IntStream.range(0, counts.length)
                        .filter(atom -> atom / steps % of == each)
                        .collect(BitSet::new, BitSet::set, BitSet::or));
            }
            apart *= of;
        }

        assertThat(Disclosure.decide(counts, List.of(), numbers).cardinality()).isEqualTo(numbers.size());
    }

    /** Against everybody who adds and subtracts what is shown, in whatever weights. */
    @RepeatedTest(400)
    void no_combination_of_shown_numbers_is_a_count_of_a_few_and_no_number_is_hidden_without_need(
            RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long[] counts = IntStream.range(0, 2 + random.nextInt(7))
                .mapToLong(_ -> random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(5))
                .toArray();
        List<BitSet> wanted = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            wanted.add(BitSet.valueOf(new long[] {random.nextInt(1 << counts.length)}));
        }

        BitSet shown = Disclosure.decide(counts, List.of(), wanted);

        List<BitSet> before = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            before.add(wanted.get(i));
            assertThat(isTold(counts, before)).isEqualTo(!shown.get(i));
            if (!shown.get(i)) {
                before.removeLast();
            }
        }
    }

    /** Tries every set of things that are there: is it a combination of the numbers, and are they few? */
    private static boolean isTold(long[] counts, List<BitSet> numbers) {
        List<long[]> rows = numbers.stream().map(number -> row(counts, number)).toList();
        int rank = rank(rows);
        for (long set = 1; set < 1L << counts.length; set++) {
            BitSet atoms = BitSet.valueOf(new long[] {set});
            long things = atoms.stream().mapToLong(atom -> counts[atom]).sum();
            if (things > 0 && things < 5) {
                List<long[]> with = new ArrayList<>(rows);
                with.add(row(counts, atoms));
                if (rank(with) == rank) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long[] row(long[] counts, BitSet atoms) {
        return IntStream.range(0, counts.length)
                .mapToLong(atom -> counts[atom] > 0 && atoms.get(atom) ? 1 : 0)
                .toArray();
    }

    /** Over a field of prime order, which for so few zeros and ones is that over the fractions. */
    private static int rank(List<long[]> of) {
        List<long[]> rows = new ArrayList<>(of.stream().map(long[]::clone).toList());
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < columns; column++) {
            int found = rank;
            while (found < rows.size() && rows.get(found)[column] == 0) {
                found++;
            }
            if (found < rows.size()) {
                long[] pivot = rows.set(found, rows.get(rank));
                rows.set(rank, pivot);
                for (int row = rank + 1; row < rows.size(); row++) {
                    eliminate(rows.get(row), pivot, column);
                }
                rank++;
            }
        }
        return rank;
    }

    private static void eliminate(long[] row, long[] pivot, int column) {
        long times = row[column];
        long by = pivot[column];
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.floorMod(row[i] * by - times * pivot[i], PRIME);
        }
    }

    private static BitSet of(int... atoms) {
        BitSet set = new BitSet();
        IntStream.of(atoms).forEach(set::set);
        return set;
    }
}
