package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import probity.declarations.code.Cumulation.Window;

/** Which days count together. */
@Tag("N-19")
class CumulationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "ROLLING,       12, 2025-07-01",
        "ROLLING,        1, 2026-05-31",
        "CALENDAR_YEAR, 12, 2026-01-01",
        "TERM,          48, 2023-05-09",
    })
    void each_window_has_its_first_day(Window window, int months, LocalDate from) {
        var term = Optional.of(LocalDate.of(2023, 5, 9));

        assertThat(cumulation(window, months).from(DAY, term)).isEqualTo(from);
    }

    @Test
    void a_term_that_nobody_recorded_or_that_had_not_begun_is_taken_for_its_months() {
        assertThat(cumulation(Window.TERM, 48).from(DAY, Optional.empty())).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(cumulation(Window.TERM, 48).from(DAY, Optional.of(DAY.plusDays(1))))
                .isEqualTo(LocalDate.of(2022, 7, 1));
    }

    @ParameterizedTest
    @FieldSource("probity.declarations.code.ShippedCodes#NAMES")
    void each_shipped_code_adds_up_twelve_months_and_says_that_it_is_the_authoritys_choice(String name) {
        Cumulation cumulation = documentOf(name).cumulation();

        assertThat(cumulation.window()).isEqualTo(Window.ROLLING);
        assertThat(cumulation.months()).isEqualTo(12);
        assertThat(cumulation.why()).contains("authority");
    }

    private static CodeDocument documentOf(String name) {
        return new ShippedCodes().version(ShippedCodes.of(name).id()).orElseThrow();
    }

    private static Cumulation cumulation(Window window, int months) {
        return new Cumulation(window, months, new Basis(List.of("1"), null, null));
    }
}
