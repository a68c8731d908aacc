package probity.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final byte[] KEY = new byte[32];
    private static final byte[] CONTEXT = {7};

    @TempDir
    Path folder;

    @Test
    void a_key_is_unwrapped_in_the_context_in_which_it_was_wrapped_alone() {
        KeyFile keys = KeyFile.create(folder.resolve("keys"));

        byte[] wrapped = keys.wrap(KEY, CONTEXT);

        assertThat(new KeyFile(folder.resolve("keys")).unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
        assertThatThrownBy(() -> keys.unwrap(wrapped, new byte[] {8})).isInstanceOf(SealingFailure.class);
    }

    @Test
    void a_new_key_on_top_wraps_and_the_old_one_still_unwraps() throws IOException {
        Path old = folder.resolve("old");
        byte[] wrappedBefore = KeyFile.create(old).wrap(KEY, CONTEXT);
        Path other = folder.resolve("other");
        KeyFile.create(other);
        Path rotated = protectedFile("2" + Files.readString(other).substring(1) + Files.readString(old));

        KeyFile keys = new KeyFile(rotated);

        assertThat(keys.unwrap(wrappedBefore, CONTEXT)).isEqualTo(KEY);
        byte[] wrappedSince = keys.wrap(KEY, CONTEXT);
        assertThatThrownBy(() -> new KeyFile(old).unwrap(wrappedSince, CONTEXT)).isInstanceOf(SealingFailure.class);
    }

    @Test
    void a_file_that_others_can_read_is_refused() throws IOException {
        Path file = folder.resolve("keys");
        KeyFile.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new KeyFile(file)).hasMessageEndingWith("can be read by others: chmod 600 it");
    }

    @Test
    void a_file_that_is_missing_empty_or_malformed_is_refused_without_printing_it() throws IOException {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("nowhere"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new KeyFile(protectedFile(""))).hasMessageContaining("each line");
        assertThatThrownBy(() -> new KeyFile(protectedFile("1 swordfish\n")))
                .hasMessageContaining("each line")
                .hasMessageNotContaining("swordfish");
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() {
        KeyFile.create(folder.resolve("keys"));

        assertThatThrownBy(() -> KeyFile.create(folder.resolve("keys"))).hasMessageContaining("cannot be written");
    }

    private Path protectedFile(String lines) throws IOException {
        Path file = Files.createTempFile(folder, "keys", "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(file, lines);
    }
}
