package probity.declarations.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Ferry;
import probity.declarations.GiftsOverHttp;
import probity.declarations.register.Harbour;

@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class DecisionsInOrderTest {

    private static final String KEEP = "{\"verdict\": \"keep\"}";
    private static final String TOLD = "/api/v1/gift-decisions/for-hr-director";

    private final UUID hrDirector = UUID.randomUUID();

    private UUID manager = UUID.randomUUID();
    private UUID director = UUID.randomUUID();

    @BeforeEach
    void there_are_a_manager_and_a_director() {
        manager = Ferry.somebody(null, null);
        director = Ferry.somebody(null, null);
    }

    @Test
    @Tag("G-1")
    void the_manager_speaks_first_and_the_list_of_what_awaits_a_word_follows() {
        Response gift = Ferry.declares(Ferry.somebody(manager, director), GiftsOverHttp.offer("60.00"));

        awaited(manager, gift)
                .body("items.gift", contains(gift.<String>path("id")))
                .body("items.decides", contains("manager"));
        awaited(director, gift).body("items", empty());
        Ferry.decides(director, gift, 1, KEEP).then().statusCode(409).body("code", equalTo("manager-comes-first"));

        Response passedUp = Ferry.decides(manager, gift, 1, "{\"verdict\": \"donate\"}");
        passedUp.then().statusCode(200).body("status", equalTo("passed-up")).body("verdict", equalTo("donate"));
        awaited(manager, passedUp).body("items", empty());
        awaited(director, passedUp)
                .body("items.gift", contains(gift.<String>path("id")))
                .body("items.decides", contains("director"));
        Ferry.decides(manager, gift, 2, KEEP).then().statusCode(409).body("code", equalTo("director-decides"));

        Response decided = Ferry.decides(director, gift, 2, KEEP);
        decided.then().statusCode(200).body("status", equalTo("decided-on")).body("verdict", equalTo("keep"));
        awaited(director, decided).body("items", empty());
        Ferry.as(director, "director")
                .get(GiftsOverHttp.place(gift))
                .then()
                .body("status", equalTo("decided-on"))
                .body("passedUp.manager", equalTo(manager.toString()))
                .body("passedUp.verdict", equalTo("donate"))
                .body("decision.manager", equalTo(director.toString()))
                .body("decision.verdict", equalTo("keep"));
        Ferry.as(director, "director")
                .get(GiftsOverHttp.place(gift) + "/history")
                .then()
                .body("what", equalTo(List.of("declared", "passed-up", "decided-on")));
    }

    @Test
    @Tag("G-1")
    void the_register_entry_does_not_wait_for_either() {
        UUID person = Ferry.somebody(manager, director);
        Response gift = Ferry.declares(person, GiftsOverHttp.offer("60.00"));

        Ferry.as(person, "declarant")
                .header("Probity-Seen", gift.header("Probity-Seen"))
                .get("/api/v1/gift-register")
                .then()
                .body("items.gift", contains(gift.<String>path("id")))
                .body("items[0].status", equalTo("declared"));
    }

    @Test
    void where_nobody_stands_between_the_director_is_asked_at_once() {
        Response gift = Ferry.declares(Ferry.somebody(null, director), GiftsOverHttp.offer("60.00"));

        awaited(director, gift).body("items.gift", contains(gift.<String>path("id")));
        Ferry.decides(director, gift, 1, KEEP).then().statusCode(200).body("status", equalTo("decided-on"));
    }

    @Test
    @Tag("G-1")
    void where_the_manager_has_left_and_nobody_stands_in_the_director_is_asked_at_once() {
        Response gift = Ferry.declares(Ferry.somebody(manager, director), GiftsOverHttp.offer("60.00"));
        Ferry.leaves(manager);

        awaited(director, gift).body("items.gift", contains(gift.<String>path("id")));
        Ferry.decides(director, gift, 1, KEEP).then().statusCode(200).body("status", equalTo("decided-on"));
    }

    @Test
    @Tag("N-5")
    void the_directors_deadline_stands_from_the_managers_word_on() {
        Response gift = Ferry.declares(Ferry.somebody(manager, director), GiftsOverHttp.offer("60.00"));

        deadlines(gift).body("items.to", contains("line-manager")).body("items.state", contains("open"));
        Response passedUp = Ferry.decides(manager, gift, 1, KEEP);
        deadlines(passedUp)
                .body("items.find { it.to == 'line-manager' }.state", equalTo("met"))
                .body("items.find { it.to == 'director' }.state", equalTo("open"))
                .body("items.find { it.to == 'director' }.why.clauses", contains("1"))
                .body("items", hasSize(2));
        Response decided = Ferry.decides(director, gift, 2, KEEP);
        deadlines(decided).body("items.state", contains("met", "met"));
    }

    @Test
    @Tag("G-14")
    void the_hr_director_has_a_list_of_what_the_code_or_whoever_decides_tells_them() {
        UUID person = Ferry.somebody(manager, director);
        Response untold = Ferry.declares(person, GiftsOverHttp.offer("60.00"));
        Response prize = Ferry.declares(person, prize());
        Response other = Ferry.declares(person, prize());

        told(other, "?limit=1")
                .body("items.gift", contains(other.<String>path("id")))
                .body("items[0].verdict", nullValue())
                .body(not(containsString(GiftsOverHttp.DESCRIPTION)));
        String next = told(other, "?limit=1").extract().path("next");
        told(other, "?limit=1&cursor=" + next).body("items.gift", contains(prize.<String>path("id")));
        told(other, "").body("items.gift", not(hasItem(untold.<String>path("id"))));

        Response decided = Ferry.decides(manager, prize, 1, "{\"verdict\": \"surrender\", \"tellHrDirector\": true}");
        told(decided, "?limit=1")
                .body("items.gift", contains(prize.<String>path("id")))
                .body("items[0].verdict", equalTo("surrender"))
                .body("items[0].manager", equalTo(manager.toString()));
        String table = Ferry.as(hrDirector, "hr-director")
                .accept("text/csv")
                .get(TOLD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(row -> row.startsWith(prize.path("id")) && row.contains(",surrender,"));
    }

    @Test
    void nobody_else_has_that_list_and_it_shows_no_other_authoritys_gifts() {
        Ferry.as(hrDirector, "hr", "director", "monitoring-officer")
                .get(TOLD)
                .then()
                .statusCode(403);
        Response prize = Ferry.declares(Ferry.somebody(manager, director), prize());
        Demo.HR_DIRECTOR
                .asks("leicester")
                .header("Probity-Seen", prize.header("Probity-Seen"))
                .get(TOLD + "?limit=200")
                .then()
                .body("items.gift", not(hasItem(prize.<String>path("id"))));
    }

    @Test
    void what_is_withdrawn_leaves_the_list_and_the_hr_directors_sight() {
        UUID person = Ferry.somebody(manager, director);
        Response prize = Ferry.declares(person, prize());

        Response withdrawn = Ferry.sends(person, "declarant", "{\"reason\": \"by mistake\"}")
                .header("If-Match", "\"1\"")
                .post(GiftsOverHttp.place(prize) + "/withdrawal");
        told(withdrawn, "?limit=200").body("items.gift", not(hasItem(prize.<String>path("id"))));
        Ferry.as(hrDirector, "hr-director")
                .get(GiftsOverHttp.place(prize))
                .then()
                .statusCode(404);
    }

    private static String prize() {
        return GiftsOverHttp.offer("60.00").replace("\"kind\": \"gift\"", "\"kind\": \"prize\"");
    }

    private ValidatableResponse awaited(UUID above, Response write) {
        return Ferry.as(above, "line-manager", "director")
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get("/api/v1/gift-decisions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse deadlines(Response write) {
        return Ferry.as(director, "director")
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get("/api/v1/deadlines/line")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse told(Response write, String query) {
        return Ferry.as(hrDirector, "hr-director")
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get(TOLD + query)
                .then()
                .statusCode(200);
    }
}
