package probity.declarations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;
import static probity.declarations.Demo.HR;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import probity.chassis.testing.TestToken;

/** Somebody whom HR of any authority registers, places anew, and who declares. */
public record Newcomer(String authority, UUID person) {

    private static final String PEOPLE = "/api/v1/people";

    public static Newcomer of(String authority) {
        return new Newcomer(authority, UUID.randomUUID());
    }

    /** Of that kind from a day on, with the rest of the job as JSON fields. */
    public Newcomer serves(String worker, String from, String... job) {
        listed(HR.sends(authority, """
                {"person": "%s", "name": "Ann Hill", "placement": %s}
                """.formatted(person, placement(worker, from, job)))
                .post(PEOPLE));
        return this;
    }

    public Newcomer becomes(String worker, String from, String... job) {
        return changed("placement", placement(worker, from, job));
    }

    public Newcomer leaves(String lastDay) {
        return changed("leaving", "{\"on\": \"%s\"}".formatted(lastDay));
    }

    private Newcomer changed(String fact, String json) {
        String place = PEOPLE + "/" + person;
        String version = HR.asks(authority).get(place).header("ETag");
        listed(HR.sends(authority, json).header("If-Match", version).post(place + "/" + fact));
        return this;
    }

    private static String placement(String worker, String from, String... job) {
        boolean member = worker.matches("councillor|co-opted-member|elected-mayor");
        return """
                {"capacity": "%s", "directorate": "newcomers", "posts": ["declarant"], "from": "%s",
                 "job": {"worker": "%s"%s}}
                """.formatted(
                member ? "member" : "officer", from, worker, job.length == 0 ? "" : ", " + String.join(", ", job));
    }

    /** Waits until the tables show what was done. */
    private void listed(Response write) {
        write.then().log().ifValidationFails().statusCode(lessThan(300));
        HR.asks(authority)
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get(PEOPLE + "?limit=1")
                .then()
                .statusCode(200);
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(TestToken.of(person, authority, "declarant"));
    }

    public RequestSpecification sends(String json) {
        return asks().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }

    /** What has just been declared. */
    public Response declares(Offered offer) {
        Response declared = sends(offer.json()).post(GiftsOverHttp.GIFTS);
        declared.then().log().ifValidationFails().statusCode(201);
        return declared;
    }
}
