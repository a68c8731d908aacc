package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueBandsTest {

    private final ValueBands shipped;

    ValueBandsTest() throws IOException {
        try (var file = ValueBands.class.getResourceAsStream("/figures/gift-value-bands.json")) {
            shipped = new ValueBands(List.of(new JsonMapper().readValue(file, ValueBand[].class)));
        }
    }

    /** The codes draw their lines at "20 or more", "in excess of 25" and "at least 50": the bands keep them apart. */
    @ParameterizedTest
    @CsvSource({
        "0, below-20",
        "19.99, below-20",
        "20.00, 20-to-25",
        "25.00, 20-to-25",
        "25.01, above-25-below-50",
        "49.99, above-25-below-50",
        "50.00, 50-to-below-100",
        "99.99, 50-to-below-100",
        "100, 100-or-more",
        "1000000, 100-or-more"
    })
    void each_value_is_in_one_band(BigDecimal pounds, String band) {
        assertThat(shipped.of(pounds, "GBP")).isEqualTo(band);
    }

    @Test
    void another_currency_has_a_cell_of_its_own() {
        assertThat(shipped.of(BigDecimal.TEN, "EUR")).isEqualTo(ValueBands.OTHER_CURRENCY);
        assertThat(shipped.cells()).endsWith("100-or-more", ValueBands.OTHER_CURRENCY);
    }

    @Test
    void bands_with_a_hole_or_an_end_are_refused() {
        ValueBand low = new ValueBand("low", BigDecimal.ZERO, BigDecimal.ONE, false);
        ValueBand high = new ValueBand("high", BigDecimal.TWO, null, false);

        assertThatThrownBy(() -> new ValueBands(List.of(low, high))).hasMessageContaining("high");
        assertThatThrownBy(() -> new ValueBands(List.of(low))).hasMessageContaining("open");
    }
}
