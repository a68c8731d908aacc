package probity.chassis.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.chassis.testing.WhoMay.Expected;
import probity.chassis.testing.WhoMay.Row;
import probity.chassis.testing.WhoMay.Shown;

/**
 * Asks every operation of a service's OpenAPI document, in every media type that it answers in, as every caller, for a
 * thing that exists, and holds what comes against a table of who may (the form of {@link WhoMay}).
 *
 * <ul>
 *   <li>An operation that the table does not know is a fault, and so is a row without an operation or a thing.
 *   <li>Who is let in gets a 2xx: so no 400 or 412 hides a missing guard. Each gets a thing of their own to change.
 *   <li>Who is kept out gets exactly the refusal that the table says, and leaves the thing as it was. A 404 is to the
 *       letter the one for a thing that does not exist.
 * </ul>
 */
public final class Cells {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private static final int NOT_FOUND = 404;

    private static final String FORM_WITH_FILE = "multipart/form-data";

    private final Map<String, JsonNode> operations = new LinkedHashMap<>();
    private final WhoMay table;
    private final Map<String, Function<Thing, String>> tokens;
    private final Map<String, Supplier<Thing>> things;
    private final List<String> faults = new ArrayList<>();
    private int tried;

    /**
     * @param tokens of each caller by the name that the table has for them, {@code elsewhere} among them, who is of
     *     another authority and has every role; nobody needs none
     * @param things how each thing that the table names is made anew
     */
    public Cells(
            String openApi,
            String table,
            Map<String, Function<Thing, String>> tokens,
            Map<String, Supplier<Thing>> things) {
        described(openApi)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        this.table = new WhoMay(table);
        this.tokens = new LinkedHashMap<>(tokens);
        this.things = Map.copyOf(things);
    }

    private static JsonNode described(String openApi) {
        try {
            return new ObjectMapper().readTree(openApi);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table that lies among the resources of a test. */
    public static String table(String resource) {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(resources.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tries them all, and tells what is not as the table says. */
    public List<String> faults() {
        Set<String> described =
                table.rows().stream().map(Row::operation).collect(Collectors.toCollection(LinkedHashSet::new));
        operations.keySet().stream()
                .filter(operation -> !described.contains(operation))
                .forEach(operation -> faults.add(operation + ": the table does not say who may"));
        table.rows().forEach(this::tryRow);
        return faults;
    }

    /** How much was tried. */
    public String told() {
        return "%,d cells tried: %d operations, each as %d callers"
                .formatted(tried, operations.size(), callers().count());
    }

    private Stream<String> callers() {
        return Stream.concat(tokens.keySet().stream(), Stream.of(WhoMay.NOBODY));
    }

    private void tryRow(Row row) {
        try {
            if (!operations.containsKey(row.operation())) {
                throw new IllegalStateException("there is no such operation");
            }
            row.named().keySet().stream()
                    .filter(caller -> callers().noneMatch(caller::equals))
                    .forEach(caller -> fault(row, caller, "is unknown"));
            Thing thing = prepared(row);
            String before = row.changes() ? thing.state() : "";
            callers()
                    .filter(caller -> row.of(caller) instanceof Expected.Refused)
                    .forEach(caller -> isKeptOut(row, caller, thing));
            if (row.changes() && !thing.state().equals(before)) {
                fault(row, "somebody who is kept out", "changes it all the same");
            }
            areLetIn(row, thing);
        } catch (RuntimeException | AssertionError e) {
            faults.add("%s (%s): %s".formatted(row.operation(), row.thing(), e.getMessage()));
        }
    }

    private Thing prepared(Row row) {
        return Optional.ofNullable(things.get(row.thing()))
                .orElseThrow(() -> new IllegalStateException("no such thing is prepared"))
                .get()
                .asItIs();
    }

    private void isKeptOut(Row row, String caller, Thing thing) {
        int status = ((Expected.Refused) row.of(caller)).status();
        for (String type : types(row)) {
            Response answer = ask(row, caller, thing, type);
            if (answer.statusCode() != status) {
                fault(row, caller, "should get %d but gets %s".formatted(status, told(answer)));
            } else if (status == NOT_FOUND
                    && row.namesAThing()
                    && !isAsForNothing(answer, ask(row, caller, thing.thatIsNot(), type))) {
                fault(row, caller, "can tell it from one that does not exist");
            }
        }
    }

    private static boolean isAsForNothing(Response answer, Response nothing) {
        return answer.statusCode() == nothing.statusCode() && answer.asString().equals(nothing.asString());
    }

    private void areLetIn(Row row, Thing first) {
        boolean used = false;
        for (String caller : callers().toList()) {
            if (row.of(caller) instanceof Expected.LetIn(Shown shown)) {
                isLetIn(row, caller, used && row.changes() ? prepared(row) : first, shown);
                used = true;
            }
        }
    }

    private void isLetIn(Row row, String caller, Thing thing, Shown shown) {
        for (String type : types(row)) {
            Response answer = ask(row, caller, thing, type);
            boolean shows =
                    thing.find(Thing.MARK).filter(answer.asString()::contains).isPresent();
            if (answer.statusCode() >= 300) {
                fault(row, caller, "should be let in but gets " + told(answer));
            } else if (shown == Shown.THE_THING && !shows) {
                fault(row, caller, "is not shown the thing: " + told(answer));
            } else if (shown == Shown.NOTHING_OF_IT && shows) {
                fault(row, caller, "is shown the thing: " + told(answer));
            }
        }
    }

    /** What it answers in, for whatever is read. */
    private List<String> types(Row row) {
        List<String> types = operation(row)
                .path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").propertyStream())
                .map(type -> type.getKey().replaceAll(";.*", ""))
                .toList();
        return row.changes() || types.isEmpty() ? List.of("*/*") : types;
    }

    private Response ask(Row row, String caller, Thing thing, String accepted) {
        tried++;
        var request = given().accept(accepted);
        if (!caller.equals(WhoMay.NOBODY)) {
            request.auth().oauth2(tokens.get(caller).apply(thing));
        }
        thing.find(Thing.SEEN).ifPresent(seen -> request.header("Probity-Seen", seen));
        if (row.changes()) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
            thing.find(Thing.VERSION).ifPresent(version -> request.header("If-Match", version));
        }
        requestType(row).ifPresent(type -> fill(request, type, thing.fill(row.body(), '<')));
        return request.request(row.method(), thing.fill(row.path(), '{') + thing.fill(row.query(), '<'));
    }

    /** A form with a file is written in the table as JSON, too; its field {@code file} is the file. */
    private static void fill(RequestSpecification request, String type, String body) {
        if (type.equals(FORM_WITH_FILE)) {
            var form = new FormWithFile();
            described(body).properties().forEach(field -> {
                String value = field.getValue().asText();
                if (field.getKey().equals("file")) {
                    form.file("a.txt", value.getBytes(UTF_8));
                } else {
                    form.field(field.getKey(), value);
                }
            });
            form.in(request);
        } else {
            request.contentType(type).body(body);
        }
    }

    /** The media type of the body, which the table must have then, and only then. */
    private Optional<String> requestType(Row row) {
        Optional<String> type = operation(row)
                .path("requestBody")
                .path("content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .findFirst();
        if (type.isPresent() == row.body().isEmpty()) {
            throw new IllegalStateException("a body is missing, or too much");
        }
        return type.map(declared -> switch (declared) {
            case "*/*" -> "text/plain";
            case "text/plain" -> "text/plain; charset=UTF-8";
            default -> declared;
        });
    }

    private JsonNode operation(Row row) {
        return Objects.requireNonNull(operations.get(row.operation()), row::operation);
    }

    private void fault(Row row, String caller, String what) {
        faults.add("%s (%s): %s %s".formatted(row.operation(), row.thing(), caller, what));
    }

    private static String told(Response answer) {
        String body = answer.asString();
        return answer.statusCode() + " " + body.substring(0, Math.min(200, body.length()));
    }
}
