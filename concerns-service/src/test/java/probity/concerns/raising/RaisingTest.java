package probity.concerns.raising;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Tables;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class RaisingTest {

    @Test
    void one_request_with_a_text_is_enough() {
        nobody().body(Map.of("text", "Something is wrong."))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .header("Location", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Probity-Seen", nullValue())
                .body("receipt", matchesPattern("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"))
                .body("status", equalTo("received"))
                .body("receivedOn", matchesPattern("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void a_retry_under_a_receipt_that_was_drawn_first_is_told_so_and_shown_nothing() {
        String receipt = nobody().post(DOOR + "/receipts")
                .then()
                .statusCode(200)
                .extract()
                .path("receipt");
        var concern = Map.of("receipt", receipt, "text", "Something is wrong.");

        conversation(receipt).then().statusCode(404);
        nobody().body(concern).post(DOOR + "/concerns").then().statusCode(201).body("receipt", nullValue());
        nobody().body(concern)
                .post(DOOR + "/concerns")
                .then()
                .statusCode(200)
                .body("", equalTo(Map.of("status", "already-received")));
        nobody().body(Map.of("receipt", receipt, "text", "Something else."))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(200)
                .body("", equalTo(Map.of("status", "already-received")));
        conversation(receipt).then().statusCode(200).body("status", equalTo("received"));
    }

    @Test
    void a_receipt_that_was_not_drawn_here_opens_no_case() {
        nobody().body(Map.of("receipt", "0000-0000-0000-0000-0000-0000-0001", "text", "Something is wrong."))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("receipt")));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var concern = Map.of(
                "kind",
                "Not a kind",
                "text",
                "x".repeat(20_001),
                "about",
                Map.of("people", List.of("ann"), "posts", List.of("king")),
                "recipient",
                "mayor");

        nobody().body(concern)
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        containsInAnyOrder("kind", "text", "about.people[0]", "about.posts[0]", "recipient"));
        nobody().body(Map.of("text", "Something is wrong.", "colour", "red"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("colour"));
        nobody().body(Map.of()).post(DOOR + "/concerns").then().statusCode(400);
        nobody().post(DOOR + "/concerns").then().statusCode(400);
        given().post(DOOR + "/concerns").then().statusCode(400);
        given().contentType("text/plain")
                .body("x")
                .post(DOOR + "/concerns")
                .then()
                .statusCode(415);
    }

    @Test
    void an_authority_that_is_not_served_here_does_not_exist() {
        var concern = Map.of("text", "Something is wrong.");

        nobody().body(concern)
                .post("/api/v1/authorities/atlantis/concerns")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        nobody().body(concern)
                .post("/api/v1/authorities/NOT%20ONE/concerns")
                .then()
                .statusCode(404);
        nobody().post("/api/v1/authorities/atlantis/receipts").then().statusCode(404);
    }

    @Test
    void whoever_gives_a_name_gets_a_receipt_and_the_name_is_shown_to_nobody() {
        String receipt = as(1).body(Map.of("text", "My name is no secret.", "kind", "named-kind"))
                .post(CASES)
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");

        conversation(receipt).then().statusCode(200);
        String id = newestCaseWith(monitoringOfficer(), "named-kind");
        var seen = monitoringOfficer().get(CASES + "/" + id);
        seen.then().statusCode(200).body("anonymous", equalTo(false));
        assertThat(seen.asString()).doesNotContain(person(1).toString());
    }

    @Test
    @Tag("W-4")
    void everything_that_can_be_told_is_taken_and_shown_to_those_who_may_see_it() {
        var concern = new HashMap<String, Object>(Map.of(
                "kind", "everything-told",
                "issues", List.of("favouritism", "bribery"),
                "safeguarding", true,
                "text", "All of it.",
                "from", "2025",
                "until", "2026-03",
                "knownTo", "The night shift.",
                "fear", "My hours.",
                "notTo", List.of("hr-director"),
                "recipient", "audit-director"));
        concern.put(
                "about",
                Map.of(
                        "names", List.of("John  Door "),
                        "posts", List.of("head-of-fraud"),
                        "bodies", List.of("Door and Sons Ltd")));
        raised(concern);
        String id = newestCaseWith(as(7, "audit-director"), "everything-told");

        as(7, "audit-director")
                .get(CASES + "/" + id)
                .then()
                .statusCode(200)
                .body("issues", equalTo(List.of("favouritism", "bribery")))
                .body("safeguarding", equalTo(true))
                .body("account.months", equalTo("2025/2026-03"))
                .body("account.knownTo", equalTo("The night shift."))
                .body("account.fear", equalTo("My hours."))
                .body("about.names", equalTo(List.of("John Door")))
                .body("about.posts", equalTo(List.of("head-of-fraud")))
                .body("about.bodies", equalTo(List.of("Door and Sons Ltd")))
                .body("notTo", equalTo(List.of("hr-director")))
                .body("clock.status", equalTo("running"))
                .body("clock.why", containsString("7 days after"));
        as(9, "hr-director", "audit-director").get(CASES + "/" + id).then().statusCode(404);
    }

    @Test
    @Tag("W-4")
    void whoever_wishes_for_somebody_whom_no_concern_reaches_is_told_so_and_it_is_taken_all_the_same() {
        nobody().body(Map.of("text", "To my manager.", "recipient", "line-manager"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201)
                .body("notSentTo", equalTo("line-manager"));
        nobody().body(Map.of("text", "To audit.", "recipient", "audit-director"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201)
                .body("notSentTo", nullValue());
    }

    @Test
    @Tag("W-1")
    void who_they_are_is_shown_to_those_who_handle_the_case_if_the_reporter_says_so_and_else_to_nobody() {
        raised(Map.of("text", "A.", "kind", "by-name", "identity", "named", "name", "Cassandra of Troy"));
        raised(Map.of("text", "B.", "kind", "in-confidence", "name", "Cassandra of Troy"));
        as(1).body(Map.of("text", "C.", "kind", "by-account", "identity", "named"))
                .post(CASES)
                .then()
                .statusCode(201);

        caseOf("by-name")
                .body("identity", equalTo("named"))
                .body("anonymous", equalTo(false))
                .body("reporter.name", equalTo("Cassandra of Troy"));
        caseOf("by-account").body("reporter.person", equalTo(person(1).toString()));
        String confidential = caseOf("in-confidence")
                .body("identity", equalTo("confidential"))
                .body("reporter", nullValue())
                .extract()
                .asString();
        assertThat(confidential).doesNotContain("Cassandra");
    }

    @Test
    void an_identity_that_does_not_fit_the_door_is_refused() {
        nobody().body(Map.of("text", "A.", "identity", "named"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("name")));
        nobody().body(Map.of("text", "A.", "identity", "anonymous", "name", "Cassandra"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("name")));
        nobody().body(Map.of("text", "A.", "identity", "hotline-only"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("identity")));
        as(1).body(Map.of("text", "A.", "identity", "anonymous"))
                .post(CASES)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("identity")));
        nobody().body(Map.of("text", "A.", "from", "2026-13", "until", "yesterday"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("from", "until")));
        nobody().body(Map.of("text", "A.", "from", "2026-03", "until", "2026-01"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("until")));
    }

    private static ValidatableResponse caseOf(String kind) {
        return monitoringOfficer()
                .get(CASES + "/" + newestCaseWith(monitoringOfficer(), kind))
                .then()
                .statusCode(200);
    }

    @Test
    void a_name_needs_a_token_that_is_good() {
        var concern = Map.of("text", "My name is no secret.");

        nobody().body(concern).post(CASES).then().statusCode(401);
        nobody().auth()
                .oauth2(TestToken.expired(person(1), "westminster"))
                .body(concern)
                .post(CASES)
                .then()
                .statusCode(401);
        nobody().auth()
                .oauth2(TestToken.foreign(person(1), "westminster"))
                .body(concern)
                .post(CASES)
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_is_not_even_looked_at_on_the_anonymous_channel() {
        nobody().auth()
                .oauth2(TestToken.expired(person(1), "westminster"))
                .body(Map.of("text", "Something is wrong."))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201);
    }

    @Test
    void where_no_code_is_known_the_kind_is_a_word_told_in_confidence() throws Exception {
        raised(Map.of("text", "A.", "kind", "mobbing-by-ann"));

        caseOf("mobbing-by-ann").body("kind", equalTo("mobbing-by-ann"));
        assertThat(Tables.rows(DatabaseForQuarkus.owner())).noneMatch(row -> row.contains("mobbing-by-ann"));
    }

    @Test
    void two_concerns_have_two_receipts() {
        assertThat(raised(Map.of("text", "One."))).isNotEqualTo(raised(Map.of("text", "One.")));
    }
}
