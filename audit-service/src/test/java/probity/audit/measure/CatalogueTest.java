package probity.audit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.testing.Shipped;

@Tag("M-3")
class CatalogueTest {

    private static final Path README = Path.of("README.md");

    private final Catalogue catalogue = Shipped.measures();

    @Test
    void the_list_keeps_to_its_schema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CatalogueTest.class.getResourceAsStream("/measures/measures.schema.json"), InputFormat.JSON);
        try (var list = CatalogueTest.class.getResourceAsStream("/measures/measures.json")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(text.replace("\"meaning\"", "\"moaning\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void each_source_is_a_fact_that_is_published() {
        assertThat(catalogue.things().values().stream().flatMap(things -> things.sources().stream()))
                .allSatisfy(source -> assertThat(CatalogueTest.class.getResource("/schemas/%s.json".formatted(source)))
                        .as(source)
                        .isNotNull());
    }

    @Test
    void gifts_are_broken_down_by_the_bands_that_there_are() {
        assertThat(Shipped.things("gifts-declared").breakdowns().getFirst().cells())
                .isEqualTo(Shipped.bands().cells());
    }

    @Test
    void two_kinds_of_things_are_counted_by_rules_of_their_own() {
        assertThat(catalogue.things().entrySet().stream()
                        .filter(things -> things.getValue().day() == null)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("annual-declarations", "silence");
    }

    @Test
    void the_readme_has_each_measure_and_its_source_as_they_are() throws IOException {
        assertThat(Files.readString(README)).contains(measures()).contains(sources());
    }

    private String measures() {
        return catalogue.measures().stream()
                .map(measure -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                measure.name(),
                                measure.population(),
                                measure.unit(),
                                measure.things() == null
                                        ? "no source yet: not measured"
                                        : "`%s`".formatted(measure.things())))
                .collect(Collectors.joining(
                        "", "| measure | of what | unit | counted from |\n| --- | --- | --- | --- |\n", ""));
    }

    private String sources() {
        return new TreeMap<>(catalogue.things())
                .entrySet().stream()
                        .map(things -> "| `%s` | %s |\n".formatted(things.getKey(), names(things.getValue())))
                        .collect(Collectors.joining("", "| things | facts that tell of them |\n| --- | --- |\n", ""));
    }

    private static String names(Things things) {
        return things.sources().stream()
                .map(source -> "`%s`".formatted(source.replaceFirst(".*\\.([a-z-]+)\\.v1", "$1")))
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_list_that_contradicts_itself_is_refused() {
        Measure sound = measure("a-measure", "things", List.of("by-colour"), 1);
        Things things = new Things(
                List.of("probity.any.thing-seen.v1"),
                "seenOn",
                null,
                List.of(new Things.Grouping("by-colour", "colour", List.of(), "not-told", false)),
                List.of());
        Map<String, Things> all = Map.of("things", things);

        assertThat(new Catalogue(1, all, List.of(sound)).find("a-measure")).contains(sound);
        assertThatThrownBy(() -> new Catalogue(1, all, List.of(sound, sound))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Catalogue(1, Map.of(), List.of(sound))).hasMessageContaining("not defined");
        assertThatThrownBy(() -> new Catalogue(0, all, List.of(sound))).hasMessageContaining("to come");
        assertThatThrownBy(() -> new Catalogue(1, all, List.of(measure("a-measure", "things", List.of("by-size"), 1))))
                .hasMessageContaining("do not have");
        assertThatThrownBy(() -> measure("a-measure", null, List.of("by-colour"), null))
                .hasMessageContaining("or neither");
        assertThatThrownBy(() -> measure("a-measure", "things", List.of(), 1)).hasMessageContaining("or neither");
        assertThatThrownBy(() -> measure("A measure", "things", List.of("by-colour"), 1))
                .hasMessageContaining("no name");
    }

    @Test
    void cases_are_told_apart_by_where_their_facts_come_from() {
        assertThat(catalogue.things().entrySet().stream()
                        .filter(things -> things.getValue().areCases())
                        .map(Map.Entry::getKey))
                .containsExactly("concerns-received");
    }

    private static Measure measure(String name, @Nullable String things, List<String> shows, @Nullable Integer since) {
        return new Measure(name, "What it means.", "thing", "things", "Few are hidden.", things, shows, since);
    }
}
