package probity.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.measure.Breakdown;
import probity.audit.measure.Breakdown.Cell;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;
import probity.audit.measure.Population.Of;
import probity.audit.measure.Spread;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Row;
import probity.audit.testing.Shipped;

/** What a report makes of what was counted for it. */
@Tag("M-6")
class CompositionTest {

    private static final Quarter NOW = new Quarter(2026, 2);

    private static final Evidence EVIDENCE = new Evidence("anywhere", 7, "root", "note", "key");

    private final Map<Quarter, List<Population>> counted = new HashMap<>();

    @Test
    void a_count_stands_beside_that_of_the_quarter_before() {
        counted(NOW, gifts(cell("below-20", 8), cell("20-to-25", 12)));
        counted(NOW.before(), gifts(cell("below-20", 9), cell("20-to-25", 6)));

        assertThat(only("gifts-declared").total())
                .isEqualTo(new Row("total", Value.of(20L), Value.of(15L)))
                .extracting(Row::change)
                .isEqualTo(5L);
        assertThat(rows("gifts-declared"))
                .containsExactly(
                        new Row("below-20", share(8, 40), share(9, 60)),
                        new Row("20-to-25", share(12, 60), share(6, 40)));
    }

    @Test
    @Tag("M-5")
    void what_is_suppressed_stays_so_and_no_change_tells_it() {
        counted(NOW, gifts(20, hidden("below-20"), hidden("20-to-25"), cell("other-currency", 9)));
        counted(NOW.before(), gifts(cell("below-20", 9), cell("20-to-25", 6), cell("other-currency", 0)));

        assertThat(rows("gifts-declared").getFirst().now().suppressed()).isTrue();
        assertThat(rows("gifts-declared").getFirst().now().number()).isNull();
        assertThat(rows("gifts-declared").getFirst().change()).isNull();
        assertThat(rows("gifts-declared").getLast().change()).isEqualTo(9);
    }

    @Test
    @Tag("M-5")
    void of_few_not_even_the_cells_are_named_though_the_quarter_before_had_some() {
        counted(NOW, gifts(3, cell("below-20", 3)).hidden());
        counted(NOW.before(), gifts(cell("below-20", 9)));

        assertThat(only("gifts-declared").total().now().suppressed()).isTrue();
        assertThat(only("gifts-declared").total().before()).isEqualTo(Value.of(9L));
        assertThat(only("gifts-declared").parts()).isEmpty();
    }

    @Test
    void a_kind_that_there_was_before_alone_is_a_zero_now() {
        counted(NOW, gifts(cell("below-20", 8)));
        counted(NOW.before(), gifts(cell("below-20", 9), cell("20-to-25", 6)));

        assertThat(rows("gifts-declared")).contains(new Row("20-to-25", Value.of(0L), share(6, 40)));
    }

    @Test
    void a_donor_who_was_not_named_before_may_have_been_one_of_the_others() {
        counted(NOW, donors(cell("Acme", 8)));
        counted(NOW.before(), donors(cell("Bolt", 9), cell("(others)", 6)));

        assertThat(rows("top-donors")).containsExactly(new Row("Acme", share(8, 100), Value.NONE));
    }

    @Test
    void what_had_no_population_before_is_compared_with_nothing_and_not_with_zero() {
        counted(NOW, new Population("annual-returns", new Of(2026, null), 9L, List.of()));
        counted(NOW.before(), new Population("annual-returns", new Of(2025, null), 8L, List.of()));

        assertThat(only("annual-returns").total().before()).isEqualTo(Value.NONE);
    }

    @Test
    void what_no_fact_tells_is_not_measured() {
        Figure figure = figure("detriment-reports", null);

        assertThat(figure.measured()).isFalse();
        assertThat(figure.comparisons()).isEmpty();
    }

    @Test
    void days_are_shown_without_a_share_and_where_nothing_was_counted_nothing_is_hidden() {
        counted(NOW, spread(60, new Spread("declaration", 4L, 20L)));
        counted(NOW.before(), spread(0, new Spread("declaration", null, null)));

        assertThat(rows("time-to-declare"))
                .containsExactly(
                        new Row("median", Value.of(4L), Value.NONE),
                        new Row("ninetieth-percentile", Value.of(20L), Value.NONE));
    }

    @Test
    void directorates_are_rows_of_one_table() {
        counted(NOW, returns(null, 30), returns("corporate", 10), returns("(others)", 20));

        Figure figure = figure("annual-returns", null);

        assertThat(figure.comparisons()).hasSize(1);
        assertThat(figure.byDirectorate()).hasSize(1);
        assertThat(figure.byDirectorate().getFirst().columns()).containsExactly("nil", "exempt");
        assertThat(figure.byDirectorate().getFirst().lines())
                .extracting(Report.Line::directorate)
                .containsExactly("corporate", "(others)");
    }

    @Test
    void a_report_of_a_directorate_shows_the_whole_and_that_one_and_no_other() {
        counted(NOW, returns(null, 30), returns("corporate", 10), returns("housing", 20));

        Figure figure = figure("annual-returns", "corporate");

        assertThat(figure.byDirectorate()).isEmpty();
        assertThat(figure.comparisons()).extracting(Comparison::directorate).containsExactly(null, "corporate");
    }

    @Test
    void a_template_that_asks_for_an_unknown_measure_is_refused_at_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> composition("no-such-measure"))
                .withMessage("no-such-measure is no measure");
    }

    @Test
    void whether_it_counts_cases_is_told_by_its_measures() {
        Template gifts = template("gifts-declared");

        assertThat(composition("gifts-declared").countsCases(gifts)).isFalse();
        assertThat(composition("gifts-declared").countsCases(template("gifts-declared", "time-to-close")))
                .isTrue();
    }

    private void counted(Quarter quarter, Population... populations) {
        counted.put(quarter, List.of(populations));
    }

    private Comparison only(String measure) {
        return figure(measure, null).comparisons().getFirst();
    }

    private List<Row> rows(String measure) {
        return only(measure).parts().getFirst().rows();
    }

    private Figure figure(String measure, @Nullable String directorate) {
        return composition(measure)
                .compose(template(measure), NOW, directorate, EVIDENCE, EVIDENCE.size())
                .sections()
                .getFirst()
                .figures()
                .getFirst();
    }

    private Composition composition(String... measures) {
        var figures = new Figures() {
            @Override
            public Optional<Long> sizeWhenClosed(String authority, Quarter quarter) {
                return Optional.of(EVIDENCE.size());
            }

            @Override
            public long sizeKnownAt(String authority, Instant moment) {
                return EVIDENCE.size();
            }

            @Override
            public List<Population> count(Measure measure, String authority, Quarter quarter, long size) {
                return counted.getOrDefault(quarter, List.of());
            }
        };
        var templates = new Templates(List.of(template(measures)), List.of(), Map.of());
        return new Composition(Shipped.measures(), templates, figures);
    }

    private static Template template(String... measures) {
        return new Template(
                "any",
                "Any",
                "All",
                false,
                "Sure.",
                List.of(new Template.Outline("first", "First", "hr-director", "Words.", Arrays.asList(measures))));
    }

    private static Population gifts(Cell... cells) {
        return gifts(sum(cells), cells);
    }

    private static Population gifts(long total, Cell... cells) {
        return new Population("gifts-declared", null, total, List.of(new Breakdown("by-value", List.of(cells))));
    }

    private static Population donors(Cell... cells) {
        return new Population("gifts-declared", null, sum(cells), List.of(new Breakdown("by-donor", List.of(cells))));
    }

    private static Population spread(long total, Spread spread) {
        return new Population("gifts-declared", null, total, List.of(), List.of(spread), false);
    }

    private static Population returns(@Nullable String directorate, long total) {
        return new Population(
                "annual-returns",
                new Of(2026, directorate),
                total,
                List.of(new Breakdown("by-state", List.of(cell("nil", total), cell("exempt", 0)))));
    }

    private static long sum(Cell... cells) {
        return Arrays.stream(cells)
                .mapToLong(cell -> cell.count() == null ? 0 : cell.count())
                .sum();
    }

    private static Cell hidden(String id) {
        return new Cell(id, null);
    }

    private static Cell cell(String id, long count) {
        return new Cell(id, count);
    }

    private static Value share(long count, long percent) {
        return new Value(count, percent, false, false);
    }
}
