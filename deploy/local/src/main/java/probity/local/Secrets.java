package probity.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/** Passwords and keys of one stack: random, made when first asked for, in files that only their owner may read. */
final class Secrets {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int KEY_BYTES = 32;

    private final Path folder;

    private final SecureRandom random = new SecureRandom();

    Secrets(Path folder) {
        this.folder = folder;
    }

    String password(String name) {
        return read(make(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(randomKey())));
    }

    /** 32 bytes in base64. */
    String key(String name) {
        return read(make(name, () -> Base64.getEncoder().encodeToString(randomKey())));
    }

    /** A file with one numbered key, as key files are written. */
    Path keyFile(String name) {
        return make(name, () -> "1 " + Base64.getEncoder().encodeToString(randomKey()) + "\n");
    }

    /** Writes a file that holds a secret among other things; it replaces an earlier one. */
    Path write(String name, String content) {
        Path file = folder.resolve(name);
        try {
            Path part = Files.createTempFile(folder, name, ".part", OWNER_ONLY);
            Files.writeString(part, content);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.of("Writing " + file, e);
        }
    }

    private synchronized Path make(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : write(name, content.get());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Trouble.of("Reading " + file, e);
        }
    }

    private byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
