package probity.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that a run has started, remembered on disk. The start time tells it from a later one of the same number. */
record PidFile(Path file, long pid, long startedAt) {

    private static final String SUFFIX = ".pid";

    /** Of the fields that follow the command's name in /proc/…/stat. */
    private static final int STATE = 0;

    private static final int START_TIME = 19;

    static PidFile write(Path folder, String name, long pid) {
        Path file = folder.resolve(name + SUFFIX);
        long startedAt = stat(pid).map(s -> Long.parseLong(s.get(START_TIME))).orElse(0L);
        try {
            Files.writeString(file, pid + " " + startedAt);
        } catch (IOException e) {
            throw Trouble.of("Writing " + file, e);
        }
        return new PidFile(file, pid, startedAt);
    }

    static List<PidFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw Trouble.of("Reading " + folder, e);
        }
    }

    /** A file cut short by a full disk or a power cut names nobody. */
    private static Optional<PidFile> read(Path file) {
        try {
            String[] words = Files.readString(file).split(" ", -1);
            return words.length == 2
                    ? Optional.of(new PidFile(file, Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    boolean stillRuns() {
        return stat(pid)
                .filter(s -> !s.get(STATE).equals("Z"))
                .filter(s -> Long.parseLong(s.get(START_TIME)) == startedAt)
                .isPresent();
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Trouble.of("Removing " + file, e);
        }
    }

    private static Optional<List<String>> stat(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Optional.of(List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
