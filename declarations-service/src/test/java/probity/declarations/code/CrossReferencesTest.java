package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "atLeast, 10.00, atMost, 10.00, 0",
        "atLeast, 10.00, atMost, 9.99, 1",
        "atLeast, 10.00, below, 10.00, 1",
        "atLeast, 10.00, below, 10.01, 0",
        "above, 10.00, atMost, 10.00, 1",
        "above, 10.00, atMost, 10.01, 0",
        "atLeast, 0.00, above, 5.00, 0",
    })
    void thresholds_must_leave_a_value(String from, String low, String to, String high, int faults) {
        Map<String, Object> rule = Map.of("id", "rule", "when", Map.of("value", Map.of(from, low, to, high)));

        assertThat(CrossReferences.faults(Map.of("gifts", Map.of("rules", List.of(rule)))))
                .hasSize(faults)
                .allMatch(fault -> fault.place().equals("/gifts/rules/0/when/value"));
    }
}
