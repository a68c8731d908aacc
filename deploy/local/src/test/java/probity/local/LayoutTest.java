package probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.local.Trouble.Kind;

class LayoutTest {

    @TempDir
    private Path folder;

    @Test
    void the_state_is_for_its_owner_alone() throws IOException {
        Layout layout = new Layout(folder, folder.resolve("state"));
        layout.prepare();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(layout.state())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told_in_a_sentence() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("state"), "a file, where the folder would be");
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Layout(folder, inTheWay).prepare())
                .withMessageEndingWith("%s cannot be written to.", inTheWay)
                .extracting(Trouble::kind)
                .isEqualTo(Kind.NOT_WRITABLE);
    }

    @Test
    void a_full_disk_is_told_in_a_sentence() {
        Trouble trouble = Trouble.of("Writing x", new FileSystemException("x", null, "No space left on device"));
        assertThat(trouble).hasMessage("Writing x failed: the disk is full.");
        assertThat(trouble.exitCode()).isEqualTo(6);
    }

    @Test
    void a_reset_forgets_everything_but_the_unpacked_servers() throws IOException {
        Layout layout = new Layout(folder, folder.resolve(".probity"));
        layout.prepare();
        Files.createDirectories(layout.servers().resolve("postgres"));
        Files.writeString(Files.createDirectories(layout.data(Part.KAFKA)).resolve("a"), "x");
        Files.writeString(layout.secrets().resolve("b"), "x");
        layout.reset();
        try (var left = Files.list(layout.state())) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("servers", "run");
        }
        assertThat(layout.servers().resolve("postgres")).exists();
    }

    @Test
    void what_is_not_built_is_told_in_a_sentence() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Layout(folder, folder).service(Part.GATEWAY))
                .withMessageContaining("build first")
                .extracting(Trouble::kind)
                .isEqualTo(Kind.NOT_BUILT);
    }
}
