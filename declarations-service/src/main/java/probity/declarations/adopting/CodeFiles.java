package probity.declarations.adopting;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that ship with this service, and those that a council keeps in a folder of its own. */
final class CodeFiles {

    private static final String SHIPPED = "/codes/";

    private static final long BYTES_MAX = 1 << 20;

    private final CodeFormat format = new CodeFormat();
    private final Optional<Path> folder;

    CodeFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** All of them, each code and version once, the first versions first. */
    List<CodeFile> read() {
        List<CodeFile> files = Stream.concat(shipped(), folder.stream().flatMap(this::inFolder))
                .toList();
        Map<Object, CodeFile> seen = new HashMap<>();
        for (CodeFile file : files) {
            CodeFile other = seen.putIfAbsent(file.document().code().id(), file);
            if (other != null) {
                throw file.broken("/version", "this version of the code is in %s as well".formatted(other.name()));
            }
        }
        return files.stream()
                .sorted(Comparator.comparingInt(
                        file -> file.document().code().id().number()))
                .toList();
    }

    private Stream<CodeFile> shipped() {
        return CodeFormat.resource(SHIPPED + "shipped.txt")
                .lines()
                .map(name -> format.read(name, CodeFormat.resource(SHIPPED + name)));
    }

    private Stream<CodeFile> inFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> format.read(file.getFileName().toString(), text(file)));
        } catch (IOException _) {
            throw new BrokenCodeFile("the folder of codes, %s, cannot be read".formatted(folder));
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new BrokenCodeFile("%s is larger than a mebibyte".formatted(file.getFileName()));
            }
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            throw new BrokenCodeFile("%s is not UTF-8".formatted(file.getFileName()));
        } catch (IOException _) {
            throw new BrokenCodeFile("%s cannot be read".formatted(file.getFileName()));
        }
    }
}
