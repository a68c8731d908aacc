package probity.declarations.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N-5")
@Tag("G-20")
class StateTest {

    @ParameterizedTest(name = "due on the 10th, done {0}, seen on {1}: {2}")
    @CsvSource({
        ",           2026-03-06, OPEN",
        ",           2026-03-07, DUE_SOON",
        ",           2026-03-10, DUE_SOON",
        ",           2026-03-11, OVERDUE",
        "2026-03-10, 2026-04-01, MET",
        "2026-03-11, 2026-03-11, MET_LATE",
    })
    void the_day_itself_is_still_in_time(@Nullable LocalDate done, LocalDate today, State state) {
        assertThat(State.of(LocalDate.of(2026, 3, 10), done, today, 3)).isEqualTo(state);
    }
}
