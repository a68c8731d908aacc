package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import probity.chassis.testing.TestToken;
import probity.declarations.GiftsOverHttp;

/** An authority that publishes members' gifts and officers' hospitality, counts tokens, and withholds the rest. */
public final class Harbour implements QuarkusTestProfile {

    static final String AUTHORITY = "harbour";

    static final String PUBLIC = "/api/v1/authorities/harbour/gift-register";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("probity.codes.folder", "src/test/resources/codes-that-publish");
    }

    /** Somebody new there. */
    static UUID somebody(String capacity) {
        UUID person = UUID.randomUUID();
        var hr = UUID.randomUUID();
        Response registered = as(hr, "hr")
                .contentType("application/json")
                .header("Idempotency-Key", person.toString())
                .body("""
                        {"person": "%s", "name": "Ann Hill", "placement":
                         {"capacity": "%s", "directorate": "quays", "posts": [], "from": "2020-01-01"}}
                        """.formatted(person, capacity))
                .post("/api/v1/people");
        registered.then().statusCode(201);
        as(hr, "hr")
                .header("Probity-Seen", registered.header("Probity-Seen"))
                .get("/api/v1/people")
                .then()
                .statusCode(200);
        return person;
    }

    static RequestSpecification as(UUID person, String... roles) {
        return given().auth().oauth2(TestToken.of(person, AUTHORITY, roles));
    }

    static String offer(String kind, String donor, String offeredOn) {
        return GiftsOverHttp.offer("60.00")
                .replace("\"kind\": \"gift\"", "\"kind\": \"" + kind + "\"")
                .replace("Acme Ltd", donor)
                .replace("\"2026-03-02\"", "\"" + offeredOn + "\"")
                .replace("\"receivedOn\": \"2026-03-03\",", "");
    }

    static Response declares(UUID person, String offer) {
        Response declared = as(person, "declarant")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(offer)
                .post("/api/v1/gifts");
        declared.then().statusCode(201);
        return declared;
    }

    static Response changes(UUID person, Response gift, String change, String body) {
        Response changed = as(person, "declarant")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", gift.header("ETag"))
                .body(body)
                .post("/api/v1/gifts/%s/%s".formatted(gift.<String>path("id"), change));
        changed.then().statusCode(200);
        return changed;
    }

    /** Waits until what was done must be public: the public is told a moment later. */
    static void settle(Response done) {
        var recorded = Instant.parse(as(UUID.randomUUID(), "monitoring-officer")
                .header("Probity-Seen", done.header("Probity-Seen"))
                .get("/api/v1/gift-register?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("knownAt"));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Instant.parse(page(Map.of()).getString("knownAt")).isBefore(recorded)) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    static JsonPath page(Map<String, ?> question) {
        return JsonPath.from(given().queryParams(question)
                .get(PUBLIC)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** All of the feed from a cursor on, a part at a time. */
    static List<Map<String, Object>> changesSince(String since, int limit) {
        var all = new ArrayList<Map<String, Object>>();
        JsonPath part;
        String next = since;
        do {
            part = feed(next, limit);
            all.addAll(part.getList("items"));
            next = part.getString("next");
        } while (part.getBoolean("more"));
        return all;
    }

    static JsonPath feed(String since, int limit) {
        var request = given().queryParam("limit", limit);
        return JsonPath.from((since.isEmpty() ? request : request.queryParam("since", since))
                .get(PUBLIC + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
