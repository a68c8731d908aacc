package probity.declarations.returning;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.declarations.DeclarationsForQuarkus;

/** The typed records of interests, field by field, under a code that has most of the kinds. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class InterestFieldsTest {

    private static final String HERE = "leicester";

    private static final String BODY_TIE =
            interest("tie-to-body", """
            {"bodyTie": {"body": {"person": "Zoe Quill"}, "voluntary": true, "dealing": "grant"}}""").replace("\"self\"", "\"relative\", \"holderName\": \"Ada Marsh\"");

    private static final String CONTRACTOR = interest("tie-to-contractor", """
            {"stake": {"in": {"organisation": "Acme Ltd"}, "part": "shareholder", "dealing": "contractor"}}""");

    private static final String CONTRACT = interest("contract", """
            {"contract": {"party": {"organisation": "Acme Ltd"}, "reference": "HC-17", "noticeOn": "2026-05-04"}}""");

    private static final String LODGE = interest("secret-society", """
            {"membership": {"organisation": "The Lodge", "secrecyRules": true}}""");

    private int year;

    @BeforeEach
    void hr_has_opened_a_campaign() {
        year = newYear();
        opened(HERE, year);
    }

    @Test
    @Tag("I-8")
    void a_connection_with_a_body_a_relatives_included() {
        returned(BODY_TIE, "bodyTie.dealing", "grant").body("interests[0].interest.holderName", equalTo("Ada Marsh"));
    }

    @Test
    @Tag("I-9")
    void a_relationship_with_a_contractor() {
        returned(CONTRACTOR, "stake.part", "shareholder");
    }

    @Test
    @Tag("I-10")
    void an_interest_in_a_contract_with_the_day_of_the_written_notice() {
        returned(CONTRACT, "contract.noticeOn", "2026-05-04");
    }

    @Test
    @Tag("I-11")
    void membership_of_an_organisation_with_secrecy_rules() {
        returned(LODGE, "membership.organisation", "The Lodge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            second-job              | first-job              | interests[0].kind
            "self"                  | "mine"                 | interests[0].holder
            Serving coffee at weekends | ~ ~                 | interests[0].nature
            2025-09-01              | last year              | interests[0].from
            "paid": true,           | ~~                     | interests[0].particulars.employment.paid
            "hoursAWeek": 12        | "hoursAWeek": 169      | interests[0].particulars.employment.hoursAWeek
            01234567                | 12                     | interests[0].particulars.employment.employer.number
            "organisation"          | "person"               | interests[0].particulars.employment.employer.number
            "number": "01234567"    | "person": "Zoe Quill"  | interests[0].particulars.employment.employer
            """)
    void bad_input_is_a_400_problem_that_names_the_field(String good, String bad, String field) {
        OFFICER.sends(HERE, interests(year, JOB.replace(good, bad)))
                .post(DECLARATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            2025-09-01              | 1826-09-01                            | interests[0].from
            "holder": "self"        | "holder": "self", "holderName": "Me"  | interests[0].holderName
            "holder": "self"        | "holder": "self", "financial": false  | interests[0].financial
            "from": "2025-09-01"    | "from": "2025-09-01", "until": "2025-08-31" | interests[0].until
            "hoursAltogether": 49   | "hoursAltogether": 11                 | interests[0].particulars.employment.hoursAltogether
            """)
    void a_value_that_a_rule_refuses_is_a_422_problem_that_names_the_field(String good, String bad, String field) {
        OFFICER.sends(HERE, interests(year, JOB.replace(good, bad)))
                .post(DECLARATIONS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void all_interests_are_complained_about_at_once_and_nothing_unknown_is_taken() {
        OFFICER.sends(HERE, interests(year, "{}", JOB, "{\"kind\": \"second-job\"}"))
                .post(DECLARATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("interests[0].kind", "interests[2].nature"));
        OFFICER.sends(HERE, interests(year, JOB.replace("\"holder\"", "\"owner\": 1, \"holder\"")))
                .post(DECLARATIONS)
                .then()
                .statusCode(400);
        OFFICER.sends(HERE, interests(year, TIE.replace("{\"personTie\"", "{\"employment\": {}, \"personTie\"")))
                .post(DECLARATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("interests[0].particulars"));
    }

    private ValidatableResponse returned(String interest, String particular, String value) {
        return OFFICER.sends(HERE, interests(year, interest))
                .post(DECLARATIONS)
                .then()
                .statusCode(201)
                .body("interests[0].interest.particulars." + particular, equalTo(value));
    }

    private static String interest(String kind, String particulars) {
        return """
                {"kind": "%s", "holder": "self", "nature": "As it is", "from": "2020-01-01", "particulars": %s}
                """.formatted(kind, particulars);
    }
}
