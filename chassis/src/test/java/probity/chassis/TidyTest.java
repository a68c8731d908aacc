package probity.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a formatter and a compiler cannot see. */
class TidyTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> ROOMS = Set.of(
            "contracts",
            "chassis",
            "declarations-service",
            "concerns-service",
            "audit-service",
            "gateway",
            "deploy",
            "pom.xml",
            "README.md",
            "LICENSE");

    private static final int LINES_MAX = 400;

    private static final int METHOD_LINES_MAX = 40;

    /** What may not appear in a test: it hides a test that does not run, or one that hopes for the best. */
    private static final Set<String> BANNED_IN_TESTS = Set.of("@Disabled", "@EnabledIf", "assumeTrue", "Thread.sleep");

    /** What may not appear in main code, and what to write instead. */
    private static final Map<String, String> BANNED = Map.of(
            "Instant.now(", "clock.instant()",
            "System.out", "a logger",
            "Thread.sleep", "a schedule or a latch",
            "import lombok", "a record",
            "TODO", "an issue");

    @Test
    void the_top_level_holds_exactly_the_agreed_rooms() throws IOException {
        try (Stream<Path> entries = Files.list(ROOT)) {
            assertThat(entries.map(p -> p.getFileName().toString())
                            .filter(n -> !n.startsWith(".") && !n.equals("target")))
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
    }

    @Test
    void no_main_file_uses_a_banned_word() {
        List<String> found = javaFiles("/src/main/")
                .flatMap(file -> BANNED.entrySet().stream()
                        .filter(ban -> read(file).contains(ban.getKey()))
                        .map(ban -> "%s: use %s instead of %s"
                                .formatted(ROOT.relativize(file), ban.getValue(), ban.getKey())))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void no_file_outgrows_a_reader() {
        assertThat(javaFiles("/src/").filter(file -> read(file).lines().count() > LINES_MAX))
                .isEmpty();
    }

    @Test
    void no_method_outgrows_a_screen() {
        Pattern member =
                Pattern.compile("^ {4}\\S[^\\n]*\\([^;]*?\\{\\n.*?^ {4}}$", Pattern.MULTILINE | Pattern.DOTALL);
        assertThat(javaFiles("/src/")
                        .flatMap(file -> member.matcher(read(file)).results().map(MatchResult::group)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.lines().count()).isLessThanOrEqualTo(METHOD_LINES_MAX));
    }

    @Test
    void no_test_is_skipped_or_sleeps() {
        assertThat(javaFiles("/src/test/")
                        .filter(file -> !file.endsWith("TidyTest.java"))
                        .filter(file -> BANNED_IN_TESTS.stream().anyMatch(read(file)::contains)))
                .isEmpty();
    }

    private static Stream<Path> javaFiles(String part) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(p -> p.toString().endsWith(".java") && p.toString().contains(part))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
