package probity.chassis.edge;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.TokensForQuarkus;

@QuarkusTest
@QuarkusTestResource(TokensForQuarkus.class)
class EdgeTest {

    private static final UUID ANN = UUID.fromString("00000001-0000-4000-8000-000000000001");

    @Inject
    EdgeBeans.Noted denials;

    @Inject
    EdgeBeans.Leavers leavers;

    @Test
    void a_token_makes_a_caller_of_its_person_and_authority() {
        ann().get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("person", equalTo(ANN.toString()))
                .body("authority", equalTo("westminster"))
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept");
    }

    @Test
    void without_a_token_the_client_is_told_to_bring_one() {
        isProblem(given().get("/api/v1/me").then(), 401, "token-required").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_token_that_is_expired_foreign_unsigned_or_rubbish_is_not_accepted() {
        String good = TestToken.of(ANN, "westminster", "declarant");
        for (String bad : new String[] {
            TestToken.expired(ANN, "westminster", "declarant"),
            TestToken.foreign(ANN, "westminster", "declarant"),
            "eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1),
            "rubbish"
        }) {
            isProblem(given().auth().oauth2(bad).get("/api/v1/me").then(), 401, "token-not-accepted")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void a_token_is_checked_once_for_requests_that_follow_each_other() {
        String one = TestToken.of(ANN, "westminster", "declarant");
        String other = TestToken.of(ANN, "westminster", "declarant", "hr");

        assertThat(checkOf(one)).isEqualTo(checkOf(one)).isNotEqualTo(checkOf(other));
    }

    @Test
    void a_token_that_was_good_a_moment_ago_is_refused_once_it_has_expired() {
        String brief = TestToken.brief(ANN, "westminster", "declarant");
        me(brief).statusCode(200);
        long deadline = System.nanoTime() + SECONDS.toNanos(30);
        while (me(brief).extract().statusCode() != 401) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    @Test
    void a_token_is_not_taken_for_another_that_was_good() {
        String good = TestToken.of(ANN, "westminster", "declarant");
        me(good).statusCode(200);
        String payload = good.substring(good.indexOf('.'), good.lastIndexOf('.'));
        String forged = good.replace(payload, payload.substring(0, payload.length() - 8) + "AAAAAAAA");
        isProblem(me(forged), 401, "token-not-accepted");
        me(good).statusCode(200);
    }

    @Test
    void somebody_who_leaves_is_refused_with_a_token_that_was_good_a_moment_ago() {
        UUID cy = UUID.randomUUID();
        String token = TestToken.of(cy, "westminster", "declarant");
        me(token).statusCode(200);

        leavers.leave(cy);

        isProblem(me(token), 401, "person-left");
    }

    @Test
    void a_token_that_names_nobody_of_any_authority_makes_no_caller() {
        isProblem(me(TestToken.of(ANN, "West Minster", "declarant")), 401, "token-names-no-authority");
        isProblem(me(TestToken.ofSubject("ann", "westminster", "declarant")), 401, "token-names-no-person");
    }

    @Test
    void the_token_of_somebody_who_left_is_refused() {
        isProblem(me(TestToken.of(EdgeBeans.Leavers.ONE, "westminster", "declarant")), 401, "person-left");
        me(TestToken.of(EdgeBeans.Leavers.ONE, "leicester", "declarant")).statusCode(200);
    }

    @Test
    void a_post_that_does_not_open_the_route_is_refused_and_that_is_noted() {
        UUID ben = UUID.randomUUID();

        isProblem(me(TestToken.of(ben, "westminster", "hr")), 403, "forbidden");

        assertThat(denials.of(ben)).containsExactly("/api/v1/me");
    }

    @Test
    void an_open_route_does_not_look_at_a_token() {
        given().auth().oauth2("rubbish").get("/api/v1/numbers").then().statusCode(200);
    }

    @Test
    void a_route_that_says_nothing_lets_nobody_in() {
        isProblem(ann().get("/api/v1/unannotated").then(), 403, "forbidden");
    }

    @Test
    void a_broken_machine_gives_nothing_away_but_a_number() {
        var answer = isProblem(given().get("/api/v1/broken").then(), 500, "internal-error")
                .header("Correlation-Id", notNullValue())
                .header("Retry-After", nullValue());
        assertThat(answer.extract().asString()).doesNotContain("swordfish").doesNotContain("Exception");
    }

    @Test
    void a_part_that_is_away_is_worth_asking_again() {
        isProblem(given().get("/api/v1/away").then(), 503, "part-away").header("Retry-After", "5");
    }

    @Test
    void what_the_framework_refuses_is_a_problem_too() {
        isProblem(given().get("/api/v1/nowhere").then(), 404, "not-found");
        isProblem(given().get("/nowhere").then(), 404, "not-found");
        isProblem(given().delete("/api/v1/me").then(), 405, "method-not-allowed");
        isProblem(given().accept("image/png").get("/api/v1/numbers").then(), 406, "not-acceptable");
        isProblem(post("text/plain", "hello"), 415, "unsupported-media-type");
        isProblem(post("application/json", " ".repeat(1_100_000)), 413, "body-too-large");
        isProblem(ann().post("/api/v1/notes/no-uuid/change").then(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "'{'                       | malformed-json",
                "'{\"text\":\"a\",\"text\":\"b\"}' | malformed-json",
                "''                        | body-required",
                "'null'                    | body-required",
            })
    void what_is_no_body_is_said_to_be_none(String body, String code) {
        isProblem(post("application/json", body), 400, code).body("violations", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "'{\"colour\":1}'             | colour       | is not known here",
                "'[]'                       | body         | does not have the right form",
                "'{\"text\":3}'               | text         | does not have the right form",
                "'{\"on\":20000}'             | on           | does not have the right form",
                "'{\"on\":\"yesterday\"}'       | on           | does not have the right form",
                "'{\"tags\":[\"a\",1]}'         | tags[1]      | does not have the right form",
                "'{\"value\":{\"amount\":20.0}}'| value.amount | does not have the right form",
                "'{} {}'                    | body         | does not have the right form",
            })
    void a_field_at_fault_is_named(String body, String field, String message) {
        isProblem(post("application/json", body), 400, "bad-input")
                .body("violations.field", contains(field))
                .body("violations.message", contains(message));
    }

    @Test
    void all_fields_at_fault_are_named_at_once() {
        String body = "{\"text\":\"01234567890\",\"value\":{\"amount\":\"-1\",\"currency\":\"XXY\"}}";

        isProblem(post("application/json", body), 400, "bad-input")
                .body("violations.field", contains("text", "on", "value.currency", "value.amount"));
    }

    @Test
    void a_request_is_named_by_its_key_and_what_it_says() {
        var first = note("key-1", "a", "20.00").extract().jsonPath();
        var again = note("key-1", "a", "20.00").extract().jsonPath();
        var other = note("key-1", "b", "20.00").extract().jsonPath();
        var next = note("key-2", "a", "20.00").extract().jsonPath();

        assertThat(again.getMap("")).isEqualTo(first.getMap(""));
        assertThat(other.getString("id")).isEqualTo(first.getString("id"));
        assertThat(other.getString("hash")).isNotEqualTo(first.getString("hash"));
        assertThat(next.getString("id")).isNotEqualTo(first.getString("id"));
    }

    @Test
    void a_request_without_a_good_key_is_refused() {
        isProblem(
                ann().contentType(ContentType.JSON)
                        .body("{}")
                        .post("/api/v1/notes")
                        .then(),
                400,
                "idempotency-key-required");
        isProblem(
                ann().header("Idempotency-Key", "two words")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/api/v1/notes")
                        .then(),
                400,
                "malformed-idempotency-key");
    }

    @Test
    void a_change_says_which_version_it_saw() {
        isProblem(change(""), 428, "if-match-required");
        isProblem(change("W/\"1\""), 400, "malformed-if-match");
        isProblem(change("*"), 400, "malformed-if-match");
        change("\"7\"").statusCode(200).body(equalTo("7"));
    }

    @Test
    void a_list_is_read_to_its_end_page_by_page() {
        String cursor = given().get("/api/v1/numbers?limit=100")
                .then()
                .body("items", hasSize(100))
                .extract()
                .path("next");

        given().queryParam("cursor", cursor)
                .get("/api/v1/numbers")
                .then()
                .body("items", hasSize(20))
                .body("items[0]", equalTo(101))
                .body("next", nullValue());
    }

    @Test
    void a_page_that_cannot_be_is_refused() {
        for (String limit : new String[] {"0", "201", "-1", "ten"}) {
            isProblem(given().get("/api/v1/numbers?limit=" + limit).then(), 400, "bad-input")
                    .body("violations.field", contains("limit"));
        }
        isProblem(given().get("/api/v1/numbers?cursor=MQ").then(), 400, "bad-input")
                .body("violations.field", contains("cursor"));
    }

    @Test
    void a_position_travels_as_a_token_that_tells_nothing() {
        String far = given().get("/api/v1/seen/118118118118").then().extract().header("Probity-Seen");
        assertThat(far).isNotEmpty().doesNotContain("118118118118");
        String token = given().get("/api/v1/seen/118").then().extract().header("Probity-Seen");

        given().header("Probity-Seen", token).get("/api/v1/numbers").then().body("items", contains(119, 120));
        isProblem(given().header("Probity-Seen", "118").get("/api/v1/numbers").then(), 400, "malformed-seen");
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:problem:" + code))
                .body("title", notNullValue());
    }

    private static String checkOf(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/check")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }

    private static ValidatableResponse post(String type, String body) {
        return ann().contentType(type)
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/api/v1/notes")
                .then();
    }

    private static ValidatableResponse note(String key, String text, String amount) {
        String body = "{\"on\":\"2026-03-31\", \"text\":\"%s\", \"value\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}"
                .formatted(text, amount);
        return ann().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/notes")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String ifMatch) {
        var request = ifMatch.isEmpty() ? ann() : ann().header("If-Match", ifMatch);
        return request.post("/api/v1/notes/{id}/change", UUID.randomUUID()).then();
    }

    private static RequestSpecification ann() {
        return given().auth().oauth2(TestToken.of(ANN, "westminster", "declarant"));
    }
}
