package probity.chassis.sealing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Key files as whoever looks after them changes them. */
public final class KeyFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private KeyFiles() {}

    /** A new key under that number, as a line. */
    public static String line(int number) {
        return "%d %s\n".formatted(number, Base64.getEncoder().encodeToString(DataKey.random()));
    }

    /** Written beside it, and moved into its place. */
    public static Path replace(Path file, String lines) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, lines);
        return Files.move(beside, file, ATOMIC_MOVE);
    }

    /** Asks again until it is so. */
    public static void until(BooleanSupplier so) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come to be so");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
