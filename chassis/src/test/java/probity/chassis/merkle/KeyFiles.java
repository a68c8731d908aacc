package probity.chassis.merkle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Key files for tests, such as an operator makes. */
public final class KeyFiles {

    private KeyFiles() {}

    public static Path in(Path folder) {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return write(
                folder.resolve("checkpoint-key"), "1 " + Base64.getEncoder().encodeToString(seed) + "\n");
    }

    static Path write(Path file, String content) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
