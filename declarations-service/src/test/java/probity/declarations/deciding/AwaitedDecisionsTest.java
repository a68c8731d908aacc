package probity.declarations.deciding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.Offered.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import probity.chassis.access.AccessCodec;
import probity.chassis.log.EventLog;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Offered;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class AwaitedDecisionsTest {

    private static final String DECISIONS = "/api/v1/gift-decisions";
    private static final String HERE = "kensington-chelsea";
    private static final String SEEN = "Probity-Seen";

    @Inject
    EventLog log;

    @Test
    @Tag("G-1")
    void what_the_code_has_discussed_waits_for_manager_and_director_until_one_of_them_decides() {
        Response declared = Offered.to(OFFICER, HERE).worth("31.00").declare();
        String gift = declared.path("id");

        list(MANAGER, HERE, declared)
                .body("items[0].gift", equalTo(gift))
                .body("items[0].declarant", equalTo(OFFICER.id().toString()))
                .body("items[0].directorate", equalTo("adult-services"))
                .body("items[0].donor.name", equalTo("Acme Ltd"))
                .body("items[0].value.amount", equalTo("31.00"))
                .body("items[0].decides", equalTo("line"));
        list(DIRECTOR, HERE, declared).body("items.gift", hasItem(gift));
        Response decided = decide(MANAGER, HERE, gift, "\"1\"", "{\"verdict\": \"keep\"}");
        list(MANAGER, HERE, decided).body("items.gift", not(hasItem(gift)));
        list(DIRECTOR, HERE, decided).body("items.gift", not(hasItem(gift)));
    }

    @Test
    void a_correction_puts_it_back_and_a_withdrawal_takes_it_off() {
        Offered offer = Offered.to(OFFICER, HERE).worth("32.00");
        String gift = offer.declare().path("id");
        decide(MANAGER, HERE, gift, "\"1\"", "{\"verdict\": \"keep\"}");

        Response corrected = OFFICER.sends(offer.worth("33.00").json())
                .header("If-Match", "\"2\"")
                .post(GIFTS + "/" + gift + "/correction");
        corrected.then().statusCode(200).body("status", equalTo("declared")).body("decision", nullValue());
        list(MANAGER, HERE, corrected)
                .body("items[0].gift", equalTo(gift))
                .body("items[0].value.amount", equalTo("33.00"));
        MANAGER.asks()
                .get(GIFTS + "/" + gift + "/history")
                .then()
                .body("what", equalTo(java.util.List.of("declared", "decided-on", "corrected")));
        Response withdrawn = OFFICER.sends("{\"reason\": \"by mistake\"}")
                .header("If-Match", "\"3\"")
                .post(GIFTS + "/" + gift + "/withdrawal");
        list(MANAGER, HERE, withdrawn).body("items.gift", not(hasItem(gift)));
    }

    @Test
    @Tag("G-17")
    void sponsorship_waits_for_the_director_and_the_manager_cannot_decide() {
        Response declared = Offered.to(OFFICER, "leicester").kind("sponsorship").declare();
        String gift = declared.path("id");

        list(MANAGER, "leicester", declared).body("items.gift", not(hasItem(gift)));
        list(DIRECTOR, "leicester", declared)
                .body("items[0].gift", equalTo(gift))
                .body("items[0].decides", equalTo("director"));
        decide(MANAGER, "leicester", gift, "\"1\"", "{\"verdict\": \"keep\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("director-decides"));
        decide(DIRECTOR, "leicester", gift, "\"1\"", "{\"verdict\": \"keep\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @Tag("G-16")
    @EnumSource(names = {"MANAGER", "DIRECTOR"})
    void a_prize_waits_for_manager_or_director_and_either_decides(Demo above) {
        Response declared = Offered.to(OFFICER, "leicester").kind("prize").declare();
        String gift = declared.path("id");

        list(above, "leicester", declared).body("items[0].gift", equalTo(gift));
        decide(above, "leicester", gift, "\"1\"", "{\"verdict\": \"surrender\"}")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("surrender"));
    }

    @Test
    @Tag("G-11")
    void a_legacy_that_was_taken_is_flagged_and_waits() {
        Response declared = Offered.to(OFFICER, "leicester")
                .kind("legacy")
                .from("service-user")
                .declare();

        list(MANAGER, "leicester", declared)
                .body("items[0].gift", equalTo(declared.path("id")))
                .body("items[0].forbiddenBy", hasItem("10 Payments and Gifts"));
    }

    @Test
    @Tag("G-9")
    void what_may_not_be_kept_waits_for_the_line_only_while_it_is_in_hand() {
        Offered gift = Offered.to(OFFICER, "leicester").from("supplier");

        Response kept = gift.declare();
        list(MANAGER, "leicester", kept).body("items[0].gift", equalTo(kept.path("id")));
        Response returned = gift.response("returned").declare();
        list(MANAGER, "leicester", returned).body("items.gift", not(hasItem(returned.<String>path("id"))));
    }

    @Test
    @Tag("G-14")
    void whether_the_hr_director_is_told_of_a_promotion_is_the_managers_decision() {
        Offered promotion = Offered.to(OFFICER, "leicester").kind("promotion").response("refused");
        String told = promotion.declare().path("id");
        String untold = promotion.declare().path("id");

        Demo.HR_DIRECTOR.asks("leicester").get(GIFTS + "/" + told).then().statusCode(404);
        decide(MANAGER, "leicester", told, "\"1\"", "{\"verdict\": \"noted\", \"tellHrDirector\": true}")
                .then()
                .statusCode(200)
                .body("hrDirectorTold", equalTo(true));
        decide(MANAGER, "leicester", untold, "\"1\"", "{\"verdict\": \"noted\"}")
                .then()
                .statusCode(200)
                .body("hrDirectorTold", equalTo(false));
        Demo.HR_DIRECTOR
                .asks("leicester")
                .get(GIFTS + "/" + told)
                .then()
                .statusCode(200)
                .body("decision.hrDirectorTold", equalTo(true));
        Demo.HR_DIRECTOR.asks("leicester").get(GIFTS + "/" + untold).then().statusCode(404);
    }

    @Test
    void what_nobody_reported_the_hr_director_is_not_told_of() {
        String gift = Offered.to(OFFICER, HERE).worth("34.00").declare().path("id");

        decide(MANAGER, HERE, gift, "\"1\"", "{\"verdict\": \"keep\", \"tellHrDirector\": true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-was-reported"));
    }

    @Test
    void what_is_not_in_hand_is_noted_and_nothing_else() {
        String gift = Offered.to(OFFICER, HERE)
                .worth("35.00")
                .response("refused")
                .declare()
                .path("id");

        decide(MANAGER, HERE, gift, "\"1\"", "{\"verdict\": \"keep\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("offer-was-refused"));
        decide(MANAGER, HERE, gift, "\"1\"", "{\"verdict\": \"noted\"}").then().statusCode(200);
    }

    @Test
    void a_members_gift_waits_for_nobody() {
        Response declared = Offered.to(COUNCILLOR, "leicester").worth("60.00").declare();

        list(DIRECTOR, "leicester", declared).body("items.gift", not(hasItem(declared.<String>path("id"))));
    }

    @Test
    void it_waits_for_who_is_above_today_and_not_for_who_will_be_or_was() {
        UUID person = UUID.randomUUID();
        Response registered = HR.sends("{\"person\": \"%s\", \"name\": \"Ann Hill\", \"placement\": %s}"
                        .formatted(person, under(MANAGER, LocalDate.of(2026, 1, 5))))
                .post("/api/v1/people");
        registered.then().statusCode(201);
        awaitPlaces(registered);
        Response declared = given().auth()
                .oauth2(TestToken.of(person, HERE, "declarant"))
                .contentType("application/json")
                .header("Idempotency-Key", "one")
                .body(Offered.to(OFFICER, HERE).worth("36.00").json())
                .post(GIFTS);
        String gift = declared.path("id");

        list(MANAGER, HERE, declared).body("items[0].gift", equalTo(gift));
        place(person, "\"1\"", under(Demo.AUDIT_DIRECTOR, today().plusDays(1)));
        list(MANAGER, HERE, declared).body("items.gift", hasItem(gift));
        place(person, "\"2\"", under(DIRECTOR, today()));
        list(MANAGER, HERE, declared).body("items.gift", not(hasItem(gift)));
        list(DIRECTOR, HERE, declared).body("items.gift", hasItem(gift));
    }

    @Test
    void it_is_read_page_by_page_newest_first_and_holds_nothing_that_was_told_in_confidence() {
        Offered offer = Offered.to(OFFICER, HERE).worth("37.00").with("reason", "It was a kindness");
        String older = offer.declare().path("id");
        Response newer = offer.person("Zoe Quill").declare();

        String cursor = list(MANAGER, HERE, newer, "?limit=1")
                .body("items", hasSize(1))
                .body("items[0].gift", equalTo(newer.path("id")))
                .body("items[0].donor.kind", equalTo("person"))
                .body("items[0].donor.name", nullValue())
                .body(not(containsString("Zoe Quill")))
                .body(not(containsString("A thing")))
                .body(not(containsString("kindness")))
                .extract()
                .path("next");
        list(MANAGER, HERE, newer, "?limit=1&cursor=" + cursor).body("items[0].gift", equalTo(older));
    }

    @Test
    void that_somebody_looked_is_on_record() {
        long before = log.readAfter(0, 1_000_000).getLast().position();

        list(MANAGER, HERE, Offered.to(OFFICER, HERE).worth("38.00").declare());

        assertThat(log.readAfter(before, 500))
                .anyMatch(stored -> stored.stream().category().equals(AccessCodec.CATEGORY));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MANAGER", "DIRECTOR", "MONITORING_OFFICER", "DEPUTY"})
    void who_manages_nobody_is_told_by_their_role_alone(Demo somebody) {
        somebody.asks().get(DECISIONS).then().statusCode(403);
    }

    private static ValidatableResponse list(Demo above, String authority, Response write) {
        return list(above, authority, write, "?limit=200");
    }

    private static ValidatableResponse list(Demo above, String authority, Response write, String query) {
        return above.asks(authority)
                .header(SEEN, write.header(SEEN))
                .get(DECISIONS + query)
                .then()
                .statusCode(200);
    }

    private static Response decide(Demo above, String authority, String gift, String version, String decision) {
        return above.sends(authority, decision).header("If-Match", version).post(GIFTS + "/" + gift + "/decision");
    }

    private static void place(UUID person, String version, String placement) {
        Response placed =
                HR.sends(placement).header("If-Match", version).post("/api/v1/people/" + person + "/placement");
        placed.then().statusCode(200);
        awaitPlaces(placed);
    }

    private static void awaitPlaces(Response write) {
        HR.asks()
                .header(SEEN, write.header(SEEN))
                .get("/api/v1/people?limit=1")
                .then()
                .statusCode(200);
    }

    private static String under(Demo manager, LocalDate from) {
        return """
                {"capacity": "officer", "directorate": "adult-services", "lineManager": "%s", "posts": ["declarant"],
                 "from": "%s"}
                """.formatted(manager.id(), from);
    }
}
