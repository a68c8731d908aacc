package probity.declarations;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestToken;
import probity.declarations.vocabulary.Post;

/** Somebody who holds every post in Westminster asks for what is Kensington and Chelsea's. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class AnotherAuthorityTest {

    private static final String PLACEMENT = """
            {"capacity": "officer", "directorate": "corporate", "posts": [], "from": "2026-01-05"}
            """;

    /** Every route that names a thing of one authority, and a body that it would take. */
    private static final Map<String, String> ROUTES = Map.ofEntries(
            entry("GET /api/v1/gifts/{id}", ""),
            entry("GET /api/v1/gifts/{id}/history", ""),
            entry("POST /api/v1/gifts/{id}/correction", offer("25.00")),
            entry("POST /api/v1/gifts/{id}/withdrawal", "{\"reason\": \"none\"}"),
            entry("POST /api/v1/gifts/{id}/decision", "{\"verdict\": \"keep\"}"),
            entry("GET /api/v1/people/{id}", ""),
            entry("POST /api/v1/people/{id}/placement", PLACEMENT),
            entry("POST /api/v1/people/{id}/correction", "{\"name\": \"Nobody\"}"),
            entry("POST /api/v1/people/{id}/leaving", "{\"on\": \"2026-01-05\"}"));

    private String gift;

    @BeforeEach
    void somebody_has_declared_a_gift() {
        gift = declared("25.00").path("id");
    }

    @Test
    void the_routes_are_all_that_there_are() {
        JsonPath api = given().get("/openapi?format=json").jsonPath();
        Set<String> routes = new TreeSet<>();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        paths.forEach((path, operations) -> {
            if (path.contains("{id}")) {
                operations.keySet().forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path));
            }
        });

        assertThat(routes).isEqualTo(new TreeSet<>(ROUTES.keySet()));
    }

    @Test
    void what_is_another_authoritys_is_not_there() {
        ROUTES.forEach((route, body) -> {
            int space = route.indexOf(' ');
            String path = route.substring(space + 1);
            String id = path.contains("people") ? OFFICER.id().toString() : gift;
            RequestSpecification request = westminster();
            if (!body.isEmpty()) {
                request.contentType("application/json").body(body);
            }
            request.request(route.substring(0, space), path, id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        });
    }

    @Test
    void what_is_not_there_is_answered_alike() {
        String theirs = westminster()
                .get(GIFTS + "/" + gift)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String nobodys = westminster()
                .get(GIFTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(theirs).isEqualTo(nobodys);
    }

    @Test
    void lists_hold_nothing_of_another_authority() {
        for (String list : new String[] {GIFTS, "/api/v1/people", "/api/v1/gift-register"}) {
            String all = westminster()
                    .get(list + "?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(all).doesNotContain(gift).doesNotContain(OFFICER.id().toString());
        }
    }

    @Test
    void a_person_of_another_authority_cannot_be_registered_here() {
        String registration = """
                {"person": "%s", "name": "Nobody", "placement": %s}
                """.formatted(OFFICER.id(), PLACEMENT);

        westminster()
                .contentType("application/json")
                .body(registration)
                .post("/api/v1/people")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification westminster() {
        String[] all = Arrays.stream(Post.values()).map(Post::role).toArray(String[]::new);
        return given().auth()
                .oauth2(TestToken.of(UUID.fromString("00000001-0000-4000-8000-000000000099"), "westminster", all))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"");
    }
}
