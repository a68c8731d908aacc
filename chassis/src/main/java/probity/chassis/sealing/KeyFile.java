package probity.chassis.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Key-encryption keys in a file that only its owner may read, in the form of {@link KeyLines}. It is read again every
 * second in which somebody asks, so whatever is put in its place counts without a restart, and so does its loss.
 */
public final class KeyFile implements KeyProvider {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

    @SuppressWarnings("ArrayRecordComponent")
    private record Look(byte[] content, KeyLines keys, long atNanos) {}

    private final Path file;

    private volatile @Nullable Look last;

    public KeyFile(Path file) {
        DataKey.register();
        this.file = file;
    }

    /** Writes a file with one new key, for its owner alone. Fails if there is one already. */
    public static KeyFile create(Path file) {
        String line = "1 " + Base64.getEncoder().encodeToString(DataKey.random()) + "\n";
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, line);
            return new KeyFile(file);
        } catch (IOException e) {
            throw new SealingFailure("the key file %s cannot be written".formatted(file), e);
        }
    }

    @Override
    public WrappingKeys keys() {
        Look known = last;
        return known != null && System.nanoTime() - known.atNanos() < REMEMBERED.toNanos()
                ? known.keys()
                : newestKeys();
    }

    /** Keys that are still the same are the same object. */
    @Override
    public synchronized WrappingKeys newestKeys() {
        Look known = last;
        last = null;
        byte[] content = read();
        KeyLines keys = known != null && Arrays.equals(known.content(), content)
                ? known.keys()
                : KeyLines.of(new String(content, US_ASCII), file);
        last = new Look(content, keys, System.nanoTime());
        return keys;
    }

    private byte[] read() {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeysAway("the key file %s can be read by others: chmod 600 it".formatted(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeysAway("the key file %s cannot be read".formatted(file), e);
        }
    }
}
