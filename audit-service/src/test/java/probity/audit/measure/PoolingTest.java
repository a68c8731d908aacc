package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M-5")
class PoolingTest {

    @Test
    void what_is_large_enough_or_nothing_is_a_row_of_its_own() {
        var rows = Map.of("care", row(5, 0), "housing", row(6, 20));

        assertThat(Pooling.pool(rows)).isEqualTo(rows);
    }

    @Test
    void rows_with_small_counts_become_one() {
        assertThat(Pooling.pool(Map.of("care", row(3, 0), "housing", row(2, 7), "parks", row(9, 9))))
                .isEqualTo(Map.of("parks", row(9, 9), Pooling.OTHERS, row(5, 7)));
    }

    @Test
    void what_is_small_even_together_takes_the_first_other_row_with_it() {
        assertThat(Pooling.pool(Map.of("care", row(9, 9), "housing", row(1, 7), "parks", row(6, 6))))
                .isEqualTo(Map.of("parks", row(6, 6), Pooling.OTHERS, row(10, 16)));
    }

    @Test
    void without_a_row_that_can_be_shown_there_is_no_table() {
        assertThat(Pooling.pool(Map.of("care", row(1, 9), "housing", row(7, 8))))
                .isEmpty();
        assertThat(Pooling.pool(Map.of())).isEmpty();
    }

    /** Whatever is printed, and whatever is left of the sum of all rows when some of it is taken away. */
    @RepeatedTest(500)
    void no_count_that_is_printed_is_small_and_nothing_gets_lost(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            rows.put("d" + i, row(count(random), count(random)));
        }

        var shown = Pooling.pool(rows);

        assertThat(shown.values())
                .allSatisfy(row -> assertThat(row.values()).allMatch(count -> count == 0 || count >= 5));
        if (!shown.isEmpty()) {
            for (String cell : new String[] {"a", "b"}) {
                assertThat(sum(shown, cell)).isEqualTo(sum(rows, cell));
            }
        }
    }

    private static int count(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
    }

    private static long sum(Map<String, Map<String, Long>> rows, String cell) {
        return rows.values().stream()
                .mapToLong(row -> row.getOrDefault(cell, 0L))
                .sum();
    }

    private static Map<String, Long> row(long a, long b) {
        return new TreeMap<>(Map.of("a", a, "b", b));
    }
}
