package probity.gateway.routing;

import static probity.gateway.routing.Route.Door.CHECKING;
import static probity.gateway.routing.Route.Door.OPEN;
import static probity.gateway.routing.Route.Door.PUBLIC;
import static probity.gateway.routing.Route.Door.RAISING;
import static probity.gateway.routing.Route.Door.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import probity.gateway.routing.Route.Cargo;
import probity.gateway.routing.Route.Door;
import probity.gateway.routing.Route.Service;

/** Every path that the gateway passes on: those that the services promised. What is not promised is not there. */
final class Routes {

    /** What is published for everybody: nobody who reads it is a reporter for that. */
    private static final Pattern PUBLISHED =
            Pattern.compile("/api/v1/(codes(/.*)?|authorities/[^/]+/(codes|gift-register(/.*)?))");

    private static final Pattern CHECK = Pattern.compile("/api/v1/authorities/[^/]+/receipt-roots");

    private static final Pattern RAISE = Pattern.compile("/api/v1/authorities/[^/]+/(concerns|receipts)");

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private static final String AUTHORITY = "{authority}";

    private static final List<Route> ALL =
            Stream.of(Service.values()).flatMap(Routes::promised).toList();

    private Routes() {}

    static Optional<Route> of(String path) {
        return ALL.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst();
    }

    private static Stream<Route> promised(Service service) {
        return description(service).path("paths").properties().stream()
                .map(path -> new Route(
                        pattern(path.getKey()),
                        service,
                        door(path.getKey(), path.getValue()),
                        takesFiles(path.getValue()) ? Cargo.FILE : Cargo.FORM));
    }

    private static JsonNode description(Service service) {
        String file = "/openapi/%s.json".formatted(service.name().toLowerCase(Locale.ROOT));
        try (InputStream description = Objects.requireNonNull(Routes.class.getResourceAsStream(file), file)) {
            return new ObjectMapper().readTree(description);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(PARAMETER
                .matcher(path.replace(".", "\\."))
                .replaceAll(parameter ->
                        Matcher.quoteReplacement(parameter.group().equals(AUTHORITY) ? "[a-z0-9-]{2,40}" : "[^/]+")));
    }

    private static Door door(String path, JsonNode operations) {
        boolean withoutToken = operations.valueStream().noneMatch(operation -> operation.has("security"));
        if (!withoutToken) {
            return STAFF;
        }
        if (PUBLISHED.matcher(path).matches()) {
            return PUBLIC;
        }
        if (CHECK.matcher(path).matches()) {
            return CHECKING;
        }
        return RAISE.matcher(path).matches() ? RAISING : OPEN;
    }

    /** What is no form, in JSON or as plain pages send it. */
    private static boolean takesFiles(JsonNode operations) {
        return operations
                .valueStream()
                .flatMap(operation ->
                        operation.path("requestBody").path("content").propertyStream())
                .anyMatch(type ->
                        !type.getKey().endsWith("json") && !type.getKey().endsWith("form-urlencoded"));
    }
}
