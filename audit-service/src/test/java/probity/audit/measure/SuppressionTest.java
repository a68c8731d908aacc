package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.measure.Breakdown.Cell;

class SuppressionTest {

    @Test
    void what_is_large_enough_is_shown() {
        assertThat(shown(5, 0, 20)).containsExactly(5L, 0L, 20L);
    }

    @Test
    void a_small_count_takes_the_first_other_with_it() {
        assertThat(shown(3, 20, 6, 0)).containsExactly(null, null, 6L, 0L);
        assertThat(shown(0, 20, 6, 3)).containsExactly(0L, null, 6L, null);
    }

    @Test
    void two_small_counts_keep_each_other_s_secret_unless_their_sum_is_small() {
        assertThat(shown(20, 3, 2, 6)).containsExactly(20L, null, null, 6L);
        assertThat(shown(20, 1, 2, 6)).containsExactly(null, null, null, 6L);
        assertThat(shown(20, 4, 4, 6)).containsExactly(null, null, null, 6L);
    }

    @Test
    void five_ones_would_be_known_by_their_sum() {
        assertThat(shown(1, 1, 1, 1, 1, 9)).containsExactly(null, null, null, null, null, null);
        assertThat(Suppression.apply(population(1, 1, 1, 1, 1)).suppressed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void few_are_hidden_whole(int few) {
        Population shown = Suppression.apply(population(few, 0));

        assertThat(shown.suppressed()).isTrue();
        assertThat(shown.breakdowns())
                .allSatisfy(breakdown -> assertThat(breakdown.cells()).isEmpty());
    }

    @Test
    void none_at_all_is_shown_as_none() {
        assertThat(Suppression.apply(population(0, 0)).total()).isZero();
        assertThat(shown(0, 0)).containsExactly(0L, 0L);
    }

    @Test
    void if_one_breakdown_cannot_be_shown_none_is() {
        Breakdown harmless = breakdown("harmless", 5, 0);
        Breakdown ones = breakdown("ones", 1, 1, 1, 1, 1);

        assertThat(Suppression.apply(new Population("any", null, 5L, List.of(harmless, ones)))
                        .breakdowns())
                .allSatisfy(breakdown -> assertThat(breakdown.cells()).isEmpty());
    }

    /**
     * The attacker knows the rule and every population there can be, and keeps those that would be printed just so: no
     * hidden cell may have the same value in all of them.
     */
    @ParameterizedTest
    @CsvSource({"2, 40", "3, 30", "4, 25", "5, 18"})
    void nobody_who_knows_the_rule_can_tell_a_hidden_count(int cells, int largestTotal) {
        Map<String, List<int[]>> printed = new HashMap<>();
        for (int[] counts : all(cells, largestTotal)) {
            printed.computeIfAbsent(print(counts), _ -> new ArrayList<>()).add(counts);
        }
        printed.forEach((page, possible) -> {
            List<Long> shown = shown(possible.getFirst());
            for (int cell = 0; cell < shown.size(); cell++) {
                if (shown.get(cell) == null) {
                    int hidden = cell;
                    Set<Integer> values = new TreeSet<>();
                    possible.forEach(counts -> values.add(counts[hidden]));
                    assertThat(values).as("%s, cell %d", page, cell).hasSizeGreaterThan(1);
                }
            }
        });
    }

    /** Whatever sums are taken over printed totals and cells: what is left over is never one cell, nor a few people. */
    @RepeatedTest(500)
    void no_difference_of_printed_numbers_leaves_a_small_count(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] counts = IntStream.range(0, 2 + random.nextInt(8))
                .map(_ -> random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(7))
                .toArray();
        Population shown = Suppression.apply(population(counts));
        Long total = shown.total();
        if (total == null) {
            return;
        }
        List<Cell> cells = shown.breakdowns().getFirst().cells();
        long hidden = cells.stream().filter(Cell::suppressed).count();
        long left = total
                - cells.stream()
                        .mapToLong(cell -> cell.count() == null ? 0 : cell.count())
                        .sum();

        assertThat(left)
                .satisfiesAnyOf(
                        none -> assertThat(none).isZero(),
                        some -> assertThat(some)
                                .isGreaterThanOrEqualTo(Suppression.THRESHOLD)
                                .isGreaterThan(hidden));
        assertThat(hidden).isNotEqualTo(1);
        assertThat(cells).noneMatch(cell -> cell.count() != null && cell.count() > 0 && cell.count() < 5);
    }

    private static List<int[]> all(int cells, int largestTotal) {
        List<int[]> all = new ArrayList<>(List.of(new int[cells]));
        for (int cell = 0; cell < cells; cell++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] begun : all) {
                for (int value = 0; IntStream.of(begun).sum() + value <= largestTotal; value++) {
                    int[] next = begun.clone();
                    next[cell] = value;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static String print(int... counts) {
        Population shown = Suppression.apply(population(counts));
        return shown.total() + " " + shown(counts);
    }

    private static List<Long> shown(int... counts) {
        List<Long> shown = new ArrayList<>();
        Suppression.apply(population(counts)).breakdowns().getFirst().cells().forEach(cell -> shown.add(cell.count()));
        return shown;
    }

    private static Population population(int... counts) {
        return new Population("any", null, (long) IntStream.of(counts).sum(), List.of(breakdown("by-cell", counts)));
    }

    private static Breakdown breakdown(String name, int... counts) {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        for (int cell = 0; cell < counts.length; cell++) {
            cells.put("cell-" + cell, (long) counts[cell]);
        }
        return Breakdown.of(name, List.copyOf(cells.sequencedKeySet()), cells);
    }
}
