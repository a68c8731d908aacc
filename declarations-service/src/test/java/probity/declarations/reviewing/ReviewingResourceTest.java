package probity.declarations.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.NATURE;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.change;
import static probity.declarations.AnnualOverHttp.due;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.nil;
import static probity.declarations.AnnualOverHttp.place;
import static probity.declarations.AnnualOverHttp.returned;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.AnnualOverHttp.yearOfACampaign;
import static probity.declarations.Demo.CASE_HANDLER;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DEPUTY;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.log.EventLog;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("I-2")
@Tag("I-3")
class ReviewingResourceTest {

    private static final String REVIEWS = "/api/v1/annual-reviews";

    private static final String CLEARED = "{\"outcome\": \"cleared\"}";

    @Inject
    EventLog log;

    private int year;

    @BeforeEach
    void hr_has_opened_a_campaign() {
        year = yearOfACampaign();
    }

    @Test
    void the_manager_clears_what_was_returned() {
        String place = place(returned(OFFICER, interests(year, JOB)));

        change(MANAGER, 1, CLEARED)
                .post(place + "/review")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("review.outcome", equalTo("cleared"))
                .body("review.reviewer", equalTo(MANAGER.id().toString()))
                .body("mitigations", hasSize(0));
        OFFICER.asks().get(place).then().body("status", equalTo("cleared"));
        change(DIRECTOR, 2, CLEARED)
                .post(place + "/review")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-reviewed"));
    }

    @Test
    void the_deputy_reviews_where_the_director_manages() {
        change(MANAGER, 1, CLEARED)
                .post(place(returned(HR, nil(year))) + "/review")
                .then()
                .statusCode(200);
    }

    @Test
    void hr_is_told_that_it_was_returned_and_reviewed_and_what_is_to_be_done_and_nothing_else() {
        String place = place(returned(OFFICER, interests(year, JOB)));
        change(MANAGER, 1, mitigation("No part in the cafe's tender"))
                .post(place + "/review")
                .then()
                .statusCode(200);

        for (Demo personnel : List.of(HR, HR_DIRECTOR)) {
            personnel
                    .asks()
                    .get(place + "/review")
                    .then()
                    .statusCode(200)
                    .body("review.outcome", equalTo("mitigation-required"))
                    .body("mitigations[0].what", equalTo("No part in the cafe's tender"))
                    .body("mitigations[0].until", equalTo(due().toString()))
                    .body("interests", nullValue());
            assertThat(personnel.asks().get(place + "/review").asString()).doesNotContain(NATURE, "Corner Cafe");
            personnel.asks().get(place).then().statusCode(404);
            personnel.asks().get(place + "/history").then().statusCode(404);
        }
        OFFICER.asks().get(place + "/review").then().statusCode(200);
        CASE_HANDLER.asks().get(place + "/review").then().statusCode(404);
    }

    @Test
    void a_mitigation_is_ended_with_a_reason_by_somebody_above() {
        String place = place(returned(OFFICER, interests(year, JOB)));
        change(MANAGER, 1, mitigation("No part in the cafe's tender")).post(place + "/review");
        String ending = "{\"number\": 1, \"reason\": \"The tender is over\"}";

        change(OFFICER, 2, ending).post(place + "/mitigation-ending").then().statusCode(403);
        change(DIRECTOR, 2, "{\"number\": 1}")
                .post(place + "/mitigation-ending")
                .then()
                .statusCode(400);
        change(DIRECTOR, 2, ending)
                .post(place + "/mitigation-ending")
                .then()
                .statusCode(200)
                .body("mitigations[0].endedOn", equalTo(today().toString()));
        change(DIRECTOR, 3, ending)
                .post(place + "/mitigation-ending")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-mitigation"));
    }

    @Test
    void what_is_referred_is_for_whom_it_was_referred_to() {
        Response returned = returned(OFFICER, interests(year, JOB));
        String place = place(returned);
        change(MANAGER, 1, referral("monitoring-officer"))
                .post(place + "/review")
                .then()
                .statusCode(200)
                .body("review.referredTo", equalTo("monitoring-officer"))
                .body("review.reason", equalTo("Too close to me"));

        change(MANAGER, 2, CLEARED)
                .post(place + "/review")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-the-reviewer"));
        change(DEPUTY, 2, CLEARED).post(place + "/review").then().statusCode(200);
    }

    @Test
    void nobody_reviews_their_own_or_what_is_not_below_them() {
        change(MANAGER, 1, CLEARED)
                .post(place(returned(MANAGER, nil(year))) + "/review")
                .then()
                .statusCode(409)
                .body("code", equalTo("reviewer-is-declarant"));
        String officers = place(returned(OFFICER, nil(year)));
        change(MONITORING_OFFICER, 1, CLEARED)
                .post(officers + "/review")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-the-reviewer"));
        change(OFFICER, 1, CLEARED).post(officers + "/review").then().statusCode(403);
        change(HR, 1, CLEARED).post(officers + "/review").then().statusCode(403);
        change(MANAGER, 1, CLEARED)
                .post(place(returned(DIRECTOR, nil(year))) + "/review")
                .then()
                .statusCode(404);
    }

    @Test
    void bad_findings_are_refused_by_field() {
        String review = place(returned(OFFICER, nil(year))) + "/review";

        refused(review, 400, "{\"outcome\": \"fine\"}", "outcome");
        refused(review, 400, "{\"outcome\": \"mitigation-required\"}", "measures");
        refused(review, 400, "{\"outcome\": \"mitigation-required\", \"measures\": [{}]}", "measures[0].what");
        refused(review, 400, "{\"outcome\": \"cleared\", \"measures\": []}", "measures");
        refused(review, 400, "{\"outcome\": \"cleared\", \"referredTo\": \"director\"}", "referredTo");
        refused(review, 400, "{\"outcome\": \"referred\", \"referredTo\": \"hr\"}", "referredTo");
        refused(review, 422, mitigation("x").replace(due().toString(), "2020-01-01"), "measures[0].until");
    }

    @Test
    void what_waits_is_listed_for_those_above_until_it_is_reviewed_and_again_once_it_has_changed() {
        Response returned = returned(OFFICER, interests(year, JOB));
        String id = returned.path("id");

        waits(MANAGER, returned, id, true);
        waits(DIRECTOR, returned, id, true);
        waits(MONITORING_OFFICER, returned, id, false);
        Response cleared = change(MANAGER, 1, CLEARED).post(place(returned) + "/review");
        waits(MANAGER, cleared, id, false);
        Response added = change(OFFICER, 2, "{\"interest\": %s}".formatted(TIE)).post(place(returned) + "/addition");
        waits(MANAGER, added, id, true);
        Response referred = change(MANAGER, 3, referral("monitoring-officer")).post(place(returned) + "/review");
        waits(MANAGER, referred, id, false);
        waits(MONITORING_OFFICER, referred, id, true);
        waits(DEPUTY, referred, id, true);
    }

    @Test
    void what_is_referred_to_the_director_is_on_the_directors_desk_alone() {
        Response returned = returned(OFFICER, interests(year, JOB));
        Response referred = change(MANAGER, 1, referral("director")).post(place(returned) + "/review");

        waits(MANAGER, referred, returned.path("id"), false);
        waits(DIRECTOR, referred, returned.path("id"), true);
    }

    @Test
    void the_list_is_for_those_above_and_in_pages() {
        returned(OFFICER, nil(year));
        Response last = returned(MANAGER, nil(year));

        Response page = DIRECTOR.asks()
                .header("Probity-Seen", last.header("Probity-Seen"))
                .get(REVIEWS + "?limit=1");
        page.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].person", equalTo(MANAGER.id().toString()));
        DIRECTOR.asks()
                .get(REVIEWS + "?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items[0].person", equalTo(OFFICER.id().toString()));
        COUNCILLOR.asks().get(REVIEWS).then().statusCode(403);
        MANAGER.asks("westminster")
                .get(REVIEWS)
                .then()
                .statusCode(200)
                .body("items.annualDeclaration", not(hasItem((String) last.path("id"))));
    }

    @Test
    void that_somebody_looked_is_on_record() {
        String place = place(returned(OFFICER, interests(year, JOB)));
        long before = reads();

        OFFICER.asks().get(place).then().statusCode(200);
        assertThat(reads()).isEqualTo(before);
        MANAGER.asks().get(place).then().statusCode(200);
        HR.asks().get(place + "/review").then().statusCode(200);
        MANAGER.asks().get(REVIEWS).then().statusCode(200);
        assertThat(reads()).isEqualTo(before + 3);
    }

    private long reads() {
        return log.readAfter(0, 1_000_000).stream()
                .map(each -> each.event().type())
                .filter("record-read.v1"::equals)
                .count();
    }

    private static void waits(Demo reviewer, Response seen, String id, boolean expected) {
        reviewer.asks()
                .header(
                        "Probity-Seen",
                        Optional.ofNullable(seen.header("Probity-Seen")).orElseThrow())
                .get(REVIEWS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.annualDeclaration", expected ? hasItem(id) : not(hasItem(id)));
    }

    private static void refused(String review, int status, String body, String field) {
        change(MANAGER, 1, body).post(review).then().statusCode(status).body("violations.field", hasItem(field));
    }

    private static String mitigation(String what) {
        return """
                {"outcome": "mitigation-required", "measures": [{"what": "%s", "until": "%s"}]}
                """.formatted(what, due());
    }

    private static String referral(String to) {
        return """
                {"outcome": "referred", "referredTo": "%s", "reason": "Too close to me"}
                """.formatted(to);
    }
}
