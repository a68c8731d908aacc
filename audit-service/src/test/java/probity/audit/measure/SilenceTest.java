package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N-22")
class SilenceTest {

    /** Of 100 people 10 are silent: 0.9 to the 43rd is above one in a hundred, to the 44th below. */
    @ParameterizedTest
    @CsvSource({
        "10, 100, 0, false",
        "10, 100, 43, false",
        "10, 100, 44, true",
        "5, 10, 7, true",
        "5, 10, 6, false",
        "4, 10, 1000, false",
        "10, 10, 0, false",
        "10, 10, 1, true"
    })
    void zero_is_unlikely_below_one_in_a_hundred(long people, long all, long declared, boolean unlikely) {
        assertThat(Silence.isUnlikely(people, all, declared)).isEqualTo(unlikely);
    }
}
