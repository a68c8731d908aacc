package probity.declarations;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.testing.TestToken;

/** An authority whose code asks the manager, then the director, and has prizes reported to the HR director. */
public final class Ferry {

    public static final String AUTHORITY = "ferry";

    private static final UUID HR = UUID.randomUUID();

    private Ferry() {}

    public static RequestSpecification as(UUID person, String... roles) {
        return given().auth().oauth2(TestToken.of(person, AUTHORITY, roles));
    }

    /** Somebody new under others. */
    public static UUID somebody(@Nullable UUID manager, @Nullable UUID director) {
        UUID person = UUID.randomUUID();
        Response registered = sends(
                        HR, "hr", """
                {"person": "%s", "name": "Ann Hill", "placement":
                 {"capacity": "officer", "directorate": "quays", "posts": [], "from": "2020-01-01"%s%s}}
                """.formatted(person, above("lineManager", manager), above("director", director)))
                .post("/api/v1/people");
        registered.then().statusCode(201);
        settle(registered);
        return person;
    }

    /** Somebody's last day was yesterday. */
    public static void leaves(UUID person) {
        Response left = sends(
                        HR, "hr", "{\"on\": \"%s\"}".formatted(Offered.today().minusDays(1)))
                .header("If-Match", "\"1\"")
                .post("/api/v1/people/%s/leaving".formatted(person));
        left.then().statusCode(200);
        settle(left);
    }

    private static void settle(Response write) {
        as(HR, "hr")
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get("/api/v1/people")
                .then()
                .statusCode(200);
    }

    private static String above(String post, @Nullable UUID person) {
        return person == null ? "" : ", \"%s\": \"%s\"".formatted(post, person);
    }

    public static Response declares(UUID person, String offer) {
        Response declared = sends(person, "declarant", offer).post(GiftsOverHttp.GIFTS);
        declared.then().statusCode(201);
        return declared;
    }

    public static Response decides(UUID person, Response gift, int version, String decision) {
        return sends(person, "line-manager", decision)
                .header("If-Match", "\"%d\"".formatted(version))
                .post(GiftsOverHttp.place(gift) + "/decision");
    }

    public static RequestSpecification sends(UUID person, String role, String json) {
        return as(person, role)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }
}
