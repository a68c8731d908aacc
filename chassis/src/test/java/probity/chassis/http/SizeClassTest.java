package probity.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {

    @ParameterizedTest
    @CsvSource({"0, 8192", "1, 8192", "8192, 8192", "8193, 16384", "16384, 16384", "1000000, 1048576"})
    void a_class_is_the_next_power_of_two_from_eight_kibibytes_on(long bytes, long size) {
        assertThat(SizeClass.of(bytes)).isEqualTo(size);
    }
}
