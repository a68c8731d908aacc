package probity.declarations.adopting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.DefaultNodeReader;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.CrossReferences;
import probity.declarations.code.Fault;
import tools.jackson.databind.JsonNode;

/** Reads codes' files by the schema that is shipped with this service. */
final class CodeFormat {

    static final String SCHEMA = "/schemas/code.v1.schema.json";

    /** What the schema's alternatives mean; their own errors would list each branch. */
    private static final Map<String, String> ALTERNATIVES = Map.of(
            "/anyOf", "says neither clauses, nor law, nor authorityChoice",
            "/oneOf", "needs either days or a clock");

    /** No code is as deep as that, and no number in it as long. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(20)
            .build();

    private static final ObjectMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final NodeReader LINES =
            DefaultNodeReader.builder().locationAware().build();

    private final Schema schema;

    CodeFormat() {
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .formatAssertionsEnabled(true)
                .build();
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(resource(SCHEMA), InputFormat.JSON);
    }

    CodeFile read(String name, String text) {
        Map<String, Object> content = parse(name, text);
        JsonNode tree = LINES.readTree(text, InputFormat.JSON);
        keepsToSchema(name, tree);
        var faults = CrossReferences.faults(content);
        if (!faults.isEmpty()) {
            throw CodeFile.broken(name, tree, faults);
        }
        return new CodeFile(name, CodeDocument.of(content), tree);
    }

    private static Map<String, Object> parse(String name, String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BrokenCodeFile(
                    name,
                    List.of(new BrokenCodeFile.Place(
                            line, null, "this is not a JSON object, or names a property twice")));
        }
    }

    private void keepsToSchema(String name, JsonNode tree) {
        List<Fault> faults = schema.validate(tree).stream()
                .sorted(Comparator.comparing(CodeFormat::isVague))
                .map(CodeFormat::fault)
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw CodeFile.broken(name, tree, faults);
        }
    }

    /** It complains about the whole where another error may name the part. */
    private static boolean isVague(Error error) {
        return alternatives(error).isPresent() || error.getKeyword().equals("unevaluatedProperties");
    }

    private static Optional<String> alternatives(Error error) {
        String path = error.getEvaluationPath().toString();
        return ALTERNATIVES.entrySet().stream()
                .filter(alternative -> path.contains(alternative.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Fault fault(Error error) {
        String whole = error.getInstanceLocation().toString();
        return alternatives(error)
                .map(sentence -> new Fault(whole, sentence))
                .orElseGet(() -> new Fault(place(error, whole), sentence(error)));
    }

    /** The property itself, where the error is about one that is missing or not known. */
    private static String place(Error error, String whole) {
        return error.getProperty() == null ? whole : whole + "/" + error.getProperty();
    }

    private static String sentence(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties", "unevaluatedProperties" -> "is not known here";
            default ->
                error.getMessage()
                        .substring(error.getMessage().indexOf(": ") + 1)
                        .strip();
        };
    }

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(CodeFormat.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
