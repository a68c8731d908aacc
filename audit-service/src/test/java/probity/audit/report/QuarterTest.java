package probity.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4",
        "2026-Q2, 2026-04-01, 2026-06-30, 2026-Q1",
        "2026-Q4, 2026-10-01, 2026-12-31, 2026-Q3"
    })
    void a_quarter_has_three_months_and_one_before(String text, LocalDate from, LocalDate to, String before) {
        Quarter quarter = Quarter.parse(text).orElseThrow();

        assertThat(quarter.from()).isEqualTo(from);
        assertThat(quarter.to()).isEqualTo(to);
        assertThat(quarter.before()).hasToString(before);
        assertThat(quarter).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q5", "2026-Q0", "0999-Q1", "2026-q1", "2026-Q1 ", "12026-Q1"})
    void what_looks_otherwise_is_no_quarter(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Test
    void each_day_is_in_one_quarter() {
        Quarter quarter = new Quarter(2026, 1);

        assertThat(quarter.before().to()).isEqualTo(quarter.from().minusDays(1));
    }

    @ParameterizedTest
    @Tag("M-5")
    @CsvSource({
        "2025-10-01, 2025-12-31, 2026-01-08T00:00:00Z",
        "2026-01-01, 2026-03-31, 2026-04-07T23:00:00Z",
        "2028-01-01, 2028-03-31, 2028-04-07T23:00:00Z",
        "2026-07-01, 2026-09-30, 2026-10-07T23:00:00Z"
    })
    void a_quarter_is_closed_when_a_week_has_passed_in_london(LocalDate from, LocalDate to, Instant closed) {
        assertThat(Quarter.of(from, to).map(Quarter::closed)).contains(closed);
    }

    @ParameterizedTest
    @Tag("M-5")
    @CsvSource({
        "2026-01-01, 2026-03-30",
        "2026-01-02, 2026-03-31",
        "2026-02-01, 2026-04-30",
        "2026-01-01, 2026-06-30",
        "2026-01-01, 2027-03-31"
    })
    void nothing_else_is_a_quarter(LocalDate from, LocalDate to) {
        assertThat(Quarter.of(from, to)).isEmpty();
    }
}
