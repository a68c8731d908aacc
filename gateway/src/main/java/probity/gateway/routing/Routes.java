package probity.gateway.routing;

import static probity.gateway.routing.Route.Cargo.FILE;
import static probity.gateway.routing.Route.Cargo.FORM;
import static probity.gateway.routing.Route.Door.OPEN;
import static probity.gateway.routing.Route.Door.PUBLIC;
import static probity.gateway.routing.Route.Door.STAFF;
import static probity.gateway.routing.Route.Service.AUDIT;
import static probity.gateway.routing.Route.Service.CONCERNS;
import static probity.gateway.routing.Route.Service.DECLARATIONS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every path that the gateway passes on. What is not listed is not there. */
final class Routes {

    private static final String AUTHORITY = "/api/v1/authorities/[a-z0-9-]{2,40}/";

    private static final List<Route> ALL = List.of(
            route(AUTHORITY + "(receipts|concerns|conversation(/messages)?)", CONCERNS, OPEN),
            route(AUTHORITY + "codes", DECLARATIONS, OPEN),
            route(AUTHORITY + "gift-register(/[a-z0-9-]+)?", DECLARATIONS, PUBLIC),
            route("/api/v1/codes(/.*)?", DECLARATIONS, OPEN),
            route("/api/v1/(own-codes|code-replays)(/.*)?", DECLARATIONS, STAFF),
            files("/api/v1/(gifts/[^/]+/files|people-imports)"),
            route(
                    "/api/v1/(deadlines|donor-groups|gifts|gift-decisions|gift-donors|gift-register|inbox|people"
                            + "|people-imports)(/.*)?",
                    DECLARATIONS,
                    STAFF),
            route("/api/v1/(campaigns|exemptions|annual-(declarations|reviews))(/.*)?", DECLARATIONS, STAFF),
            route("/api/v1/training-completions(/.*)?", DECLARATIONS, STAFF),
            route("/scim/v2(/.*)?", DECLARATIONS, STAFF),
            route("/api/v1/concerns(/.*)?", CONCERNS, STAFF),
            route("/api/v1/(figures|timeline|ledger)(/.*)?", AUDIT, STAFF));

    private Routes() {}

    static Optional<Route> of(String path) {
        return ALL.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst();
    }

    private static Route route(String path, Route.Service service, Route.Door door) {
        return new Route(Pattern.compile(path), service, door, FORM);
    }

    /** Staff send whole files there. */
    private static Route files(String path) {
        return new Route(Pattern.compile(path), DECLARATIONS, STAFF, FILE);
    }
}
