package probity.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import probity.gateway.routing.Route.Door;

/** What of a request's and a reply's headers passes the gateway: what is listed, and nothing else. */
final class Headers {

    /** Nothing here tells one caller of the open door from another. */
    private static final Set<String> ANYBODYS = Set.of("accept", "content-type", "content-length");

    /** For reading what is public: the tag of what the reader holds is the same for all who hold it. */
    private static final Set<String> READERS = Set.of("accept", "content-type", "content-length", "if-none-match");

    private static final Set<String> STAFFS = Set.of(
            "accept",
            "content-type",
            "content-length",
            "authorization",
            "if-match",
            "if-none-match",
            "idempotency-key",
            "probity-seen");

    private static final Set<String> REPLYS = Set.of(
            "allow",
            "cache-control",
            "content-disposition",
            "content-length",
            "content-type",
            "etag",
            "link",
            "location",
            "retry-after",
            "transfer-encoding",
            "vary",
            "www-authenticate");

    /** For staff only: both could be used to recognise a reporter who comes back. */
    private static final Set<String> REPLYS_TO_STAFF = Set.of("correlation-id", "probity-seen");

    private Headers() {}

    static void ofRequest(MultiMap headers, Door door) {
        Set<String> passing = switch (door) {
            case RAISING, OPEN -> ANYBODYS;
            case PUBLIC, CHECKING -> READERS;
            case STAFF -> STAFFS;
        };
        List.copyOf(headers.names()).stream()
                .filter(name -> !passing.contains(lower(name)))
                .forEach(headers::remove);
    }

    static void ofReply(MultiMap headers, Door door) {
        List.copyOf(headers.names()).stream()
                .filter(name -> !REPLYS.contains(lower(name)))
                .filter(name -> door != Door.STAFF || !REPLYS_TO_STAFF.contains(lower(name)))
                .forEach(headers::remove);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
