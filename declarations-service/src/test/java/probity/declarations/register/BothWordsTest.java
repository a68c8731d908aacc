package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Ferry;
import probity.declarations.GiftsOverHttp;
import probity.declarations.Offered;

/** The action taken by the officer, by the manager and by the director, where the code has both of them speak. */
@Tag("P-2")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class BothWordsTest {

    private static final String REGISTER = "/api/v1/gift-register";

    private static final String PUBLIC = "/api/v1/authorities/ferry/gift-register";

    private UUID manager = UUID.randomUUID();
    private UUID director = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebody_works_under_a_manager_and_a_director() {
        manager = Ferry.somebody(null, null);
        director = Ferry.somebody(null, null);
        person = Ferry.somebody(manager, director);
    }

    @Test
    void whoever_reads_the_register_sees_both_words_and_whose_they_are() {
        Response gift = Ferry.declares(person, GiftsOverHttp.offer("60.00"));

        register(Ferry.decides(manager, gift, 1, verdict("donate")))
                .body("items[0].status", equalTo("declared"))
                .body("items[0].passedUp.manager", equalTo(manager.toString()))
                .body("items[0].passedUp.verdict", equalTo("donate"))
                .body("items[0].passedUp.on", equalTo(Offered.today().toString()))
                .body("items[0].verdict", nullValue());
        Response decided = Ferry.decides(director, gift, 2, verdict("keep"));
        register(decided)
                .body("items[0].status", equalTo("decided-on"))
                .body("items[0].passedUp.verdict", equalTo("donate"))
                .body("items[0].manager", equalTo(director.toString()))
                .body("items[0].verdict", equalTo("keep"))
                .body("items[0].decidedAs", equalTo("director"));

        String csv = Ferry.as(person, "declarant")
                .accept("text/csv")
                .header("Probity-Seen", decided.header("Probity-Seen"))
                .get(REGISTER)
                .asString();
        assertThat(csv).contains("passed up with", "decided as", ",donate,", ",keep,", ",director,");
    }

    @Test
    void a_correction_opens_both_again() {
        Response gift = Ferry.declares(person, GiftsOverHttp.offer("60.00"));
        Ferry.decides(manager, gift, 1, verdict("donate"));
        Ferry.decides(director, gift, 2, verdict("keep"));

        Response corrected = Ferry.sends(person, "declarant", GiftsOverHttp.offer("70.00"))
                .header("If-Match", "\"3\"")
                .post(GiftsOverHttp.place(gift) + "/correction");

        register(corrected)
                .body("items[0].status", equalTo("declared"))
                .body("items[0].passedUp", nullValue())
                .body("items[0].decidedAs", nullValue());
    }

    @Test
    void as_at_an_earlier_day_neither_had_spoken() {
        Response gift = Ferry.declares(person, GiftsOverHttp.offer("60.00"));
        Response passedUp = Ferry.decides(manager, gift, 1, verdict("donate"));

        Ferry.as(person, "declarant")
                .header("Probity-Seen", passedUp.header("Probity-Seen"))
                .get(REGISTER + "?asAt=" + Offered.today().minusDays(1))
                .then()
                .statusCode(200)
                .body("items[0].passedUp", nullValue());
    }

    @Test
    void the_public_sees_both_by_their_posts() {
        Response gift = Ferry.declares(person, GiftsOverHttp.offer("60.00"));
        Ferry.decides(manager, gift, 1, verdict("donate"));

        JsonPath passedUp = published(gift, entry -> action(entry, "ActionByManager") != null);
        assertThat(action(passedUp, "ActionByManager")).isEqualTo("donate");
        assertThat(action(passedUp, "ActionByDirector")).isNull();

        Ferry.decides(director, gift, 2, verdict("keep"));
        JsonPath decided = published(gift, entry -> action(entry, "ActionByDirector") != null);
        assertThat(action(decided, "ActionByRecipient")).isEqualTo("accepted");
        assertThat(action(decided, "ActionByManager")).isEqualTo("donate");
        assertThat(action(decided, "ActionByDirector")).isEqualTo("keep");
        assertThat(action(decided, "ActionByDirectorDate"))
                .isEqualTo(Offered.today().toString());
        assertThat(decided.prettify()).doesNotContain(manager.toString(), director.toString());
        assertThat(given().accept("text/csv").get(PUBLIC).asString())
                .contains("action by manager,action by manager on,action by director,action by director on")
                .doesNotContain(manager.toString(), director.toString());
    }

    private ValidatableResponse register(Response write) {
        write.then().statusCode(200);
        return Ferry.as(person, "declarant")
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get(REGISTER)
                .then()
                .statusCode(200);
    }

    /** The public is told a moment later. */
    private static JsonPath published(Response gift, Predicate<JsonPath> expected) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            Response entry = given().get(PUBLIC + "/" + gift.path("id"));
            if (entry.statusCode() == 200 && expected.test(entry.jsonPath())) {
                return entry.jsonPath();
            }
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    private static String action(JsonPath entry, String field) {
        return entry.getString("fields.find { it.name == '%s' }?.value".formatted(field));
    }

    private static String verdict(String word) {
        return "{\"verdict\": \"%s\"}".formatted(word);
    }
}
