package probity.audit.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static probity.audit.reporting.ReportsOverHttp.AUDIT;
import static probity.audit.reporting.ReportsOverHttp.HR;
import static probity.audit.reporting.ReportsOverHttp.OFFICER;
import static probity.audit.reporting.ReportsOverHttp.named;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.audit.testing.AuditServiceTest;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestToken;

/** Who may do what to a report, and when: each rule lets somebody in, and keeps somebody out. */
@AuditServiceTest
@Tag("M-5")
class IssuingResourceTest {

    private static final String REGISTER = "gifts-register";

    private final Authority council =
            new Authority("issuing-" + UUID.randomUUID().toString().substring(0, 8));

    private final ReportsOverHttp reports = new ReportsOverHttp(council);

    @Test
    void a_comment_takes_sign_offs_back_and_says_whose() {
        String id = reports.drafted(REGISTER);
        reports.signOff(id, HR).then().body("signingOff.takenBack", empty());

        reports.comment(id, OFFICER, "gifts", "One more thing.")
                .then()
                .statusCode(200)
                .body("signingOff.signedOff", empty())
                .body("signingOff.takenBack", contains(HR))
                .body("signingOff.awaited", hasSize(3));
        reports.signOff(id, HR).then().body("signingOff.takenBack", empty());
    }

    @Test
    void a_later_comment_of_the_same_post_takes_the_place_of_the_earlier_one() {
        String id = reports.drafted(REGISTER);
        reports.comment(id, OFFICER, "gifts", "First.");
        reports.comment(id, AUDIT, "gifts", "Mine.");

        reports.comment(id, OFFICER, "gifts", "Second.").then().body("commentary.text", contains("Mine.", "Second."));
    }

    @Test
    @Tag("P-1")
    void a_post_is_spoken_for_by_its_holder_alone() {
        String id = reports.drafted(REGISTER);

        reports.change(reports.holderOf(HR), id, "sign-off", Map.of("post", AUDIT))
                .then()
                .statusCode(403);
        reports.change(reports.holderOf(HR), id, "comments", comment(AUDIT, "gifts", "Not mine."))
                .then()
                .statusCode(403);
        reports.change(reports.somebody("deputy-monitoring-officer"), id, "sign-off", Map.of("post", OFFICER))
                .then()
                .statusCode(403);
        reports.signOff(id, AUDIT).then().statusCode(200);
    }

    @Test
    void nobody_signs_off_for_two_posts() {
        String id = reports.drafted(REGISTER);
        String token = TestToken.of(UUID.randomUUID(), council.id(), HR, AUDIT);

        reports.change(given().auth().oauth2(token), id, "sign-off", Map.of("post", HR))
                .then()
                .statusCode(200);
        reports.change(given().auth().oauth2(token), id, "sign-off", Map.of("post", AUDIT))
                .then()
                .statusCode(409)
                .body("code", equalTo("person-has-signed-off"));
        reports.signOff(id, AUDIT).then().statusCode(200);
    }

    @Test
    void it_is_published_when_all_three_have_signed_and_not_before() {
        String id = reports.drafted(REGISTER);
        reports.signOff(id, HR);
        reports.signOff(id, OFFICER);

        reports.publish(id).then().statusCode(409).body("code", equalTo("sign-offs-are-missing"));
        reports.signOff(id, AUDIT);
        reports.publish(id).then().statusCode(200).body("status", equalTo("published"));
        reports.comment(id, HR, "gifts", "Too late.")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-is-published"));
    }

    @Test
    void a_draft_that_is_given_up_is_shown_as_such_and_never_changes_or_is_published() {
        String id = reports.drafted(REGISTER);
        reports.signedOff(id);

        reports.withdraw(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawal.reason", equalTo("Another quarter was meant."));
        reports.publish(id).then().statusCode(409).body("code", equalTo("report-is-withdrawn"));
        reports.comment(id, HR, "gifts", "Too late.")
                .then()
                .statusCode(409)
                .body("code", equalTo("report-is-withdrawn"));
        assertThat(reports.document(id, "text/html").asString())
                .contains("Withdrawn on ")
                .contains("This report was withdrawn: Another quarter was meant.");
        reports.somebody("committee-member")
                .get("/api/v1/reports/{id}/document", id)
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_published_is_not_withdrawn() {
        reports.withdraw(reports.published(REGISTER))
                .then()
                .statusCode(409)
                .body("code", equalTo("report-is-published"));
    }

    @Test
    void only_what_is_published_later_and_about_the_same_takes_its_place() {
        String id = reports.published(REGISTER);
        String draft = reports.drafted(REGISTER);
        String other = reports.published("executive-team");

        reports.supersede(id, draft).then().statusCode(409).body("code", equalTo("successor-is-not-published"));
        reports.supersede(id, other).then().statusCode(409).body("code", equalTo("successor-is-about-something-else"));
        reports.supersede(id, id).then().statusCode(409).body("code", equalTo("successor-is-not-later"));
        reports.supersede(id, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("by"));
        reports.signedOff(draft);
        reports.publish(draft).then().statusCode(200);
        reports.supersede(id, draft).then().statusCode(200);
        reports.supersede(id, draft).then().statusCode(409).body("code", equalTo("report-is-superseded"));
    }

    @Test
    void figures_that_come_out_the_same_take_nothing_back() {
        String id = reports.drafted(REGISTER);
        Response signed = reports.signOff(id, HR);

        reports.change(reports.holderOf(AUDIT), id, "redraft", null)
                .then()
                .statusCode(200)
                .header("ETag", signed.header("ETag"))
                .body("signingOff.signedOff.post", contains(HR));
    }

    @Test
    void nobody_signs_what_they_have_not_seen() {
        String id = reports.drafted(REGISTER);
        String seen = reports.look(id).header("ETag");
        reports.comment(id, HR, "gifts", "New.").then().statusCode(200);

        named(reports.holderOf(AUDIT))
                .header("If-Match", seen)
                .body(Map.of("post", AUDIT))
                .post("/api/v1/reports/{id}/sign-off", id)
                .then()
                .statusCode(412);
        named(reports.holderOf(AUDIT))
                .body(Map.of("post", AUDIT))
                .post("/api/v1/reports/{id}/sign-off", id)
                .then()
                .statusCode(428);
    }

    @Test
    void a_request_that_is_sent_twice_drafts_one_report() {
        Map<String, String> body = Map.of("template", REGISTER, "quarter", "2026-Q2");
        String first = draft("again", body).path("id");

        assertThat(draft("again", body).<String>path("id")).isEqualTo(first);
        draft("again", Map.of("template", REGISTER, "quarter", "2026-Q1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
        reports.holderOf(OFFICER)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-report, 2026-Q2, , template",
        "gifts-register, 2026, , quarter",
        "gifts-register, 2026-Q2, housing, directorate",
        "directorate, 2026-Q2, , directorate"
    })
    void a_draft_that_makes_no_sense_is_answered_by_naming_the_field(
            String template, String quarter, @Nullable String directorate, String field) {
        Map<String, String> body = directorate == null
                ? Map.of("template", template, "quarter", quarter)
                : Map.of("template", template, "quarter", quarter, "directorate", directorate);

        draft(UUID.randomUUID().toString(), body).then().statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void a_quarter_that_is_not_over_is_not_reported_on() {
        draft("early", Map.of("template", REGISTER, "quarter", "2099-Q1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("quarter-not-over"));
    }

    @Test
    void a_report_about_a_directorate_names_it() {
        draft("housing", Map.of("template", "directorate", "quarter", "2026-Q2", "directorate", "housing"))
                .then()
                .statusCode(201)
                .body("about.directorate", equalTo("housing"));
    }

    @Test
    void a_comment_has_a_section_that_there_is_a_post_that_is_asked_and_a_length() {
        String id = reports.drafted(REGISTER);

        reports.comment(id, HR, "weather", "Rain.").then().statusCode(409).body("code", equalTo("section-is-unknown"));
        reports.comment(id, HR, "gifts", "x".repeat(4_001))
                .then()
                .statusCode(400)
                .body("violations.field", contains("text"));
        reports.change(reports.holderOf(HR), id, "comments", comment("director", "gifts", "Mine."))
                .then()
                .statusCode(400)
                .body("violations.field", contains("post"));
        reports.comment(id, HR, "gifts", "x".repeat(4_000)).then().statusCode(200);
    }

    @Test
    @Tag("P-1")
    void another_authority_s_reports_are_not_there() {
        String id = reports.published(REGISTER);
        var elsewhere = new ReportsOverHttp(new Authority("issuing-elsewhere"));

        elsewhere.look(id).then().statusCode(404);
        named(elsewhere.holderOf(HR))
                .header("If-Match", "\"1\"")
                .body(comment(HR, "gifts", "Ours."))
                .post("/api/v1/reports/{id}/comments", id)
                .then()
                .statusCode(404);
        named(elsewhere.holderOf(HR))
                .header("If-Match", "\"1\"")
                .body(Map.of("by", id, "reason", "Ours is better."))
                .post("/api/v1/reports/{id}/supersession", id)
                .then()
                .statusCode(404);
    }

    private Response draft(String key, Map<String, String> body) {
        return reports.holderOf(OFFICER)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/reports");
    }

    private static Map<String, String> comment(String post, String section, String text) {
        return Map.of("post", post, "section", section, "text", text);
    }
}
