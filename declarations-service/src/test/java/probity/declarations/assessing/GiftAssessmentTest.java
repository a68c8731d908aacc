package probity.declarations.assessing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.log.EventLog;
import probity.declarations.DeclarationsForQuarkus;

/** "Must I declare this?", without a login. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("C-4")
class GiftAssessmentTest {

    private static final String GIFT = """
            {"kind": "gift", "donor": {"relation": "other"}, "value": {"amount": "50.00", "currency": "GBP"},
             "offeredOn": "2026-11-02", "response": "accepted"}
            """;

    @Inject
    EventLog log;

    @Test
    void the_answer_says_whether_why_by_when_to_whom_and_by_which_clause() {
        ask("lga-members", GIFT)
                .statusCode(200)
                .body("code", equalTo("lga-members"))
                .body("version", equalTo(1))
                .body("answer", equalTo("yes"))
                .body("prohibited", equalTo("no"))
                .body("due", equalTo("2026-11-30"))
                .body("obligations[0].to", equalTo("monitoring-officer"))
                .body("obligations[0].whyThisDate", containsString("28 days"))
                .body("grounds[0].why", containsString("fifty pounds"))
                .body("clauses", hasItem("10.2"))
                .body("authorityChoices", hasItem(containsString("significant")))
                .body("assumed.circumstance", hasItem("relatedToRole"));
    }

    @ParameterizedTest
    @CsvSource({
        "rbkc-officers,       19.99, ask", "rbkc-officers,       20.00, yes",
        "rbkc-constitution,   19.99, ask", "rbkc-constitution,   20.00, yes",
        "westminster-members, 25.00, no", "westminster-members, 25.01, yes",
        "lga-members,         49.99, no", "lga-members,         50.00, yes",
        "leicester-staff,      0.01, yes", "westminster-staff,   50.00, ask",
    })
    void each_code_has_its_own_threshold(String code, String amount, String answer) {
        ask(code, GIFT.replace("50.00", amount)).statusCode(200).body("answer", equalTo(answer));
    }

    @Test
    void what_could_change_the_answer_is_asked() {
        String fromBidder = GIFT.replace("other", "bidder");

        ask("lga-members", fromBidder)
                .body("prohibited", equalTo("ask"))
                .body("questions.circumstance", contains("couldInfluence"));
        ask("lga-members", fromBidder.replace("\"kind\"", "\"circumstances\": {\"couldInfluence\": true}, \"kind\""))
                .body("prohibited", equalTo("yes"))
                .body("questions", empty());
    }

    @Test
    void silence_is_named_and_no_day_is_made_up() {
        ask("westminster-staff", GIFT)
                .body("answer", equalTo("ask"))
                .body("due", nullValue())
                .body("authorityChoices", hasItem(containsString("names no value")));
    }

    @Test
    void nothing_is_written() {
        int before = events();

        ask("leicester-staff", GIFT).statusCode(200);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        ask("lga-members", "{}")
                .statusCode(400)
                .body("code", equalTo("bad-input"))
                .body(
                        "violations.field",
                        containsInAnyOrder("kind", "donor.relation", "value", "offeredOn", "response"));
        ask("lga-members", "").statusCode(400);
    }

    @ParameterizedTest(name = "{1} instead of {0} is refused at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'50.00'    | '-1.00'    | 400 | value.amount",
                "'50.00'    | '1.0000'   | 400 | value.amount",
                "'50.00'    | '1e3'      | 400 | value.amount",
                "'GBP'      | 'XXQ'      | 400 | value.currency",
                "'GBP'      | 'USD'      | 422 | exchange",
                "'gift'     | 'puppy'    | 400 | kind",
                "'accepted' | 'returned' | 400 | response",
                "'2026-11-02' | '2026-02-30' | 400 | offeredOn",
                "'other\"}' | 'other\", \"name\": \"Ann\"}' | 400 | donor.name",
                "'\"kind\"' | '\"circumstances\": {\"sunny\": true}, \"kind\"' | 400 | circumstances.sunny",
                "'\"kind\"' | '\"receivedOn\": \"2026-11-01\", \"kind\"' | 422 | receivedOn",
            })
    void a_bad_field_is_named(String right, String wrong, int status, String field) {
        String body = GIFT.replace(right, wrong);

        ask("lga-members", body).statusCode(status).body("violations.field", contains(field));
    }

    @Test
    void the_future_cannot_be_assessed() {
        ask(
                        "lga-members",
                        GIFT.replace(
                                "2026-11-02",
                                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()))
                .statusCode(422)
                .body("violations.field", contains("offeredOn"));
    }

    @Test
    void foreign_money_counts_by_its_rate() {
        String dollars = GIFT.replace("50.00", "60.00").replace("GBP", "USD");
        String exchange = "\"exchange\": {\"rate\": \"%s\", \"on\": \"2026-11-02\"}, \"kind\"";

        ask("lga-members", dollars.replace("\"kind\"", exchange.formatted("0.8333")))
                .body("answer", equalTo("yes"));
        ask("lga-members", dollars.replace("\"kind\"", exchange.formatted("0.8332")))
                .body("answer", equalTo("no"));
        ask("lga-members", dollars.replace("\"kind\"", exchange.formatted("0")))
                .statusCode(400)
                .body("violations.field", contains("exchange.rate"));
        ask("lga-members", GIFT.replace("\"kind\"", exchange.formatted("1.1")))
                .statusCode(422)
                .body("violations.field", contains("exchange"));
    }

    @Test
    void before_the_code_was_in_force_there_is_nothing_to_judge_by() {
        ask("lga-members", GIFT.replace("2026-11-02", "2019-12-31"))
                .statusCode(404)
                .body("code", equalTo("no-version-in-force"));
    }

    private static ValidatableResponse ask(String code, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/codes/{code}/gift-assessment", code)
                .then()
                .log()
                .ifValidationFails();
    }

    private int events() {
        return log.readAfter(0, 10_000).size();
    }
}
