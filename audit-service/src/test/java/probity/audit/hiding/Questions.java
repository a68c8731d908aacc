package probity.audit.hiding;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import probity.audit.measure.Measure;
import probity.audit.report.Template;
import probity.audit.testing.Shipped;

/** What can be asked, by the service's own OpenAPI document: a new operation is covered by itself. */
final class Questions {

    /** So often each operation is asked, with other parameters. */
    static final int TURNS = 3;

    private static final String NOTHING = "0f000000-0000-4000-8000-000000000001";

    private static final String LEFT_OUT = "";

    private final JsonNode document;
    private final UUID concern;
    private final Map<String, List<String>> parameters;

    /**
     * @param concern what may not be known of
     * @param received the event by which it became known
     * @param size of each ledger before the first question
     */
    Questions(UUID concern, UUID received, int size, LocalDate today) throws IOException {
        document = new JsonMapper().readTree(given().get("/openapi?format=json").asString());
        this.concern = concern;
        String quarter = "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);
        String whole = Integer.toString(size);
        parameters = Map.ofEntries(
                Map.entry("event", List.of(received.toString(), LEFT_OUT, received.toString())),
                Map.entry("size", List.of(LEFT_OUT, whole, "5")),
                Map.entry("cosigned", List.of(LEFT_OUT, LEFT_OUT, "true")),
                Map.entry("first", List.of("1", "0", "104")),
                Map.entry("second", List.of("5", whole, whole)),
                Map.entry("limit", List.of(LEFT_OUT, "3", "10")),
                Map.entry(
                        "from",
                        List.of("2026-04-01", "2026-01-01", today.minusDays(1).toString())),
                Map.entry("to", List.of("2026-06-30", today.toString(), today.toString())),
                Map.entry("asAt", List.of(LEFT_OUT, today.toString(), LEFT_OUT)),
                Map.entry("knownAt", List.of(LEFT_OUT, LEFT_OUT, "2026-07-02T00:00:00Z")),
                Map.entry("quarter", List.of("2026-Q2", quarter, "2026-Q2")),
                Map.entry("directorate", List.of(LEFT_OUT, "corporate", LEFT_OUT)),
                Map.entry("type", List.of(LEFT_OUT, "probity.concerns.concern-received.v1", LEFT_OUT)),
                Map.entry("subject", List.of(concern.toString(), LEFT_OUT, received.toString())),
                Map.entry("post", List.of(LEFT_OUT, LEFT_OUT, "audit-director")),
                Map.entry("clause", List.of(LEFT_OUT, LEFT_OUT, LEFT_OUT)),
                Map.entry("code", List.of(LEFT_OUT, LEFT_OUT, LEFT_OUT)),
                Map.entry("kind", List.of(LEFT_OUT, "bribery", LEFT_OUT)),
                Map.entry("page", List.of(LEFT_OUT, "1", "2")),
                Map.entry("cursor", List.of(LEFT_OUT, LEFT_OUT, LEFT_OUT)));
    }

    /** Every operation once more, as the holder of that post. */
    List<Response> ask(Town town, int post, int turn) {
        String holder = Town.POSTS.get(post);
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .flatMap(operation -> places(path.getKey(), town, post, turn)
                                .flatMap(place -> answers(
                                        () -> town.holderOf(holder),
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        place,
                                        operation.getValue(),
                                        turn))))
                .toList();
    }

    private Stream<String> places(String path, Town town, int post, int turn) {
        String place = path.replace("{authority}", town.id()).replace("{stream}", stream(town, post, turn));
        return switch (place.replaceAll("[^{]*(\\{\\w+})?.*", "$1")) {
            case "" -> Stream.of(place);
            case "{name}" ->
                Shipped.measures().measures().stream().map(Measure::name).map(name -> place.replace("{name}", name));
            case "{template}" ->
                Shipped.templates().templates().stream()
                        .map(Template::name)
                        .map(name -> place.replace("{template}", name));
            default -> Stream.concat(town.reports(), Stream.of(NOTHING)).map(id -> place.replaceAll("\\{\\w+}", id));
        };
    }

    /** Each question about a gift is part of the answer to the next one, so nobody asks of another one's. */
    private String stream(Town town, int post, int turn) {
        return switch (turn) {
            case 0 -> concern.toString();
            case 1 -> town.gift(post).toString();
            default -> NOTHING;
        };
    }

    private Stream<Response> answers(Holder who, String method, String place, JsonNode operation, int turn) {
        if (method.equals("GET")) {
            return forms(operation, turn)
                    .map(form ->
                            asked(who.request().accept(form), operation, turn).get(place));
        }
        JsonNode content = operation.at("/requestBody/content");
        return Stream.of(
                body(who.request(), content).request(method, place),
                body(who.request(), content)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"9\"")
                        .request(method, place));
    }

    /** All that it may be had as, but a PDF once: it takes long, and is made from the same model as the page. */
    private static Stream<String> forms(JsonNode operation, int turn) {
        return operation.at("/responses/200/content").properties().stream()
                .map(Map.Entry::getKey)
                .filter(form -> turn == 0 || !form.equals("application/pdf"));
    }

    private RequestSpecification asked(RequestSpecification request, JsonNode operation, int turn) {
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String value = parameter.path("in").asText().equals("query") ? value(name, turn) : LEFT_OUT;
            if (!value.isEmpty()) {
                request.queryParam(name, value);
            }
        }
        return request;
    }

    private String value(String parameter, int turn) {
        List<String> values = parameters.get(parameter);
        if (values == null) {
            throw new AssertionError("nothing to ask for as " + parameter);
        }
        return values.get(turn);
    }

    private RequestSpecification body(RequestSpecification asked, JsonNode content) {
        if (content.isMissingNode()) {
            return asked;
        }
        if (content.has("text/plain")) {
            return asked.contentType("text/plain; charset=UTF-8").body("Words.");
        }
        Map<String, String> fields = new HashMap<>();
        document.at(content.findPath("$ref").asText().substring(1))
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> fields.put(field, "Words."));
        return asked.contentType(ContentType.JSON).body(fields);
    }

    private interface Holder {
        RequestSpecification request();
    }
}
