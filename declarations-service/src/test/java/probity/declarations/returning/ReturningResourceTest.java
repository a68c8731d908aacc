package probity.declarations.returning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.NATURE;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.nil;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.place;
import static probity.declarations.AnnualOverHttp.returned;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.AnnualOverHttp.yearOfACampaign;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("I-1")
class ReturningResourceTest {

    private int year;

    @BeforeEach
    void hr_has_opened_a_campaign() {
        year = yearOfACampaign();
    }

    @Test
    @Tag("I-5")
    @Tag("I-6")
    @Tag("I-7")
    @Tag("I-12")
    void interests_are_returned_by_the_kinds_of_the_code_in_force() {
        Response returned = returned(OFFICER, interests(year, JOB, TIE));

        returned.then()
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith(place(returned)))
                .body("person", equalTo(OFFICER.id().toString()))
                .body("directorate", equalTo("adult-services"))
                .body("status", equalTo("awaits-review"))
                .body("returned.year", equalTo(year))
                .body("returned.code", notNullValue())
                .body("returned.due", equalTo(due().toString()))
                .body("returned.daysLate", equalTo(0))
                .body("nil", nullValue())
                .body("interests.number", contains(1, 2))
                .body("interests[0].interest.financial", equalTo(true))
                .body("interests[0].interest.particulars.employment.hoursAltogether", equalTo(49))
                .body("interests[0].exceedsWorkingTime", equalTo(true))
                .body("interests[1].interest.financial", equalTo(false))
                .body("interests[1].interest.particulars.personTie.name", equalTo("Zoe Quill"));
        OFFICER.asks().get(place(returned)).then().body("interests[0].interest.nature", equalTo(NATURE));
    }

    @Test
    @Tag("N-18")
    void who_has_nothing_to_declare_attests_the_sentence_that_they_were_shown() {
        OFFICER.asks()
                .get(DECLARATIONS + "/form?year=" + year)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(due().toString()))
                .body("form.kinds", hasKey("second-job"))
                .body("form.kinds.second-job.clauses", notNullValue())
                .body("nil.version", equalTo(1));

        returned(OFFICER, nil(year))
                .then()
                .body("nil.version", equalTo(1))
                .body("nil.text", notNullValue())
                .body("interests", nullValue());
    }

    @Test
    @Tag("N-18")
    void a_sentence_that_is_not_shown_cannot_be_attested() {
        OFFICER.sends(nil(year).replace("1}", "2}"))
                .post(DECLARATIONS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("nil.attestation"));
    }

    @Test
    void a_return_holds_either_interests_or_none_and_belongs_to_a_campaign() {
        OFFICER.sends("{\"year\": %d}".formatted(year))
                .post(DECLARATIONS)
                .then()
                .statusCode(400);
        OFFICER.sends("{\"year\": %d, \"interests\": []}".formatted(year))
                .post(DECLARATIONS)
                .then()
                .statusCode(400);
        OFFICER.sends("{}").post(DECLARATIONS).then().statusCode(400).body("violations.field", hasItem("year"));
        OFFICER.sends(nil(newYear())).post(DECLARATIONS).then().statusCode(409).body("code", equalTo("no-campaign"));
        OFFICER.asks().get(DECLARATIONS + "/form?year=next").then().statusCode(400);
        OFFICER.asks().get(DECLARATIONS + "/form?year=" + newYear()).then().statusCode(404);
    }

    @Test
    void a_year_has_one_return_and_the_same_request_gets_the_same_answer() {
        String body = nil(year);
        Response first =
                OFFICER.sends("return-" + year, "kensington-chelsea", body).post(DECLARATIONS);

        OFFICER.sends("return-" + year, "kensington-chelsea", body)
                .post(DECLARATIONS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        OFFICER.sends(interests(year, JOB))
                .post(DECLARATIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("already-returned"));
        OFFICER.sends("return-" + year, "kensington-chelsea", interests(year, JOB))
                .post(DECLARATIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    @Tag("N-18")
    void whom_no_code_asks_may_return_all_the_same_if_a_code_binds_them() {
        opened("leicester", year);
        COUNCILLOR.sends("leicester", nil(year)).post(DECLARATIONS).then().statusCode(201);
        COUNCILLOR.sends(nil(year)).post(DECLARATIONS).then().statusCode(409).body("code", equalTo("no-code-in-force"));
    }

    @Test
    @Tag("I-21")
    void interests_are_added_amended_and_ceased_and_the_history_shows_it_all() {
        Response returned = returned(OFFICER, interests(year, JOB));
        String place = place(returned);

        change(OFFICER, 1, "{\"interest\": %s}".formatted(TIE))
                .post(place + "/addition")
                .then()
                .statusCode(200);
        change(OFFICER, 2, "{\"number\": 1, \"interest\": %s}".formatted(JOB.replace("49", "40")))
                .post(place + "/amendment")
                .then()
                .statusCode(200)
                .body("interests[0].exceedsWorkingTime", equalTo(false));
        change(OFFICER, 3, "{\"number\": 1, \"until\": \"%s\"}".formatted(today()))
                .post(place + "/cessation")
                .then()
                .statusCode(200)
                .body("interests[0].interest.until", equalTo(today().toString()));

        OFFICER.asks()
                .get(place + "/history")
                .then()
                .statusCode(200)
                .body("what", contains("returned", "interest-added", "interest-amended", "interest-ceased"))
                .body("[0].said.interests[0].interest.particulars.employment.hoursAltogether", equalTo(49))
                .body("actor", hasItem(OFFICER.id().toString()));
    }

    @Test
    @Tag("I-21")
    void interests_are_withdrawn_with_a_reason_the_last_by_attesting_that_there_is_none() {
        String place = place(returned(OFFICER, interests(year, JOB, TIE)));

        change(OFFICER, 1, "{\"number\": 2, \"reason\": \"By mistake\"}")
                .post(place + "/withdrawal")
                .then()
                .statusCode(200)
                .body("interests.number", contains(1));
        change(OFFICER, 2, "{\"attestation\": 1, \"reason\": \"Another's\"}")
                .post(place + "/nil-attestation")
                .then()
                .statusCode(200)
                .body("nil.version", equalTo(1));

        OFFICER.asks()
                .get(place + "/history")
                .then()
                .body("what", contains("returned", "interest-withdrawn", "nil-attested"))
                .body("[0].said.interests", hasSize(2))
                .body("[1].said.reason", equalTo("By mistake"));
    }

    @Test
    @Tag("I-21")
    void what_cannot_be_changed_is_refused_with_a_reason() {
        String place = place(returned(OFFICER, interests(year, JOB)));

        change(OFFICER, 1, "{\"number\": 1, \"reason\": \"By mistake\"}")
                .post(place + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-would-be-left"));
        change(OFFICER, 1, "{\"number\": 7, \"until\": \"%s\"}".formatted(today()))
                .post(place + "/cessation")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-interest"));
        change(OFFICER, 1, "{\"number\": 1, \"until\": \"%s\"}".formatted(today().plusDays(1)))
                .post(place + "/cessation")
                .then()
                .statusCode(422);
        change(OFFICER, 9, "{\"number\": 1, \"until\": \"%s\"}".formatted(today()))
                .post(place + "/cessation")
                .then()
                .statusCode(412);
        change(MANAGER, 1, "{\"number\": 1, \"until\": \"%s\"}".formatted(today()))
                .post(place + "/cessation")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-the-declarant"));
    }

    @Test
    void a_return_is_seen_by_its_owner_those_above_and_the_keepers_of_the_code_alone() {
        String place = place(returned(OFFICER, interests(year, JOB)));

        for (var reader : new Demo[] {OFFICER, MANAGER, DIRECTOR, MONITORING_OFFICER}) {
            reader.asks().get(place).then().statusCode(200).body("interests", hasSize(1));
            reader.asks().get(place + "/history").then().statusCode(200);
        }
        HR.asks().get(place).then().statusCode(404);
        COUNCILLOR.asks().get(place).then().statusCode(404);
        MANAGER.asks("leicester").get(place).then().statusCode(404);
        MANAGER.asks().get(place(returned(DIRECTOR, nil(year)))).then().statusCode(404);
    }

    @Test
    void ones_own_returns_are_listed_page_by_page() {
        Response last = returned(OFFICER, interests(year, JOB));

        Response page = OFFICER.asks()
                .header("Probity-Seen", last.header("Probity-Seen"))
                .get(DECLARATIONS + "?limit=1");
        page.then().statusCode(200).body("items[0].id", equalTo(last.path("id")));
        MANAGER.asks()
                .header("Probity-Seen", last.header("Probity-Seen"))
                .get(DECLARATIONS)
                .then()
                .body("items.person.findAll { it != '%s' }".formatted(MANAGER.id()), hasSize(0));
    }
}
