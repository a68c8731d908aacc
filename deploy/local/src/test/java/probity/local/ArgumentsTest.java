package probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("PROBITY_ROOT", "/somewhere", "PROBITY_PORT_GATEWAY", "7777");

    @Test
    void without_arguments_everything_starts_with_its_data_as_they_are() {
        Options options = Arguments.parse(List.of(), ENVIRONMENT);
        assertThat(options.parts()).containsExactly(Part.values());
        assertThat(options.fresh()).isFalse();
        assertThat(options.state()).hasToString("/somewhere/.probity");
        assertThat(options.settings(Part.CONCERNS)).containsEntry("PROBITY_WINDOW", "PT15S");
        assertThat(options.ports().of(Port.GATEWAY)).isEqualTo(7777);
    }

    @Test
    void arguments_change_that() {
        Options options = Arguments.parse(
                List.of("--fresh", "--port-offset", "5", "--window", "PT24H", "--only", "postgres,kafka"), ENVIRONMENT);
        assertThat(options.parts()).containsExactlyInAnyOrder(Part.POSTGRES, Part.KAFKA);
        assertThat(options.fresh()).isTrue();
        assertThat(options.settings(Part.CONCERNS)).containsEntry("PROBITY_WINDOW", "PT24H");
        assertThat(options.ports().of(Port.KAFKA)).isEqualTo(9197);
    }

    @Test
    void what_nobody_understands_is_answered_with_what_there_is() {
        for (List<String> wrong : List.of(
                List.of("--frehs"),
                List.of("--port-offset"),
                List.of("--port-offset", "many"),
                List.of("--only", "postgres,mongo"),
                List.of("--window", "a day"))) {
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> Arguments.parse(wrong, ENVIRONMENT))
                    .satisfies(trouble -> assertThat(trouble.exitCode()).isEqualTo(2));
        }
    }
}
