package probity.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class GatewayTest {

    private static final String PUBLIC_REGISTER = "/api/v1/authorities/westminster/gift-register";

    private static final String RAISE = "/api/v1/authorities/westminster/concerns";

    @Test
    void a_request_with_a_token_reaches_its_service_with_what_it_needs() {
        staff().urlEncodingEnabled(false)
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k")
                .header("Probity-Seen", "s")
                .contentType("application/json")
                .body("{\"a\": 1}")
                .post("/api/v1/gifts/1/correction?x=%20y")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Correlation-Id", "c-1")
                .body(startsWith("POST /api/v1/gifts/1/correction?x=%20y\n"))
                .body(containsString("If-match: [\"3\"]"))
                .body(containsString("Idempotency-key: [k]"))
                .body(containsString("Probity-seen: [s]"))
                .body(containsString("Authorization: [Bearer "))
                .body(containsString("\n\n{\"a\": 1}"));
    }

    @Test
    void a_directory_reaches_its_own_door_with_a_token_alone() {
        given().get("/scim/v2/Users").then().statusCode(401);
        given().get("/scim/v1/Users").then().statusCode(404);
        staff().urlEncodingEnabled(false)
                .get("/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User")
                .then()
                .statusCode(200)
                .body(startsWith("GET /scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User\n"));
    }

    static Stream<String> tokens() {
        return Stream.of(
                "",
                "nonsense",
                Surroundings.expired(),
                Surroundings.unsigned(),
                Surroundings.signedByAnotherKey(),
                Surroundings.ofAnotherIssuer());
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void the_staff_door_opens_to_a_good_token_alone(String token) {
        var request = token.isEmpty() ? given() : given().auth().oauth2(token);

        request.get("/api/v1/gifts")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("token-required"));
    }

    @Test
    void a_token_that_was_good_counts_no_longer_than_it_says() {
        assertThat(statusFor(Surroundings.token())).isEqualTo(200);
        String token = Surroundings.shortLived();
        assertThat(statusFor(token)).isEqualTo(200);
        assertThat(statusFor(token)).isEqualTo(200);

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (statusFor(token) == 200) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertThat(statusFor(token)).isEqualTo(401);
    }

    @Test
    void a_token_that_was_good_opens_for_no_other_token() {
        String token = Surroundings.token();
        assertThat(statusFor(token)).isEqualTo(200);

        assertThat(statusFor(token.substring(0, token.lastIndexOf('.') + 1) + "x".repeat(342)))
                .isEqualTo(401);
    }

    private static int statusFor(String token) {
        return given().auth().oauth2(token).get("/api/v1/gifts").statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RAISE,
                "/api/v1/authorities/westminster/receipts",
                "/api/v1/authorities/westminster/conversation",
                "/api/v1/authorities/westminster/conversation/messages",
                "/api/v1/authorities/westminster/conversation/session",
                "/api/v1/authorities/westminster/conversation/reading",
                "/api/v1/authorities/westminster/conversation/minutes",
                "/api/v1/authorities/westminster/conversation/identity",
                "/api/v1/authorities/westminster/drafts",
                "/api/v1/authorities/westminster/drafts/continuation",
                "/api/v1/codes/any/gift-assessment",
            })
    void nothing_of_a_caller_passes_the_open_door(String path) {
        String reached = given().header("User-Agent", "canary-agent")
                .header("Cookie", "canary=cookie")
                .header("Authorization", "Bearer canary-token")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("Accept-Language", "canary-language")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("Referer", "http://canary.example/")
                .header("Idempotency-Key", "canary-key")
                .header("X-Anything", "canary-anything")
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(reached)
                .startsWith("POST " + path)
                .doesNotContain("canary", "203.0.113.9", "4bf92f3577b34da6")
                .doesNotContainIgnoringCase(
                        "forwarded-for", "user-agent", "authorization", "127.0.0.1:" + RestAssured.port);
    }

    @Test
    @Tag("P-2")
    void a_reader_of_the_public_register_needs_no_token_and_may_ask_whether_anything_is_new() {
        String reached = given().header("User-Agent", "canary-agent")
                .header("Authorization", "Bearer canary-token")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("If-None-Match", "W/\"held\"")
                .get(PUBLIC_REGISTER + "?kind=gift")
                .then()
                .statusCode(200)
                .header("Correlation-Id", nullValue())
                .extract()
                .asString();

        assertThat(reached)
                .startsWith("GET " + PUBLIC_REGISTER + "?kind=gift")
                .contains("If-none-match: [W/\"held\"]")
                .doesNotContain("canary", "203.0.113.9");
    }

    @Test
    void readers_of_the_public_register_in_a_hurry_hold_up_nobody_who_raises_a_concern() {
        var statuses = IntStream.range(0, 40)
                .map(_ -> given().get(PUBLIC_REGISTER + "/changes").statusCode())
                .boxed()
                .toList();
        assertThat(statuses).contains(429);

        given().contentType("application/json").body("{}").post(RAISE).then().statusCode(200);
    }

    /** So a client can fill its requests up to one size, too, whatever they ask for. */
    @Test
    void what_a_client_pads_its_head_with_does_not_pass() {
        given().header("Padding", "-".repeat(6_000))
                .contentType("application/json")
                .body("{}" + " ".repeat(2_000))
                .post(RAISE)
                .then()
                .statusCode(200)
                .body(not(containsString("Padding")));
    }

    @Test
    void a_plain_form_passes_the_open_door_as_it_was_sent() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Origin", "https://canary.example")
                .body("text=Something+is+wrong.&receipt=")
                .post(RAISE)
                .then()
                .statusCode(200)
                .body(containsString("application/x-www-form-urlencoded"))
                .body(containsString("\n\ntext=Something+is+wrong.&receipt="))
                .body(not(containsString("canary")));
    }

    @Test
    void nothing_that_could_recognise_a_caller_comes_back_through_the_open_door() {
        given().contentType("application/json")
                .body("{}")
                .post(RAISE)
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .header("Server", nullValue())
                .header("Correlation-Id", nullValue());
    }

    @Test
    void a_bad_token_is_not_even_looked_at_at_the_open_door() {
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/codes")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/gifts/../codes", "/api/v1//codes", "/api/v1/./codes", "/api/v1/%63odes"})
    void a_crooked_path_is_refused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("malformed-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/unknown", "/api/v2/gifts", "/api/v1/authorities/westminster/gifts", "/nothing"})
    void what_is_not_routed_is_not_there(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() {
        staff().contentType("application/json")
                .body("x".repeat(256 * 1024 + 1))
                .post("/api/v1/gifts")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
        staff().contentType("application/json")
                .body("x".repeat(256 * 1024))
                .post("/api/v1/gifts")
                .then()
                .statusCode(200);
    }

    @Test
    void a_whole_file_passes_where_files_are_taken_and_nowhere_else() {
        staff().contentType("text/plain")
                .body("x".repeat(2_000_000))
                .post("/api/v1/gifts/some/files")
                .then()
                .statusCode(200);
        staff().contentType("text/plain")
                .body("x".repeat(2_000_000))
                .post("/api/v1/gifts/some/files/other/removal")
                .then()
                .statusCode(413);
        staff().contentType("text/plain")
                .body("x".repeat(51 * 1024 * 1024 + 1))
                .post("/api/v1/gifts/some/files")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void what_is_answered_after_more_than_half_a_minute_is_answered_all_the_same() {
        staff().body("file")
                .post("/api/v1/concerns/long/files")
                .then()
                .statusCode(200)
                .body(endsWith("\n\nfile"));
    }

    @Test
    void a_body_of_unknown_length_is_refused() throws IOException {
        assertThat(raw("POST " + RAISE + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 411")
                .contains("length-required");
    }

    @Test
    void somebody_in_too_great_a_hurry_is_told_to_wait_and_nobody_else_is() {
        String hasty = Surroundings.token();
        var statuses = IntStream.range(0, 40)
                .map(_ -> given().auth().oauth2(hasty).get("/api/v1/gifts").statusCode())
                .boxed()
                .toList();
        assertThat(statuses).contains(200, 429).containsOnly(200, 429);

        given().auth().oauth2(hasty).get("/api/v1/gifts").then().statusCode(anyOf(is(429), is(200)));
        staff().get("/api/v1/gifts").then().statusCode(200);
    }

    @Test
    void a_service_that_is_away_is_a_503_problem_with_a_time_to_come_back() {
        staff().get("/api/v1/measures")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("service-away"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/codes", "/api/v1/gifts", "/openapi", "/docs", "/nothing"})
    void every_reply_carries_the_security_headers(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", notNullValue())
                .header("Cache-Control", notNullValue());
    }

    @Test
    void the_page_and_its_parts_are_there() {
        given().get("/docs").then().statusCode(200).contentType("text/html").body(containsString("Probity API"));
        given().get("/docs/start.js").then().statusCode(200).body(containsString("/openapi"));
        given().get("/docs/swagger-ui.css").then().statusCode(200);
        given().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
        given().get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("$", hasKey("paths"));
    }

    @Test
    void health_and_metrics_are_not_for_the_outside() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private static RequestSpecification staff() {
        return given().auth().oauth2(Surroundings.token());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
