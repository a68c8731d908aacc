package probity.declarations.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.adopting.AdoptedCodes;

/** What the codes ask for is stated in their files, and nothing is stated there that no answer turns on. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.ALONE, value = "true"))
class RequirementsTest {

    private static final Path APPROVED = Path.of("REQUIREMENTS.md");

    private static final Path FOUND = Path.of("target", "REQUIREMENTS.md");

    @Inject
    AdoptedCodes codes;

    static Stream<Arguments> examples() {
        return ShippedCode.all().stream()
                .flatMap(code -> code.examples().stream()
                        .map(example -> Arguments.of(code.name(), example.name(), code, example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void each_code_answers_as_its_text_does(String code, String name, ShippedCode shipped, Example example) {
        assertThat(Copy.of("", shipped).answer(example)).isEqualTo(example.says());
    }

    @Test
    void each_requirement_on_codes_and_gifts_has_its_row() {
        assertThat(requirements())
                .extracting(Requirement::id)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ids("C", 6), ids("G", 23)).toList());
    }

    private static Stream<String> ids(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + "-" + number);
    }

    private static List<Requirement> requirements() {
        return Json.resource("/requirements/requirements.json", new TypeReference<List<Requirement>>() {});
    }

    @Test
    void whatever_a_code_states_is_missed_when_it_is_not_so_and_no_requirement_goes_without(@TempDir Path folder)
            throws IOException {
        List<Requirement> requirements = requirements();
        var notTried =
                Json.resource("/requirements/not-tried.json", new TypeReference<LinkedHashMap<String, String>>() {});
        Map<String, Set<String>> wanted = new HashMap<>();
        requirements.forEach(each -> each.places()
                .forEach(place ->
                        wanted.computeIfAbsent(place, _ -> new HashSet<>()).add(each.id())));
        var trial = new Trial((code, place) -> !isOneOf(notTried, code, place), wanted, folder);
        List<ShippedCode> shipped = ShippedCode.all();
        var table = new RequirementsTable(
                requirements,
                shipped,
                trial.run(shipped, codes),
                TaggedTests.in(Path.of("target/test-classes")),
                notTried);

        Files.writeString(FOUND, table.markdown());
        assertThat(table.gaps()).isEmpty();
        assertThat(APPROVED).as("the table as in %s", FOUND).hasSameTextualContentAs(FOUND);
    }

    private static boolean isOneOf(Map<String, String> notTried, String code, String place) {
        return notTried.keySet().stream()
                .anyMatch(each -> Pattern.matches(each, place) || Pattern.matches(each, code + " " + place));
    }
}
