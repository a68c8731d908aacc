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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import probity.chassis.testing.FormWithFile;
import probity.concerns.hotline.Hotline;

/**
 * An operation of the service's own OpenAPI document, and requests for it: a new one is covered by itself.
 *
 * @param content what its body may be, by media type
 */
record Route(String method, String path, JsonNode content) {

    private static final String FORM = "multipart/form-data";

    /** What stands for each id that is not given. */
    static final UUID SOME_ID = UUID.fromString("0f000000-0000-4000-8000-000000000001");

    /** What a field must hold to be taken, if any words will not do; in a list, each of its values. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("outcome", "upheld"),
            Map.entry("person", SOME_ID),
            Map.entry("upTo", SOME_ID),
            Map.entry("message", SOME_ID),
            Map.entry("id", SOME_ID),
            Map.entry("file", SOME_ID),
            Map.entry("people", SOME_ID),
            Map.entry("notToPeople", SOME_ID),
            Map.entry("posts", "hr"),
            Map.entry("notTo", "hr"),
            Map.entry("recipient", "head-of-fraud"),
            Map.entry("identity", "named"),
            Map.entry("kind", "some-kind"),
            Map.entry("issues", "some-issue"),
            Map.entry("by", "phone"),
            Map.entry("receivedOn", Hotline.today()),
            Map.entry("from", Hotline.today()),
            Map.entry("until", Hotline.today()));

    /** What a whole concern holds that would not be taken as another field of that name is, or at all. */
    private static final Map<String, Object> OF_A_CONCERN = Map.of("from", "2026-03", "until", "2026-03");

    private static final Pattern BEGINS = Pattern.compile(".*/(concerns|concern-entries|cases|drafts|reconciliations)");

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

    /** A request and, for the table of what was tried, the operation that it is for. */
    record Question(Route route, Supplier<Response> asked) implements Supplier<Response> {

        @Override
        public Response get() {
            return asked.get();
        }
    }

    /** Something may be there after it that all others may be shown. */
    boolean begins() {
        return method.equals("POST") && BEGINS.matcher(path).matches();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Asked as it should be, in a version that may be and one that is not, with nothing in it, and carelessly. */
    Stream<Question> asked(Supplier<RequestSpecification> caller, Map<String, String> values) {
        Stream<Supplier<Response>> asked = content.isMissingNode()
                ? Stream.of(() -> request(caller.get(), values))
                : Stream.of(
                        () -> request(body(changing(caller, "\"2\""), values), values),
                        () -> request(body(changing(caller, "\"9\""), values), values),
                        () -> request(changing(caller, "\"2\"").body("{}"), values),
                        () -> request(body(caller.get(), values), values));
        return asked.map(question -> new Question(this, question));
    }

    private Response request(RequestSpecification asked, Map<String, String> values) {
        String place = path;
        for (var value : values.entrySet()) {
            place = place.replace("{" + value.getKey() + "}", value.getValue());
        }
        return asked.request(method, place.replaceAll("\\{\\w+}", SOME_ID.toString()));
    }

    private RequestSpecification body(RequestSpecification asked, Map<String, String> values) {
        Map<String, Object> fields = fields(content.findPath("$ref").asText());
        values.forEach(fields::replace);
        if (content.has(FORM)) {
            var form = new FormWithFile();
            fields.remove("file");
            fields.forEach(form::field);
            return form.file("a.txt", "He said so.".getBytes(UTF_8)).in(asked);
        }
        return asked.body(fields);
    }

    /** All fields of a schema, each with a value that it takes. */
    private static Map<String, Object> fields(String schema) {
        Map<String, Object> fields = new HashMap<>();
        for (var field : DOCUMENT.at(schema.substring(1)).path("properties").properties()) {
            fields.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        if (fields.containsKey("receipt")) {
            fields.remove("session");
        }
        if (fields.containsKey("knownTo")) {
            fields.putAll(OF_A_CONCERN);
        }
        if (fields.get("concern") instanceof Map<?, ?> concern) {
            concern.remove("receipt");
        }
        return fields;
    }

    private static Object value(String field, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> List.of(value(field, schema.path("items")));
            case "boolean" -> true;
            default -> schema.has("$ref") ? fields(schema.path("$ref").asText()) : VALUES.getOrDefault(field, "Words.");
        };
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
