package probity.declarations.returning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.declarations.DeclarationsForQuarkus;

/** Which particulars go with which kind of interest: each code's own kinds, as the authority's practice has it. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("I-5")
@Tag("I-6")
@Tag("I-7")
@Tag("I-8")
@Tag("I-10")
@Tag("I-11")
@Tag("I-12")
class TypedInterestsTest {

    private static final Map<String, String> RECORDS = Map.of(
            "employment", """
                    {"employer": {"organisation": "Corner Cafe Ltd"}, "paid": false, "hoursAWeek": 4,
                     "hoursAltogether": 41}""",
            "stake", """
                    {"in": {"organisation": "Acme Ltd"}, "part": "shareholder", "dealing": "contractor"}""",
            "bodyTie", """
                    {"body": {"organisation": "Village Hall Trust"}, "voluntary": true, "dealing": "grant"}""",
            "contract", """
                    {"party": {"organisation": "Acme Ltd"}, "reference": "HC-17", "noticeOn": "2026-05-04"}""",
            "membership", """
                    {"organisation": "The Lodge", "secrecyRules": true}""",
            "personTie", """
                    {"name": "Zoe Quill", "relationship": "relative", "role": "other"}""");

    @ParameterizedTest(name = "{0}: {1} is told as {2}")
    @CsvSource({
        "westminster,        second-job,         employment",
        "westminster,        close-to-applicant, personTie",
        "kensington-chelsea, second-job,         employment",
        "kensington-chelsea, stake-in-supplier,  stake",
        "kensington-chelsea, tie-to-supplier,    personTie",
        "kensington-chelsea, tie-to-candidate,   personTie",
        "kensington-chelsea, tie-to-councillor,  personTie",
        "leicester,          second-job,         employment",
        "leicester,          tie-to-body,        bodyTie",
        "leicester,          contract,           contract",
        "leicester,          secret-society,     membership",
        "leicester,          tie-to-councillor,  personTie",
        "leicester,          tie-to-applicant,   personTie",
    })
    void a_kind_takes_its_particulars_and_no_others(String authority, String kind, String record) {
        int year = newYear();
        opened(authority, year);
        String other = record.equals("stake") ? "membership" : "stake";

        returned(authority, year, kind, "{}")
                .statusCode(400)
                .body("violations.field", contains("interests[0].particulars"))
                .body("violations.message", hasItem(containsString(record)));
        returned(authority, year, kind, particulars(other)).statusCode(400);
        returned(authority, year, kind, particulars(record))
                .statusCode(201)
                .body("interests[0].interest.kind", equalTo(kind))
                .body("interests[0].interest.particulars", hasKey(record));
        OFFICER.asks(authority)
                .get(DECLARATIONS + "/form?year=" + year)
                .then()
                .body("form.kinds['%s'].record".formatted(kind), equalTo(record));
    }

    @Test
    @Tag("I-9")
    void a_kind_that_covers_several_sorts_takes_any_particulars() {
        int year = newYear();
        opened("leicester", year);

        OFFICER.asks("leicester")
                .get(DECLARATIONS + "/form?year=" + year)
                .then()
                .body("form.kinds['tie-to-contractor'].record", nullValue());
        returned("leicester", year, "tie-to-contractor", particulars("personTie"))
                .statusCode(201)
                .body("interests[0].interest.particulars", hasKey("personTie"));
    }

    private static ValidatableResponse returned(String authority, int year, String kind, String particulars) {
        String interest = """
                {"kind": "%s", "holder": "self", "nature": "As it is", "from": "2020-01-01", "particulars": %s}
                """.formatted(kind, particulars);
        return OFFICER.sends(authority, interests(year, interest))
                .post(DECLARATIONS)
                .then()
                .log()
                .ifValidationFails();
    }

    private static String particulars(String record) {
        return "{\"%s\": %s}".formatted(record, RECORDS.get(record));
    }
}
