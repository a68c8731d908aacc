package probity.declarations.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The codes of a test's folder, none of them compiled in or shipped. */
final class CodesOfOthers {

    private static final Path FOLDER = Path.of("src/test/resources/codes-of-others");

    private CodesOfOthers() {}

    /** Each file that lies there. */
    static List<CodeDocument> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(CodesOfOthers::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CodeDocument of(String name) {
        return read(FOLDER.resolve(name));
    }

    private static CodeDocument read(Path file) {
        try {
            return CodeDocument.of(new ObjectMapper()
                    .readValue(Files.readString(file, UTF_8), new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
