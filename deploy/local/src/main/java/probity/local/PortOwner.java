package probity.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out from /proc which process listens on a port, as far as this user may know. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** For example "nginx (process 1234)". */
    static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listeners(Path.of(table), port));
        }
        return sockets.isEmpty() ? Optional.empty() : owner(sockets);
    }

    /** The links that a process holding such a socket has among its file descriptors. */
    private static Set<String> listeners(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        Set<String> sockets = new HashSet<>();
        for (String line : lines(table)) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
                sockets.add("socket:[" + fields[9] + "]");
            }
        }
        return sockets;
    }

    private static Optional<String> owner(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process.pid(), sockets))
                .findFirst()
                .map(process -> "%s (process %d)".formatted(name(process.pid()), process.pid()));
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false; // ended meanwhile, or another user's
        }
    }

    private static String name(long pid) {
        List<String> name = lines(Path.of("/proc/" + pid + "/comm"));
        return name.isEmpty() ? "a program" : name.getFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            return List.of();
        }
    }
}
