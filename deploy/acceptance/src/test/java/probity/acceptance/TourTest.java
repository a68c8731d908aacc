package probity.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.local.Options;
import probity.local.Part;
import probity.local.Stack;

class TourTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_tour_shows_every_step() {
        assertThat(play(RunningProbity.addresses())).as(printed()).isTrue();

        assertThat(printed()).endsWith("tour: 28 steps, 28 shown\n").doesNotContain("NOT SHOWN");
    }

    @Test
    void the_tour_fails_while_a_service_is_stopped() {
        Stack stack = RunningProbity.stack();
        stack.stop(Part.AUDIT);
        try {
            assertThat(play(RunningProbity.addresses())).isFalse();
        } finally {
            stack.restart(Part.AUDIT);
        }
        assertThat(printed()).contains("NOT SHOWN");
    }

    /** A second version of a code, from a folder, in force today, with another threshold. */
    @Test
    void the_tour_fails_when_a_rule_is_altered(@TempDir Path codes) throws IOException {
        Path shipped =
                RunningProbity.root().resolve("declarations-service/src/main/resources/codes/rbkc-constitution.json");
        String altered = Files.readString(shipped)
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"inForceFrom\": \"2020-01-01\"", "\"inForceFrom\": \"2021-01-01\"")
                .replace("\"atLeast\": \"20.00\"", "\"atLeast\": \"30.00\"")
                .replace("\"below\": \"20.00\"", "\"below\": \"30.00\"");
        Files.writeString(codes.resolve("altered.json"), altered);
        Path state = RunningProbity.state("altered");
        Options options = Options.onFreePorts(RunningProbity.root(), state)
                .freshly(true)
                .with(Part.DECLARATIONS, "PROBITY_CODES_FOLDER", codes.toString());

        try (Stack stack = Stack.start(options)) {
            assertThat(play(RunningProbity.addresses(stack, state))).isFalse();
        }
        assertThat(printed()).contains("answer at £20.00 is ask, not yes");
    }

    private boolean play(Addresses addresses) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Tour.of(addresses, Clock.system(ZoneId.of("Europe/London")), out).play();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
