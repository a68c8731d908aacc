package probity.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A server unpacked once for all runs from this checkout. A mark, written last, tells a complete one. */
final class Installation {

    private static final String MARK = ".complete";

    private Installation() {}

    /** Two launchers may want the same server at the same time: one unpacks, the other waits. */
    static void complete(Path folder, Step unpack) throws InterruptedException {
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        synchronized (Installation.class) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (Files.notExists(folder.resolve(MARK))) {
                    Layout.delete(folder);
                    Files.createDirectories(folder);
                    unpack.run();
                    Files.createFile(folder.resolve(MARK));
                }
            } catch (IOException e) {
                throw Trouble.of("Unpacking into " + folder, e);
            }
        }
    }

    /** What completes a folder. */
    interface Step {
        void run() throws IOException, InterruptedException;
    }
}
