package probity.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void rows_end_as_rfc_4180_asks_and_cells_are_quoted_where_they_must_be() {
        Csv csv = new Csv("name", "note").row("Ann", "").row("a, b", "she said \"no\"\r\nand left");

        assertThat(csv).hasToString("name,note\r\nAnn,\r\n\"a, b\",\"she said \"\"no\"\"\r\nand left\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\tx", "\rx", "=cmd\n|x"})
    void what_a_spreadsheet_would_run_is_led_by_an_apostrophe(String formula) {
        String cell = new Csv("h").row(formula).toString().substring("h\r\n".length());

        assertThat(cell.replaceFirst("^\"", "")).startsWith("'" + formula.charAt(0));
    }

    @Test
    void a_row_has_as_many_cells_as_the_header() {
        assertThatThrownBy(() -> new Csv("a", "b").row("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
