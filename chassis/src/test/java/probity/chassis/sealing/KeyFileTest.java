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
        WrappingKeys keys = KeyFile.create(folder.resolve("keys")).keys();

        byte[] wrapped = keys.wrap(KEY, CONTEXT);

        assertThat(new KeyFile(folder.resolve("keys")).keys().unwrap(wrapped, CONTEXT))
                .isEqualTo(KEY);
        assertThatThrownBy(() -> keys.unwrap(wrapped, new byte[] {8})).isInstanceOf(SealingFailure.class);
    }

    @Test
    void a_new_key_on_top_wraps_and_the_old_one_still_unwraps() throws IOException {
        Path old = folder.resolve("old");
        byte[] wrappedBefore = KeyFile.create(old).keys().wrap(KEY, CONTEXT);
        WrappingKeys before = new KeyFile(old).keys();
        Path rotated = protectedFile(KeyFiles.line(2) + Files.readString(old));

        WrappingKeys keys = new KeyFile(rotated).keys();

        assertThat(keys.unwrap(wrappedBefore, CONTEXT)).isEqualTo(KEY);
        byte[] wrappedSince = keys.wrap(KEY, CONTEXT);
        assertThatThrownBy(() -> before.unwrap(wrappedSince, CONTEXT)).isInstanceOf(SealingFailure.class);
        assertThat(wrappedSince).startsWith(keys.mark()).startsWith(1, 0, 0, 0, 2);
        assertThat(wrappedBefore).startsWith(before.mark()).startsWith(1, 0, 0, 0, 1);
        assertThat(keys.have(wrappedBefore)).isTrue();
        assertThat(before.have(wrappedSince)).isFalse();
    }

    @Test
    void what_is_put_in_its_place_counts_without_a_restart_and_so_does_its_loss() throws IOException {
        Path file = folder.resolve("keys");
        KeyFile keys = KeyFile.create(file);
        WrappingKeys first = keys.keys();
        String line = Files.readString(file);

        assertThat(keys.newestKeys()).isSameAs(first);
        KeyFiles.replace(file, KeyFiles.line(2) + line);
        KeyFiles.until(() -> !keys.keys().equals(first));
        KeyFiles.replace(file, "");
        KeyFiles.until(() -> isAway(keys));
        Files.delete(file);
        assertThat(isAway(keys)).isTrue();
        KeyFiles.replace(file, line);
        assertThat(isAway(keys)).isFalse();
    }

    private static boolean isAway(KeyFile keys) {
        try {
            keys.keys();
            return false;
        } catch (KeysAway _) {
            return true;
        }
    }

    @Test
    void a_file_that_others_can_read_is_refused() throws IOException {
        Path file = folder.resolve("keys");
        KeyFile.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new KeyFile(file).keys()).hasMessageEndingWith("can be read by others: chmod 600 it");
    }

    @Test
    void a_file_that_is_missing_empty_or_malformed_is_refused_without_printing_it() throws IOException {
        assertThatThrownBy(() -> new KeyFile(folder.resolve("nowhere")).keys()).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new KeyFile(protectedFile("")).keys()).hasMessageContaining("each line");
        assertThatThrownBy(() -> new KeyFile(protectedFile("1 swordfish\n")).keys())
                .hasMessageContaining("each line")
                .hasMessageNotContaining("swordfish");
        assertThatThrownBy(() -> new KeyFile(protectedFile(KeyFiles.line(1) + KeyFiles.line(1))).keys())
                .hasMessageContaining("the same number");
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() {
        KeyFile.create(folder.resolve("keys"));

        assertThatThrownBy(() -> KeyFile.create(folder.resolve("keys"))).hasMessageContaining("cannot be written");
    }

    private Path protectedFile(String lines) throws IOException {
        return KeyFiles.replace(Files.createTempFile(folder, "keys", ""), lines);
    }
}
