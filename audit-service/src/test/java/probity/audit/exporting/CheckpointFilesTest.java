package probity.audit.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.audit.ledger.SignedCheckpoints.Signed;
import probity.chassis.identity.Authority;

class CheckpointFilesTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    @TempDir
    Path folder;

    @Test
    void a_checkpoint_is_a_file_that_everybody_may_read_and_nothing_else_is_left() throws IOException {
        Path file = new CheckpointFiles(folder.resolve("new")).write(WESTMINSTER, new Signed(7, "a note\n— x\n"));

        assertThat(file)
                .isEqualTo(folder.resolve("new/westminster/7.checkpoint"))
                .hasContent("a note\n— x\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        try (Stream<Path> there = Files.list(file.getParent())) {
            assertThat(there).containsExactly(file);
        }
    }

    @Test
    void what_more_witnesses_signed_takes_the_place_of_what_fewer_had() throws IOException {
        CheckpointFiles files = new CheckpointFiles(folder);
        Path file = files.write(WESTMINSTER, new Signed(7, "one\n"));

        files.write(WESTMINSTER, new Signed(7, "one\ntwo\n"));

        assertThat(file).hasContent("one\ntwo\n");
    }

    @Test
    void where_nothing_can_be_written_nothing_is_left() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("westminster/7.checkpoint/in-the-way"));

        assertThatThrownBy(() -> new CheckpointFiles(folder).write(WESTMINSTER, new Signed(7, "one\n")))
                .isInstanceOf(IOException.class);

        try (Stream<Path> there = Files.list(folder.resolve("westminster"))) {
            assertThat(there).containsExactly(taken.getParent());
        }
    }
}
