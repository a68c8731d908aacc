package probity.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.report.Report.Comparison;
import probity.audit.report.Report.Directorates;
import probity.audit.report.Report.Figure;
import probity.audit.report.Report.Line;
import probity.audit.report.Report.Part;
import probity.audit.report.Report.Row;
import probity.audit.report.Report.Section;
import probity.audit.testing.Shipped;

@Tag("N-12")
class TogetherTest {

    private static final Value HIDDEN = Value.of(null);

    private static final Quarter SPRING = new Quarter(2026, 2);

    @ParameterizedTest
    @ValueSource(longs = {-4, -3, -2, -1, 1, 2, 3, 4})
    void two_counts_of_the_same_that_differ_by_few_tell_of_few(long few) {
        assertThat(Together.tellOfFew(report(SPRING, part(false, of(20))), report(SPRING, part(false, of(20 + few)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-20, -5, 0, 5, 100})
    void two_counts_that_are_the_same_or_differ_by_more_do_not(long many) {
        assertThat(Together.tellOfFew(report(SPRING, part(false, of(20))), report(SPRING, part(false, of(20 + many)))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_was_suppressed_is_not_shown_and_what_was_shown_may_be_suppressed(boolean inDays) {
        Report hidden = report(SPRING, part(inDays, HIDDEN));
        Report shown = report(SPRING, part(inDays, of(0)));

        assertThat(Together.tellOfFew(hidden, shown)).isTrue();
        assertThat(Together.tellOfFew(shown, hidden)).isFalse();
        assertThat(Together.tellOfFew(hidden, hidden)).isFalse();
    }

    @Test
    void days_are_no_people() {
        assertThat(Together.tellOfFew(report(SPRING, part(true, of(20))), report(SPRING, part(true, of(21)))))
                .isFalse();
    }

    @Test
    void where_there_was_nothing_yet_nothing_was_told() {
        assertThat(Together.tellOfFew(report(SPRING, part(false, Value.NONE)), report(SPRING, part(false, of(7)))))
                .isFalse();
    }

    @Test
    void the_quarter_before_is_the_one_that_was_reported_on() {
        Report spring = report(SPRING, total(of(20), of(9)));

        assertThat(Together.tellOfFew(spring, report(SPRING.after(), total(of(50), of(21)))))
                .isTrue();
        assertThat(Together.tellOfFew(spring, report(SPRING.after(), total(of(21), of(20)))))
                .isFalse();
        assertThat(Together.tellOfFew(spring, report(SPRING.before(), total(of(10), of(21)))))
                .isTrue();
        assertThat(Together.tellOfFew(spring, report(SPRING.before(), total(of(9), of(21)))))
                .isFalse();
    }

    @Test
    void a_directorate_is_the_same_in_a_table_of_all_and_in_a_report_of_its_own() {
        var table =
                new Directorates("people", 2026, List.of("nil"), List.of(new Line("housing", of(20), List.of(of(12)))));
        Report all = report(
                SPRING,
                new Figure(Shipped.measures().find("annual-returns").orElseThrow(), true, List.of(), List.of(table)));

        assertThat(LongStream.of(19, 20, 25).mapToObj(total -> Together.tellOfFew(all, report(SPRING, housing(total)))))
                .containsExactly(true, false, false);
    }

    private static Value of(long number) {
        return Value.of(number);
    }

    private static Figure part(boolean inDays, Value value) {
        return figure(
                new Row("total", of(100), of(100)),
                List.of(new Part("by-value", inDays, List.of(new Row("below-20", value, of(50))))));
    }

    private static Figure total(Value now, Value before) {
        return figure(new Row("total", now, before), List.of());
    }

    private static Figure figure(Row total, List<Part> parts) {
        return new Figure(
                Shipped.measures().find("gifts-declared").orElseThrow(),
                true,
                List.of(new Comparison("gifts-declared", null, null, total, parts)),
                List.of());
    }

    private static Figure housing(long total) {
        return new Figure(
                Shipped.measures().find("annual-returns").orElseThrow(),
                true,
                List.of(new Comparison("people", 2026, "housing", new Row("total", of(total), Value.NONE), List.of())),
                List.of());
    }

    private static Report report(Quarter quarter, Figure figure) {
        return new Report(
                new Report.Heading(
                        "any",
                        "Any",
                        "All",
                        "Sure.",
                        "town",
                        null,
                        Report.Days.of(quarter, 7),
                        Report.Days.of(quarter.before(), 7)),
                new Evidence("town", 7, "root", "note", "key"),
                List.of(new Section("first", "First", "hr-director", "Words.", List.of(), List.of(figure))));
    }
}
