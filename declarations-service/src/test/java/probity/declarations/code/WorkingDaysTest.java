package probity.declarations.code;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Working days, and the calendar that all codes share. */
@Tag("N-5")
class WorkingDaysTest {

    static final List<String> NAMES = ShippedCodes.NAMES;

    /** What Parliament or the Crown moved or added. */
    private static final Map<Integer, Set<String>> MOVED = Map.of(
            2020, Set.of("-05-04", "+05-08"),
            2022, Set.of("-05-30", "+06-02", "+06-03", "+09-19"),
            2023, Set.of("+05-08"));

    static IntStream years() {
        return IntStream.rangeClosed(2018, 2028);
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_bank_holidays_are_those_of_the_act_and_what_was_moved_or_added(int year) {
        Set<LocalDate> expected = new HashSet<>(Set.of(
                substitute(LocalDate.of(year, 1, 1)),
                easter(year).minusDays(2),
                easter(year).plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY))));
        expected.addAll(christmas(year));
        for (String moved : MOVED.getOrDefault(year, Set.of())) {
            var day = LocalDate.parse(year + "-" + moved.substring(1));
            assertThat(moved.charAt(0) == '+' ? expected.add(day) : expected.remove(day))
                    .as("%s in %d", moved, year)
                    .isTrue();
        }

        assertThat(BankHolidays.ENGLAND_AND_WALES.days())
                .filteredOn(day -> day.getYear() == year)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void the_days_that_the_shipped_codes_name_are_the_same(String code) {
        assertThat(ShippedCodes.of(code).gifts().calendar().closedOn())
                .containsExactlyInAnyOrderElementsOf(BankHolidays.ENGLAND_AND_WALES.days().stream()
                        .filter(day -> day.getYear() == 2026 || day.getYear() == 2027)
                        .toList());
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2027-12-24, 1, 2027-12-29",
        "2027-12-31, 1, 2028-01-04",
        "2028-04-13, 2, 2028-04-19",
        "2022-09-16, 1, 2022-09-20",
        "2028-04-13, 0, 2028-04-13",
    })
    void in_a_year_of_which_the_code_says_nothing_bank_holidays_count(LocalDate day, int days, LocalDate last) {
        var calendar = ShippedCodes.of("leicester-staff").gifts().calendar();

        assertThat(calendar.after(day, days)).isEqualTo(last);
    }

    @Test
    void in_a_year_of_which_the_code_says_something_only_that_counts() {
        var open = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)));

        assertThat(open.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    /** A holiday at the weekend is made up for on the next working day. */
    private static LocalDate substitute(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static Set<LocalDate> christmas(int year) {
        var christmas = LocalDate.of(year, 12, 25);
        return switch (christmas.getDayOfWeek()) {
            case FRIDAY -> Set.of(christmas, christmas.plusDays(3));
            case SATURDAY -> Set.of(christmas.plusDays(2), christmas.plusDays(3));
            case SUNDAY -> Set.of(christmas.plusDays(1), christmas.plusDays(2));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> Set.of(christmas, christmas.plusDays(1));
        };
    }

    /** By the anonymous Gregorian algorithm. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
