package probity.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every record has a schema that says what it says, and approved examples. Examples are added, never edited. */
class ContractsTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");

    private static final Path ASYNCAPI = Path.of("src/main/resources/asyncapi/probity.yaml");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final SchemaRegistry DRAFT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("probity.contracts").stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.getPackageName().equals("probity.contracts"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_schema_names_each_component_and_requires_all_that_are_never_absent(Class<?> record) {
        JsonNode schema = JSON.readTree(read(SCHEMAS.resolve(typeOf(record) + ".json")));
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());

        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(components.stream()
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void each_approved_example_is_valid_and_is_what_the_record_says(Class<?> record) {
        List<Path> examples = files(EXAMPLES, typeOf(record));
        assertThat(examples).isNotEmpty();

        for (Path example : examples) {
            assertThat(validate(record, read(example))).isEmpty();
            assertThat(JSON.readTree(JSON.writeValueAsString(JSON.readValue(read(example), record))))
                    .isEqualTo(JSON.readTree(read(example)));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_example_without_a_required_part_is_refused(Class<?> record) {
        String example = read(files(EXAMPLES, typeOf(record)).getFirst());
        JsonNode required =
                JSON.readTree(read(SCHEMAS.resolve(typeOf(record) + ".json"))).path("required");

        required.valueStream().map(JsonNode::asString).forEach(part -> {
            var lacking = JSON.readTree(example).asObject();
            lacking.remove(part);
            assertThat(validate(record, lacking.toString())).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_description_of_topics_names_it(Class<?> record) {
        assertThat(read(ASYNCAPI)).contains("name: " + typeOf(record) + "\n", "../schemas/" + typeOf(record) + ".json");
    }

    @Test
    void no_schema_and_no_example_lacks_its_record() {
        List<String> types = records().stream().map(ContractsTest::typeOf).toList();
        assertThat(files(SCHEMAS, "")).hasSameSizeAs(types);
        assertThat(files(EXAMPLES, ""))
                .allSatisfy(
                        file -> assertThat(types).anyMatch(file.getFileName().toString()::startsWith));
    }

    private static String typeOf(Class<?> record) {
        String part = record.getPackageName().replace("probity.contracts.", "");
        String name = record.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return "probity.%s.%s.v1".formatted(part, name);
    }

    private static List<?> validate(Class<?> record, String json) {
        return DRAFT.getSchema(read(SCHEMAS.resolve(typeOf(record) + ".json"))).validate(json, InputFormat.JSON);
    }

    private static List<Path> files(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
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
