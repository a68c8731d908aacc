package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import probity.chassis.testing.FormWithFile;

/**
 * An operation of the service's own OpenAPI document, and requests for it: a new one is covered by itself.
 *
 * @param content what its body may be, by media type
 */
record Route(String method, String path, JsonNode content) {

    private static final String FORM = "multipart/form-data";

    /** What stands for each id that is not given. */
    static final UUID SOME_ID = UUID.fromString("0f000000-0000-4000-8000-000000000001");

    /** What a field must hold to be taken, if any words will not do. */
    private static final Map<String, Object> VALUES = Map.of(
            "outcome", "upheld",
            "person", SOME_ID,
            "upTo", SOME_ID,
            "message", SOME_ID,
            "id", SOME_ID,
            "file", SOME_ID,
            "about", Map.of("names", List.of("Ann Hill")),
            "notTo", List.of("hr"));

    private static final JsonNode DOCUMENT = document();

    static List<Route> all() {
        return DOCUMENT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> new Route(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().at("/requestBody/content"))))
                .toList();
    }

    /** Asked as it should be, in a version that may be and one that is not, with nothing in it, and carelessly. */
    Stream<Supplier<Response>> asked(Supplier<RequestSpecification> caller, Map<String, String> values) {
        if (content.isMissingNode()) {
            return Stream.of(() -> request(caller.get(), values));
        }
        return Stream.of(
                () -> request(body(changing(caller, "\"2\""), values), values),
                () -> request(body(changing(caller, "\"9\""), values), values),
                () -> request(changing(caller, "\"2\"").body("{}"), values),
                () -> request(body(caller.get(), values), values));
    }

    private Response request(RequestSpecification asked, Map<String, String> values) {
        String place = path;
        for (var value : values.entrySet()) {
            place = place.replace("{" + value.getKey() + "}", value.getValue());
        }
        return asked.request(method, place.replaceAll("\\{\\w+}", SOME_ID.toString()));
    }

    private RequestSpecification body(RequestSpecification asked, Map<String, String> values) {
        Map<String, Object> fields = fields();
        values.forEach(fields::replace);
        if (content.has(FORM)) {
            var form = new FormWithFile();
            fields.remove("file");
            fields.forEach(form::field);
            return form.file("a.txt", "He said so.".getBytes(UTF_8)).in(asked);
        }
        return asked.body(fields);
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        String schema = content.findPath("$ref").asText();
        DOCUMENT.at(schema.substring(1))
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> fields.put(field, VALUES.getOrDefault(field, "Words.")));
        if (fields.containsKey("receipt")) {
            fields.remove("session");
        }
        return fields;
    }

    private static RequestSpecification changing(Supplier<RequestSpecification> caller, String version) {
        return caller.get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version);
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(given().get("/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
