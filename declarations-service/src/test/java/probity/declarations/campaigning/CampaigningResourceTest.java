package probity.declarations.campaigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.opening;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.PastCampaigns;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("I-1")
@Tag("N-18")
class CampaigningResourceTest {

    private static final String HERE = "kensington-chelsea";

    @Inject
    PastCampaigns past;

    @Test
    void hr_opens_a_campaign_and_whom_no_code_asks_year_by_year_is_counted_apart() {
        Response opened = opened("leicester", newYear());

        opened.then()
                .header("ETag", equalTo("\"1\""))
                .header("Location", endsWith(CAMPAIGNS + "/" + opened.path("id")))
                .body("status", equalTo("open"))
                .body("populationOn", equalTo(today().toString()))
                .body("dueOn", equalTo(due().toString()))
                .body("population.directorate", hasItems("adult-services", "corporate"))
                .body("population.find { it.directorate == 'adult-services' }.required", equalTo(3))
                .body("population.find { it.directorate == 'adult-services' }.notRequired", equalTo(0))
                .body("population.find { it.directorate == 'corporate' }.required", equalTo(9))
                .body("population.find { it.directorate == 'corporate' }.notRequired", equalTo(3));
    }

    @Test
    void a_year_has_one_campaign_and_the_same_request_gets_the_same_answer() {
        int year = newYear();
        String body = opening(year, today(), due());
        Response first = HR.sends("open-" + year, HERE, body).post(CAMPAIGNS);

        HR.sends("open-" + year, HERE, body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        HR_DIRECTOR.sends(body).post(CAMPAIGNS).then().statusCode(409).body("code", equalTo("campaign-already-opened"));
        opened("leicester", year).then().body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void days_that_make_no_sense_are_refused() {
        HR.sends(opening(newYear(), today().plusDays(1), due()))
                .post(CAMPAIGNS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("populationOn"));
        HR.sends(opening(newYear(), today(), today().minusDays(1)))
                .post(CAMPAIGNS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("dueOn"));
        HR.sends("{\"year\": 1999}")
                .post(CAMPAIGNS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("year", "populationOn", "dueOn"));
        HR.sends(opening(newYear(), LocalDate.of(1990, 1, 1), due()))
                .post(CAMPAIGNS)
                .then()
                .statusCode(409)
                .body("code", equalTo("nobody-is-asked"));
    }

    @Test
    void the_last_day_is_moved_with_a_reason_by_who_has_seen_the_campaign() {
        String campaign = CAMPAIGNS + "/" + opened(HERE, newYear()).path("id");
        String later = """
                {"dueOn": "%s", "reason": "Holidays"}
                """.formatted(due().plusDays(7));

        HR.sends(later).post(campaign + "/due-day").then().statusCode(428);
        change(HR, 1, "{\"dueOn\": \"%s\"}".formatted(due()))
                .post(campaign + "/due-day")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        change(HR, 1, later)
                .post(campaign + "/due-day")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("dueOn", equalTo(due().plusDays(7).toString()));
        change(HR, 1, later).post(campaign + "/due-day").then().statusCode(412);
        change(
                        HR,
                        2,
                        later.replace(
                                due().plusDays(7).toString(),
                                today().minusDays(1).toString()))
                .post(campaign + "/due-day")
                .then()
                .statusCode(409)
                .body("code", equalTo("due-day-has-passed"));
    }

    @Test
    void who_was_registered_since_is_counted_only_when_people_are_counted_anew() {
        Response opened = opened(HERE, newYear());
        String campaign = CAMPAIGNS + "/" + opened.path("id");
        UUID joiner = UUID.randomUUID();
        Response registered = HR.sends("""
                {"person": "%s", "name": "Ann Hill", "placement": {"capacity": "officer", "directorate": "late-%s",
                 "posts": [], "from": "2026-01-05"}}
                """.formatted(joiner, joiner)).post("/api/v1/people");
        HR.asks()
                .header("Probity-Seen", registered.header("Probity-Seen"))
                .get("/api/v1/people?limit=1")
                .then()
                .statusCode(200);

        HR.asks().get(campaign).then().body("population.directorate", not(hasItem("late-" + joiner)));
        change(HR, 1, """
                {"on": "%s", "reason": "Somebody was missing"}
                """.formatted(today()))
                .post(campaign + "/population")
                .then()
                .statusCode(200)
                .body("population.find { it.directorate == 'late-%s' }.required".formatted(joiner), equalTo(1));
    }

    @Test
    void a_campaign_is_closed_after_its_last_day_and_reopened_with_a_reason() {
        String open = CAMPAIGNS + "/" + opened(HERE, newYear()).path("id");
        change(HR, 1, "").post(open + "/closing").then().statusCode(409).body("code", equalTo("campaign-not-due-yet"));

        String over = CAMPAIGNS + "/" + past.overdue();
        change(HR, 1, "").post(over + "/closing").then().statusCode(200).body("closedOn", equalTo(today().toString()));
        change(HR, 2, "{\"on\": \"%s\", \"reason\": \"none\"}".formatted(today()))
                .post(over + "/population")
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-is-closed"));
        change(HR, 2, "{\"reason\": \"Too early\"}")
                .post(over + "/reopening")
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
    }

    @Test
    void only_hr_runs_campaigns_and_those_who_watch_may_look() {
        Response opened = opened(HERE, newYear());
        String campaign = CAMPAIGNS + "/" + opened.path("id");

        for (var nobody : List.of(OFFICER, MONITORING_OFFICER)) {
            nobody.sends(opening(newYear(), today(), due()))
                    .post(CAMPAIGNS)
                    .then()
                    .statusCode(403);
            change(nobody, 1, "").post(campaign + "/closing").then().statusCode(403);
        }
        for (var watcher : List.of(MONITORING_OFFICER, AUDIT_DIRECTOR)) {
            watcher.asks().get(campaign).then().statusCode(200).body("population.required.sum()", greaterThan(0));
        }
        OFFICER.asks().get(campaign).then().statusCode(403);
        HR.asks("leicester").get(campaign).then().statusCode(404);
        assertThat(HR.asks().get(CAMPAIGNS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }
}
