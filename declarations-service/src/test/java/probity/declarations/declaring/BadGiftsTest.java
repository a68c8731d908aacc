package probity.declarations.declaring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.Demo.COMMITTEE_MEMBER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.DESCRIPTION;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;

/** What is refused before anything is decided, and what the refusal says. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class BadGiftsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "25.00"       | "-25.00"      | value.amount
            "25.00"       | "25.0000"     | value.amount
            "25.00"       | "25.001"      | value.amount
            "25.00"       | "many"        | value.amount
            "25.00"       | 25.00         | value.amount
            GBP           | XYZ           | value.currency
            2026-03-02    | yesterday     | offeredOn
            2026-03-03    | 03/03/2026    | receivedOn
            "gift"        | "bribe"       | kind
            supplier      | cousin        | donor.relation
            Acme Ltd      | ~ ~           | donor.organisation
            01234567      | 1234          | donor.companyNumber
            "organisation"| "person"      | donor.companyNumber
            supplier"     | supplier", "charityNumber": "12"  | donor.charityNumber
            supplier"     | supplier", "sector": "bribes"     | donor.sector
            accepted      | taken         | response
            relatedToRole | relatedToMe   | circumstances.relatedToMe
            true          | null          | circumstances.relatedToRole
            "kind"        | "sort"        | sort
            """)
    void malformed_input_is_a_400_problem_that_names_the_field(String good, String bad, String field) {
        OFFICER.sends(offer("25.00").replace(good, bad))
                .post(GIFTS)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("bad-input"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            GBP           | EUR           | exchange
            2026-03-02    | 2999-01-01    | offeredOn
            2026-03-03    | 2999-01-01    | receivedOn
            2026-03-03    | 2026-03-01    | receivedOn
            2026-03-02    | 1926-01-01    | offeredOn
            """)
    void a_value_that_a_rule_refuses_is_a_422_problem_that_names_the_field(String good, String bad, String field) {
        OFFICER.sends(offer("25.00").replace(good, bad))
                .post(GIFTS)
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("refused-value"))
                .body("violations.field", hasItem(field));
    }

    @Test
    void all_fields_at_fault_are_named_at_once() {
        OFFICER.sends("{\"response\": \"taken\"}")
                .post(GIFTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("kind", "donor", "description", "value", "offeredOn", "response"));
    }

    @Test
    void a_text_may_be_so_long_and_no_longer() {
        OFFICER.sends(offer("25.00").replace(DESCRIPTION, "x".repeat(2_000)))
                .post(GIFTS)
                .then()
                .statusCode(201);
        OFFICER.sends(offer("25.00").replace(DESCRIPTION, "x".repeat(2_001)))
                .post(GIFTS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("description"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "null", "''"})
    void a_body_that_is_no_offer_is_a_400_problem(String body) {
        OFFICER.sends(body).post(GIFTS).then().statusCode(400).contentType(startsWith("application/problem+json"));
    }

    @Test
    void a_body_of_another_type_is_a_415_problem() {
        OFFICER.asks()
                .contentType("text/plain")
                .header("Idempotency-Key", "one")
                .body(offer("25.00"))
                .post(GIFTS)
                .then()
                .statusCode(415)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void a_body_over_the_limit_is_a_413() {
        OFFICER.sends(offer("25.00").replace(DESCRIPTION, "x".repeat(2_000_000)))
                .post(GIFTS)
                .then()
                .statusCode(413);
    }

    @Test
    void a_creation_needs_a_key() {
        OFFICER.asks()
                .contentType("application/json")
                .body(offer("25.00"))
                .post(GIFTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @ParameterizedTest
    @CsvSource({
        "W/\"1\", 400, malformed-if-match",
        "*,       400, malformed-if-match",
        ",        428, if-match-required",
    })
    void a_change_needs_a_version(String version, int status, String code) {
        var withdrawal = OFFICER.sends("{\"reason\": \"none\"}");
        if (version != null) {
            withdrawal.header("If-Match", version);
        }
        withdrawal
                .post(place(declared("25.00")) + "/withdrawal")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void only_a_declarant_declares() {
        COMMITTEE_MEMBER.sends(offer("25.00")).post(GIFTS).then().statusCode(403);
    }

    @Test
    void nobody_declares_without_a_token_that_we_trust() {
        UUID officer = OFFICER.id();
        given().get(GIFTS).then().statusCode(401);
        for (String token : new String[] {
            TestToken.expired(officer, "kensington-chelsea", "declarant"),
            TestToken.foreign(officer, "kensington-chelsea", "declarant"),
            "rubbish"
        }) {
            given().auth().oauth2(token).get(GIFTS).then().statusCode(401);
        }
    }

    @Test
    void who_has_no_place_yet_is_told_so() {
        given().auth()
                .oauth2(TestToken.of(UUID.randomUUID(), "kensington-chelsea", "declarant"))
                .contentType("application/json")
                .header("Idempotency-Key", "one")
                .body(offer("25.00"))
                .post(GIFTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("declarant-not-placed"));
    }
}
