package probity.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for what must not be found in one place after the other, and remembers how much it saw there. */
final class LeakScan {

    private static final int PIECE = 1 << 20;

    /** What was seen in one kind of place, and which secrets of it. */
    private static final class Seen {
        private int parts;
        private long bytes;
        private final Set<String> found = new TreeSet<>();
    }

    private final Needles needles;
    private final byte[] piece;
    private final Map<String, Seen> places = new TreeMap<>();

    LeakScan(Collection<String> secrets) {
        needles = new Needles(secrets);
        piece = new byte[PIECE + needles.longest()];
    }

    /** A text, or what a page says. */
    void look(String place, String text) {
        look(place, text.getBytes(StandardCharsets.UTF_8));
    }

    void look(String place, byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            read(place, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of a folder and those below it, but for those that go away meanwhile. */
    void lookInto(String place, Path folder) {
        for (Path file : files(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                read(place, in);
            } catch (NoSuchFileException _) {
                // it went away meanwhile
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    /** Which secrets were found, by the kind of place. */
    Map<String, Set<String>> found() {
        return places.entrySet().stream()
                .filter(place -> !place.getValue().found.isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> Set.copyOf(place.getValue().found), (one, _) -> one, TreeMap::new));
    }

    /** Where it looked, and how much there was. */
    List<String> summary() {
        return places.entrySet().stream()
                .map(place -> "%s: %,d parts, %,d KiB, %d found"
                        .formatted(
                                place.getKey(),
                                place.getValue().parts,
                                place.getValue().bytes >> 10,
                                place.getValue().found.size()))
                .toList();
    }

    long bytes() {
        return places.values().stream().mapToLong(place -> place.bytes).sum();
    }

    int forms() {
        return needles.forms();
    }

    /** What may be cut by the end of a piece is read again with the next one. */
    private void read(String place, InputStream in) throws IOException {
        Seen seen = places.computeIfAbsent(place, _ -> new Seen());
        seen.parts++;
        int kept = 0;
        for (int read = in.readNBytes(piece, kept, PIECE); read > 0; read = in.readNBytes(piece, kept, PIECE)) {
            seen.bytes += read;
            int length = kept + read;
            needles.find(piece, length, seen.found);
            kept = Math.min(length, needles.longest() - 1);
            System.arraycopy(piece, length - kept, piece, 0, kept);
        }
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException && !file.equals(folder)) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
