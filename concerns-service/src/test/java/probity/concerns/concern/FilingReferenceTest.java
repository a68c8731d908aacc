package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("N-16")
class FilingReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"R\u00e9 17", " R\u00e9 17 ", "R\u00e9\t17", "Re\u0301  17", "R\u00e9\r\n17"})
    void a_reference_is_the_same_however_it_is_typed(String typed) {
        assertThat(Filing.reference(typed)).isEqualTo("R\u00e9 17");
    }
}
