package probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    /** A server with a helper of its own. */
    private static final List<String> FAMILY = List.of("sh", "-c", "sleep 600 & wait");

    @TempDir
    private Path state;

    private Layout layout;

    @BeforeEach
    void prepare() {
        layout = new Layout(Checkout.ROOT, state);
        layout.prepare();
    }

    @Test
    void processes_of_a_killed_run_are_ended_with_all_that_they_started() {
        Child left = Child.start(layout, Part.AUDIT.id(), Part.AUDIT.title(), FAMILY, Map.of());
        ProcessHandle process = ProcessHandle.of(left.pid()).orElseThrow();
        List<ProcessHandle> helpers = process.descendants().toList();

        assertThat(Leftovers.end(layout.run())).isEqualTo(1);

        assertThat(process.isAlive()).isFalse();
        assertThat(helpers).noneMatch(ProcessHandle::isAlive);
        assertThat(PidFile.in(layout.run())).isEmpty();
    }

    @Test
    void a_stranger_who_has_the_number_now_is_left_alone() throws IOException {
        Child stranger = Child.start(layout, "stranger", "A stranger", FAMILY, Map.of());
        PidFile file = PidFile.in(layout.run()).getFirst();
        Files.writeString(file.file(), file.pid() + " " + (file.startedAt() - 1));
        try {
            assertThat(Leftovers.end(layout.run())).isZero();
            assertThat(ProcessHandle.of(stranger.pid()))
                    .hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());
        } finally {
            stranger.kill();
        }
    }

    @Test
    void two_runs_on_one_folder_are_refused() {
        try (var _ = RunLock.take(layout.run())) {
            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> RunLock.take(layout.run()))
                    .withMessageStartingWith(
                            "Probity already runs here (process %d)",
                            ProcessHandle.current().pid());
        }
        RunLock.take(layout.run()).close();
    }

    @Test
    void after_a_killed_launcher_the_next_start_finds_the_data_as_they_were() throws Exception {
        Options options = Options.onFreePorts(Checkout.ROOT, state).only(Part.POSTGRES);
        int port = options.ports().of(Port.POSTGRES);
        Process killed = new ProcessBuilder(
                        Java.program(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        state.toString(),
                        Integer.toString(port))
                .inheritIO()
                .start();
        assertThat(killed.waitFor()).isEqualTo(KilledLauncher.EXIT_CODE);
        PidFile left = PidFile.in(layout.run()).getFirst();
        assertThat(left.stillRuns()).isTrue();

        try (Stack _ = Stack.start(options)) {
            assertThat(left.stillRuns()).isFalse();
            try (var connection = DriverManager.getConnection(
                            KilledLauncher.url(port), "audit", KilledLauncher.password(state));
                    var rows = connection.createStatement().executeQuery("select note from kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
}
