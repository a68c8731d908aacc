package probity.audit.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import probity.audit.ledger.SignedCheckpoints.Signed;
import probity.chassis.identity.Authority;

/**
 * A folder with a folder for each authority, and in it a file for each exported checkpoint, {@code <size>.checkpoint}. A
 * file is there whole or not at all. Everybody may read it: there is nothing in it that is not published.
 */
final class CheckpointFiles {

    private static final Set<PosixFilePermission> FOR_EVERYBODY = PosixFilePermissions.fromString("rw-r--r--");

    private final Path folder;

    CheckpointFiles(Path folder) {
        this.folder = folder;
    }

    /** Takes the place of the file of that size, if there is one: witnesses may have signed meanwhile. */
    Path write(Authority authority, Signed signed) throws IOException {
        Path place = Files.createDirectories(folder.resolve(authority.id()));
        Path part = Files.createTempFile(place, ".", ".part");
        try {
            Files.setPosixFilePermissions(part, FOR_EVERYBODY);
            try (FileChannel file = FileChannel.open(part, WRITE)) {
                ByteBuffer note = UTF_8.encode(signed.note());
                while (note.hasRemaining()) {
                    file.write(note);
                }
                file.force(true);
            }
            return Files.move(part, place.resolve(signed.size() + ".checkpoint"), ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
