package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N-12")
class SpreadTest {

    /** A percentile is the value of one thing: enough must lie on either side of it. */
    @ParameterizedTest
    @CsvSource({"0, false, false", "9, false, false", "10, true, false", "49, true, false", "50, true, true"})
    void a_percentile_is_shown_if_five_lie_on_either_side(long things, boolean median, boolean ninetieth) {
        Spread spread = Spread.of("any", things, 3L, 7L);

        assertThat(spread.median() != null).isEqualTo(median);
        assertThat(spread.ninetieth() != null).isEqualTo(ninetieth);
    }
}
