package probity.audit.witnessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.NoteKey;
import probity.chassis.merkle.TestWitness;

class WitnessesTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    private static final TestWitness ONE = new TestWitness("witness.example.org/one");

    @Test
    void each_authority_has_its_own() {
        Witnesses witnesses = new Witnesses(List.of("# those whom we asked", "", "westminster " + ONE.key()));

        assertThat(witnesses.of(WESTMINSTER)).map(NoteKey::toString).containsExactly(ONE.key());
        assertThat(witnesses.of(new Authority("leicester"))).isEmpty();
    }

    @Test
    void without_a_file_there_are_none() {
        assertThat(Witnesses.read(Optional.empty()).of(WESTMINSTER)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> Witnesses.read(Optional.of(Path.of("no-such-file"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no-such-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"westminster", "westminster a+b+c", "West minster+1+2", "westminster x+00000000+AQ=="})
    void a_line_that_makes_no_sense_is_named(String line) {
        assertThatThrownBy(() -> new Witnesses(List.of("#", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
