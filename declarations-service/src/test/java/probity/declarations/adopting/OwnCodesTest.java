package probity.declarations.adopting;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.CodesOverHttp.OWN;
import static probity.declarations.CodesOverHttp.change;
import static probity.declarations.CodesOverHttp.draft;
import static probity.declarations.CodesOverHttp.next;
import static probity.declarations.CodesOverHttp.own;
import static probity.declarations.CodesOverHttp.signOff;
import static probity.declarations.CodesOverHttp.withdraw;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.DEPUTY;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.GiftsOverHttp;

/** Versions are proposed, signed off and in force, without a restart. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.WITH_CODES_OF_OTHERS, value = "true"))
@Tag("C-1")
@Tag("C-3")
class OwnCodesTest {

    private static final String HERE = "kensington-chelsea";

    private static final String CODE = "rbkc-constitution";

    @AfterEach
    void nothing_waits() {
        if (own(HERE, CODE).path("proposal") != null) {
            withdraw(HERE, CODE);
        }
    }

    @Test
    void imported_versions_are_listed_with_who_must_sign_off_and_when_they_are_reviewed() {
        MONITORING_OFFICER
                .asks()
                .get(OWN)
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("rbkc-officers", CODE))
                .body("items.find { it.code == 'rbkc-officers' }.versions[0].imported", equalTo(true))
                .body(
                        "items.find { it.code == '%s' }.signOffsAsked.posts".formatted(CODE),
                        containsInAnyOrder("hr-director", "monitoring-officer", "audit-director"))
                .body("items.find { it.code == '%s' }.signOffsAsked.clauses".formatted(CODE), contains("12.11"))
                .body("items.find { it.code == 'rbkc-officers' }.nextReview.due", notNullValue())
                .body("items.find { it.code == 'rbkc-officers' }.nextReview.whyThisDate", startsWith("12 months from"));
    }

    @Test
    void a_version_is_adopted_by_three_sign_offs_and_judges_facts_from_its_day_on() {
        String yesterday = offeredOn(today().minusDays(1));
        Response before = OFFICER.sends(yesterday).post(GiftsOverHttp.GIFTS);
        before.then().statusCode(201).body("declaration.assessment.answer", equalTo("yes"));
        int version = before.path("declaration.assessment.version");
        var thirty = next(HERE, CODE).toString().replace("\"20.00\"", "\"30.00\"");

        adoptedByThree(thirty, version);

        OFFICER.sends(offeredOn(today()))
                .post(GiftsOverHttp.GIFTS)
                .then()
                .statusCode(201)
                .body("declaration.assessment.version", equalTo(version + 1))
                .body("declaration.assessment.answer", equalTo("ask"));
        OFFICER.sends(yesterday)
                .post(GiftsOverHttp.GIFTS)
                .then()
                .body("declaration.assessment.version", equalTo(version))
                .body("declaration.assessment.answer", equalTo("yes"));
        OFFICER.asks().get(GiftsOverHttp.place(before)).then().body("declaration.assessment.version", equalTo(version));
        when().get("/api/v1/codes/" + CODE).then().body("version", equalTo(version + 1));
    }

    @Test
    void each_post_signs_off_once_and_nobody_for_a_post_they_do_not_hold_or_for_two() {
        draft(HERE, CODE, next(HERE, CODE)).then().statusCode(201);

        signOff(OFFICER, "monitoring-officer", HERE, CODE)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        signOff(DEPUTY, "deputy-monitoring-officer", HERE, CODE)
                .then()
                .statusCode(409)
                .body("code", equalTo("post-is-not-asked"));
        signOff(MONITORING_OFFICER, "monitoring-officer", HERE, CODE).then().statusCode(200);
        String both = TestToken.of(MONITORING_OFFICER.id(), HERE, "monitoring-officer", "hr-director");
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .header("Idempotency-Key", "both")
                .header("If-Match", own(HERE, CODE).header("ETag"))
                .body("{\"post\": \"hr-director\"}")
                .post(OWN + "/" + CODE + "/sign-off")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-has-signed-off"));
    }

    @Test
    void a_sign_off_is_for_the_text_that_was_read() {
        draft(HERE, CODE, next(HERE, CODE)).then().statusCode(201);
        String read = own(HERE, CODE).header("ETag");
        signOff(HR_DIRECTOR, "hr-director", HERE, CODE).then().statusCode(200);
        change(
                        MONITORING_OFFICER,
                        HERE,
                        CODE,
                        "draft/correction",
                        next(HERE, CODE).put("title", "Another").toString())
                .then()
                .statusCode(200)
                .body("proposal.signOffs", hasSize(0));

        AUDIT_DIRECTOR
                .sends("{\"post\": \"audit-director\"}")
                .header("If-Match", read)
                .post(OWN + "/" + CODE + "/sign-off")
                .then()
                .statusCode(412);
    }

    @Test
    void what_is_wrong_with_a_draft_is_named_with_line_and_field() {
        String broken = next(HERE, CODE)
                .toPrettyString()
                .replace("\"atLeast\" : \"20.00\"", "\"atLeast\" : 20")
                .replace("\"declare\" : \"ask\"", "\"declare\" : \"perhaps\"");

        draft(HERE, CODE, broken)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("gifts.rules[3].when.value.atLeast"))
                .body("violations.message", hasItem(startsWith("line ")));
        draft(HERE, CODE, "[]").then().statusCode(400).body("violations.field", contains("draft"));
        draft(HERE, CODE, "").then().statusCode(400);
        draft(HERE, CODE, "{\"version\": 1e999999999}").then().statusCode(400);
        draft(HERE, CODE, "{\"a\":".repeat(1_000)).then().statusCode(400);
        draft(HERE, CODE, next(HERE, CODE).put("format", 2)).then().statusCode(400);
    }

    @Test
    void a_draft_is_of_this_code_for_this_authority_and_follows_the_last_version() {
        draft(HERE, CODE, next(HERE, CODE).put("code", "another-code"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("code"));
        draft(HERE, CODE, next(HERE, CODE).toString().replace("\"authority\":\"" + HERE, "\"authority\":\"leicester"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("adoptions[0].authority"));
        draft(HERE, CODE, next(HERE, CODE).put("supersedes", "town-staff"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("adoptions[0].binds"));
        draft(HERE, CODE, next(HERE, CODE).put("version", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("version-is-not-the-next"));
        draft(
                        HERE,
                        "rbkc-officers",
                        next(HERE, "rbkc-officers")
                                .put("inForceFrom", today().minusDays(1).toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("day-has-passed"));
    }

    @Test
    void a_code_that_asks_nobody_is_signed_off_by_the_monitoring_officer_and_retired_from_a_day_on() {
        MONITORING_OFFICER
                .sends("town", "{\"from\": \"%s\"}".formatted(today()))
                .post(OWN + "/town-staff/retirement")
                .then()
                .statusCode(201)
                .body("proposal.kind", equalTo("retirement"))
                .body("signOffsAsked.posts", contains("monitoring-officer"))
                .body("signOffsAsked.authorityChoice", notNullValue());
        when().get("/api/v1/authorities/town/codes").then().body("items.code", contains("town-staff"));
        signOff(MONITORING_OFFICER, "monitoring-officer", "town", "town-staff")
                .then()
                .statusCode(200)
                .body("retiredFrom", equalTo(today().toString()))
                .body("nextReview", nullValue());

        when().get("/api/v1/authorities/town/codes").then().statusCode(404);
        when().get("/api/v1/codes/town-staff").then().statusCode(200);
        draft("town", "town-staff", next("town", "town-staff"))
                .then()
                .statusCode(409)
                .body("code", equalTo("code-is-retired"));
    }

    @Test
    void a_code_that_asks_three_is_retired_by_the_third_sign_off_and_not_before() {
        String town = "fen-town";
        String code = "fen-staff";
        MONITORING_OFFICER
                .sends(town, "{\"from\": \"%s\"}".formatted(today()))
                .post(OWN + "/" + code + "/retirement")
                .then()
                .statusCode(201)
                .body("signOffsAsked.posts", containsInAnyOrder("hr-director", "monitoring-officer", "audit-director"));

        signOff(HR_DIRECTOR, "hr-director", town, code).then().statusCode(200).body("retiredFrom", nullValue());
        signOff(HR_DIRECTOR, "hr-director", town, code).then().statusCode(200).body("retiredFrom", nullValue());
        signOff(DEPUTY, "deputy-monitoring-officer", town, code)
                .then()
                .statusCode(409)
                .body("code", equalTo("post-is-not-asked"));
        signOff(AUDIT_DIRECTOR, "audit-director", town, code)
                .then()
                .statusCode(200)
                .body("retiredFrom", nullValue());
        when().get("/api/v1/authorities/" + town + "/codes").then().body("items.code", contains(code));
        signOff(MONITORING_OFFICER, "monitoring-officer", town, code)
                .then()
                .statusCode(200)
                .body("retiredFrom", equalTo(today().toString()))
                .body("proposal", nullValue());

        when().get("/api/v1/authorities/" + town + "/codes").then().statusCode(404);
    }

    @Test
    void a_code_that_others_run_as_well_is_changed_by_none_of_them_alone() {
        for (String town : new String[] {"north-town", "south-town"}) {
            draft(town, "two-towns-staff", next(town, "two-towns-staff"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("code-is-shared"))
                    .body("detail", startsWith("Other authorities run this code as well"));
        }
    }

    @Test
    void a_joint_review_is_recorded_and_moves_the_next_one() {
        change(HR_DIRECTOR, HERE, "rbkc-officers", "review", review("[\"hr-director\"]"))
                .then()
                .statusCode(409)
                .body("code", equalTo("review-is-not-joint"));
        change(
                        HR_DIRECTOR,
                        HERE,
                        "rbkc-officers",
                        "review",
                        review("[\"hr-director\", \"monitoring-officer\", \"audit-director\"]"))
                .then()
                .statusCode(200)
                .body("reviewedOn", equalTo(today().toString()))
                .body("nextReview.due", equalTo(today().plusMonths(12).toString()));
        change(HR_DIRECTOR, HERE, "rbkc-officers", "review", "{\"on\": \"soon\", \"by\": [\"cook\", null]}")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("on", "by", "by"));
        change(OFFICER, HERE, "rbkc-officers", "review", review("[]")).then().statusCode(403);
    }

    @Test
    void only_those_who_own_a_code_propose_and_another_authority_has_no_such_code() {
        draft("leicester", CODE, next(HERE, CODE)).then().statusCode(404);
        for (Demo who : new Demo[] {OFFICER, Demo.HR, Demo.EXTERNAL_AUDITOR, Demo.ADMINISTRATOR}) {
            who.sends("{}").post(OWN + "/" + CODE + "/draft").then().statusCode(403);
            who.sends("{\"from\": \"2030-01-01\"}")
                    .post(OWN + "/" + CODE + "/retirement")
                    .then()
                    .statusCode(403);
        }
        OFFICER.asks().get(OWN).then().statusCode(403);
        given().get(OWN).then().statusCode(401);
        MONITORING_OFFICER.asks("leicester").get(OWN).then().body("items.code", not(hasItem(CODE)));
        for (String path : new String[] {"", "/draft"}) {
            String theirs = MONITORING_OFFICER
                    .asks("leicester")
                    .get(OWN + "/" + CODE + path)
                    .asString();
            String nothing = MONITORING_OFFICER
                    .asks("leicester")
                    .get(OWN + "/nothing" + path)
                    .asString();
            assertThat(theirs).isEqualTo(nothing).contains("not-found");
        }
        for (String fact : new String[] {"sign-off", "withdrawal", "review", "retirement", "draft/correction"}) {
            MONITORING_OFFICER
                    .sends("leicester", body(fact))
                    .header("If-Match", "\"1\"")
                    .post(OWN + "/" + CODE + "/" + fact)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_proposal_that_is_repeated_is_answered_alike_and_a_second_one_waits() {
        String document = next(HERE, CODE).toString();
        var first = MONITORING_OFFICER.sends("once", HERE, document).post(OWN + "/" + CODE + "/draft");
        var again = MONITORING_OFFICER.sends("once", HERE, document).post(OWN + "/" + CODE + "/draft");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        draft(HERE, CODE, document).then().statusCode(409).body("code", equalTo("proposal-is-open"));
    }

    private static void adoptedByThree(String document, int before) {
        draft(HERE, CODE, document)
                .then()
                .statusCode(201)
                .header("Location", endsWith(OWN + "/" + CODE))
                .body("proposal.kind", equalTo("version"))
                .body("proposal.signOffs", hasSize(0));
        AUDIT_DIRECTOR
                .asks()
                .get(OWN + "/" + CODE + "/draft")
                .then()
                .statusCode(200)
                .body("format", equalTo(1));
        signOff(MONITORING_OFFICER, "monitoring-officer", HERE, CODE).then().statusCode(200);
        signOff(HR_DIRECTOR, "hr-director", HERE, CODE)
                .then()
                .statusCode(200)
                .body("proposal.signOffs.post", contains("monitoring-officer", "hr-director"))
                .body("versions", hasSize(before));
        signOff(AUDIT_DIRECTOR, "audit-director", HERE, CODE)
                .then()
                .statusCode(200)
                .body("proposal", nullValue())
                .body("versions[-1].version", equalTo(before + 1))
                .body("versions[-1].imported", equalTo(false))
                .body("versions[-1].signOffs", hasSize(3));
    }

    private static String body(String fact) {
        return switch (fact) {
            case "sign-off" -> "{\"post\": \"monitoring-officer\"}";
            case "review" -> review("[]");
            case "retirement" -> "{\"from\": \"2030-01-01\"}";
            default -> "{}";
        };
    }

    private static String review(String by) {
        return "{\"on\": \"%s\", \"by\": %s}".formatted(today(), by);
    }

    private static String offeredOn(LocalDate day) {
        return GiftsOverHttp.offer("25.00")
                .replace("2026-03-02", day.toString())
                .replace("2026-03-03", day.toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
