package probity.concerns;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import probity.chassis.testing.TestToken;

/** Concerns as reporters and handlers meet them. */
public final class ConcernsOverHttp {

    public static final String DOOR = "/api/v1/authorities/westminster";

    public static final String CASES = "/api/v1/concerns";

    private ConcernsOverHttp() {}

    /** A person of Westminster, by the number in the demo. */
    public static UUID person(int number) {
        return UUID.fromString("00000001-0000-4000-8000-%012d".formatted(number));
    }

    public static RequestSpecification nobody() {
        return given().contentType("application/json");
    }

    public static RequestSpecification as(int person, String... roles) {
        return in("westminster", person, roles);
    }

    public static RequestSpecification in(String authority, int person, String... roles) {
        return nobody().auth().oauth2(TestToken.of(person(person), authority, roles));
    }

    public static RequestSpecification monitoringOfficer() {
        return as(5, "monitoring-officer", "declarant");
    }

    public static RequestSpecification deputy() {
        return as(6, "deputy-monitoring-officer", "declarant");
    }

    /** A request that changes something that the caller has seen in a version. */
    public static RequestSpecification having(RequestSpecification caller, Response seen) {
        return request(caller).header("If-Match", seen.header("ETag"));
    }

    /** A request under a key that nobody used before. */
    public static RequestSpecification request(RequestSpecification caller) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Raises a concern, and answers the receipt. */
    public static String raised(Map<String, ?> concern) {
        return nobody().body(concern)
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");
    }

    public static Response conversation(String receipt) {
        return nobody().body(Map.of("receipt", receipt)).post(DOOR + "/conversation");
    }

    /** The newest case that a handler sees: polled for, because the list follows the log. */
    public static String newestCaseWith(RequestSpecification handler, String kind) {
        return Eventually.of(() -> handler.get(CASES)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items.find { it.kind == '%s' }?.id".formatted(kind)))
                .is(id -> id != null);
    }
}
