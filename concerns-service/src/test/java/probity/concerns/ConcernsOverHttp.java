package probity.concerns;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import probity.chassis.testing.TestToken;

/** Concerns as reporters and handlers meet them. */
public final class ConcernsOverHttp {

    public static final String DOOR = "/api/v1/authorities/westminster";

    public static final String CASES = "/api/v1/concerns";

    public static final String ENTRIES = "/api/v1/concern-entries";

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

    /** A receipt that nobody used. */
    public static String drawn() {
        return nobody().post(DOOR + "/receipts")
                .then()
                .statusCode(200)
                .extract()
                .path("receipt");
    }

    /** Enters what a reporter said, and answers the receipt that whoever enters it has seen. */
    public static String entered(RequestSpecification by, Map<String, ?> entry) {
        String receipt = drawn();
        by.body(under(receipt, entry)).post(ENTRIES).then().statusCode(201).header("Cache-Control", "no-store");
        return receipt;
    }

    /** The entry of a concern under a receipt. */
    public static Map<String, ?> under(String receipt, Map<String, ?> entry) {
        Map<String, Object> concern = new HashMap<>();
        ((Map<?, ?>) entry.get("concern")).forEach((field, value) -> concern.put((String) field, value));
        concern.put("receipt", receipt);
        Map<String, Object> body = new HashMap<>(entry);
        body.put("concern", concern);
        return body;
    }

    /** Changes a receipt that somebody else has seen for one of the reporter's own. */
    public static String own(String receipt) {
        String next = drawn();
        changed(receipt, next).then().statusCode(200);
        return next;
    }

    public static Response changed(String receipt, String next) {
        return nobody().body(Map.of("receipt", receipt, "next", next)).post(DOOR + "/conversation/receipt");
    }

    /** The reporter writes. */
    public static Response written(String receipt, String text) {
        return nobody().body(Map.of("receipt", receipt, "message", UUID.randomUUID(), "text", text))
                .post(DOOR + "/conversation/messages");
    }

    public static Response conversation(String receipt) {
        return nobody().body(Map.of("receipt", receipt)).post(DOOR + "/conversation");
    }

    /** What the reporter can prove. */
    public static Response proof(String receipt) {
        return nobody().body(Map.of("receipt", receipt)).post(DOOR + "/conversation/proof");
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
