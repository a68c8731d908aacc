package probity.declarations.recording;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.AnnualOverHttp.training;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("M-8")
class TrainingResourceTest {

    private static final String TRAININGS = "/api/v1/training-completions";

    @Test
    void completed_training_is_recorded_corrected_and_withdrawn() {
        Response recorded = HR.sends(training(OFFICER.id(), today())).post(TRAININGS);
        String place = TRAININGS + "/" + recorded.path("id");

        recorded.then()
                .statusCode(201)
                .header("Location", endsWith(place))
                .body("status", equalTo("recorded"))
                .body("person", equalTo(OFFICER.id().toString()))
                .body("version", equalTo(1))
                .body("completedOn", equalTo(today().toString()));
        change(MONITORING_OFFICER, 1, training(OFFICER.id(), today().minusDays(2)))
                .post(place + "/correction")
                .then()
                .statusCode(200)
                .body("completedOn", equalTo(today().minusDays(2).toString()));
        change(HR, 2, training(MANAGER.id(), today()))
                .post(place + "/correction")
                .then()
                .statusCode(409)
                .body("code", equalTo("training-of-somebody-else"));
        change(HR, 2, "{\"reason\": \"Did not attend\"}")
                .post(place + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("reason", equalTo("Did not attend"));
        HR.asks().get(place).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        HR.sends("{}")
                .post(TRAININGS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("person", "code", "version", "completedOn"));
        HR.sends(training(OFFICER.id("leicester"), today().plusDays(1)).replace("\"version\": 1", "\"version\": 99"))
                .post(TRAININGS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("person", "code", "completedOn"));
        HR.sends("leicester", training(OFFICER.id("leicester"), today()))
                .post(TRAININGS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("code"));
    }

    @Test
    void only_hr_and_the_keepers_of_the_code_record_and_audit_may_look() {
        OFFICER.sends(training(OFFICER.id(), today())).post(TRAININGS).then().statusCode(403);
        AUDIT_DIRECTOR
                .sends(training(OFFICER.id(), today()))
                .post(TRAININGS)
                .then()
                .statusCode(403);
        OFFICER.asks().get(TRAININGS).then().statusCode(403);
        OFFICER.asks().get(TRAININGS + "/totals").then().statusCode(403);
        AUDIT_DIRECTOR.asks().get(TRAININGS).then().statusCode(200);
        AUDIT_DIRECTOR.asks().get(TRAININGS + "/totals").then().statusCode(200);
    }

    @Test
    void training_is_listed_by_person_newest_first() {
        HR.sends(training(MANAGER.id(), today().minusDays(9))).post(TRAININGS);
        Response last = HR.sends(training(MANAGER.id(), today())).post(TRAININGS);

        HR.asks()
                .header("Probity-Seen", last.header("Probity-Seen"))
                .get(TRAININGS + "?limit=2&person=" + MANAGER.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(last.path("id")))
                .body("items.person", everyItem(equalTo(MANAGER.id().toString())));
        HR.asks().get(TRAININGS + "?person=me").then().statusCode(400).body("violations.field", hasItem("person"));
    }

    @Test
    void whom_a_code_asks_for_training_is_counted_by_directorate_as_completed_or_outstanding() {
        String code = given().get("/api/v1/authorities/westminster/codes")
                .path("items.find { it.runBy.any { it.binds == 'member' } }.code");
        totals(COUNCILLOR.id("westminster").toString(), code, today().minusMonths(13), 0);
        totals(COUNCILLOR.id("westminster").toString(), code, today().minusMonths(11), 1);
        totals(OFFICER.id("westminster").toString(), code, today(), 1);
    }

    private static void totals(String person, String code, LocalDate completedOn, int completed) {
        Response recorded = HR.sends("westminster", """
                {"person": "%s", "code": "%s", "version": 1, "completedOn": "%s"}
                """.formatted(person, code, completedOn))
                .post(TRAININGS);
        assertThat(recorded.statusCode()).isEqualTo(201);

        HR.asks("westminster")
                .header("Probity-Seen", recorded.header("Probity-Seen"))
                .get(TRAININGS + "/totals")
                .then()
                .statusCode(200)
                .body("totals", hasSize(1))
                .body("totals[0].code", equalTo(code))
                .body("totals[0].everyMonths", equalTo(12))
                .body("totals[0].clauses", notNullValue())
                .body("totals[0].directorate", equalTo("corporate"))
                .body("totals[0].asked", equalTo(1))
                .body("totals[0].completed", equalTo(completed));
        assertThat(HR.asks("westminster")
                        .accept("text/csv")
                        .get(TRAININGS + "/totals")
                        .asString())
                .contains("corporate,1,%d,%d".formatted(completed, 1 - completed));
    }
}
