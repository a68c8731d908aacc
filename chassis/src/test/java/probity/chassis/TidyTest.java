package probity.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What may not appear in main code, and what to write instead. */
    private static final Map<String, String> BANNED = Map.of(
            "Instant.now(", "clock.instant()",
            "System.out", "a logger",
            "Thread.sleep", "a schedule or a latch",
            "import lombok", "a record",
            "TODO", "an issue");

    /** Tools for the command line: what they have to say, they print. */
    private static final Set<Path> TOOLS = Set.of(ROOT.resolve("deploy/local"), ROOT.resolve("deploy/bench"));

    /** The short names of the codes: a code is data, and no branch in Java knows one from another. */
    private static final Pattern CODE_NAME = Pattern.compile(
            "westminster-staff|rbkc-officers|rbkc-constitution|westminster-members|lga-members|leicester-staff");

    /** What may not appear in a test: it hides a test that does not run, or one that hopes for the best. */
    private static final Pattern SKIPS_OR_SLEEPS =
            Pattern.compile("@Disabled|@Enabled|@Ignore|\\bassum(e|ing)(True|False|That)\\b|\\bsleep\\(");

    private static final Pattern MOCKS = Pattern.compile("mockito|easymock|jmockit|powermock|mockk");

    /** A path that exists on one machine only, or a host that others need not reach. */
    private static final Pattern ONE_MACHINE =
            Pattern.compile("(?<![\\w.})])/(?:home|root|Users)/[\\w.]|//(?:registry|repo)[\\w-]*\\.[\\w-]+\\.[a-z]+");

    private static final Pattern TEXT =
            Pattern.compile(".*\\.(java|xml|ya?ml|json|md|sh|sql|properties|html|css|js|txt)|[^.]+");

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
                        .filter(ban -> !ban.getKey().equals("System.out")
                                || TOOLS.stream().noneMatch(file::startsWith))
                        .map(ban -> "%s: use %s instead of %s"
                                .formatted(ROOT.relativize(file), ban.getValue(), ban.getKey())))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void no_main_file_knows_one_code_of_conduct_from_another() {
        assertThat(found(CODE_NAME, javaFiles("/src/main/"))).isEmpty();
    }

    @Test
    void no_file_outgrows_a_reader() {
        assertThat(javaFiles("/src/").filter(file -> read(file).lines().count() > LINES_MAX))
                .isEmpty();
    }

    @Test
    void no_method_outgrows_a_screen() {
        Pattern member =
                Pattern.compile("^ {4}[^\\s@][^\\n]*\\([^;}]*?\\{\\n.*?^ {4}}$", Pattern.MULTILINE | Pattern.DOTALL);
        assertThat(javaFiles("/src/")
                        .flatMap(file -> member.matcher(read(file)).results().map(MatchResult::group)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.lines().count()).isLessThanOrEqualTo(METHOD_LINES_MAX));
    }

    @Test
    void no_test_is_skipped_or_sleeps() {
        assertThat(found(SKIPS_OR_SLEEPS, javaFiles("/src/test/"))).isEmpty();
    }

    @Test
    void nothing_is_mocked() {
        assertThat(found(MOCKS, files().filter(file -> file.endsWith("pom.xml"))))
                .isEmpty();
        assertThatThrownBy(() -> Class.forName("org.mockito.Mockito")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void no_file_is_bound_to_one_machine() {
        assertThat(found(
                        ONE_MACHINE,
                        files().filter(file ->
                                TEXT.matcher(file.getFileName().toString()).matches())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cd /home/ann", "x=/Users/ann", "https://registry.example.org/x"})
    void what_is_bound_to_one_machine_is_recognised(String text) {
        assertThat(ONE_MACHINE.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HOME/x", "api/v1/home/hours", "${state}/home/x", "the work / home balance"})
    void what_is_everywhere_is_not(String text) {
        assertThat(ONE_MACHINE.matcher(text).find()).isFalse();
    }

    private static List<String> found(Pattern unwanted, Stream<Path> files) {
        return files.flatMap(file -> unwanted.matcher(read(file))
                        .results()
                        .map(match -> ROOT.relativize(file) + ": " + match.group()))
                .toList();
    }

    private static Stream<Path> javaFiles(String part) {
        return files().filter(file ->
                file.toString().endsWith(".java") && file.toString().contains(part));
    }

    /** All files of the repository but this one; what is built, and what a dot hides, is no part of it. */
    private static Stream<Path> files() {
        List<Path> files = new ArrayList<>();
        var visitor = new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean foreign = name.startsWith(".") || name.equals("target") || name.equals("node_modules");
                return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.endsWith("TidyTest.java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(ROOT, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
