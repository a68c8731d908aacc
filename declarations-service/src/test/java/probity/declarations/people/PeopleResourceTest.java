package probity.declarations.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class PeopleResourceTest {

    private static final String PEOPLE = "/api/v1/people";

    private static final Authority HERE = new Authority("kensington-chelsea");

    @Inject
    PlaceTable table;

    @Inject
    DemoPeople demo;

    @Inject
    EventLog log;

    private final UUID person = UUID.randomUUID();

    @Test
    void hr_registers_a_person_in_a_place() {
        register()
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PEOPLE + "/" + person))
                .body("name", equalTo("Ann Hill"))
                .body("placement.directorate", equalTo("adult-services"))
                .body("placement.posts", contains("declarant"));
        HR.sends(registration()).post(PEOPLE).then().statusCode(409).body("code", equalTo("already-registered"));
    }

    @Test
    void a_person_is_placed_from_a_day_on_and_stood_elsewhere_before() {
        register();
        Response placed = HR.sends(placement("corporate", "2026-06-01"))
                .header("If-Match", "\"1\"")
                .post(PEOPLE + "/" + person + "/placement");
        placed.then().statusCode(200).body("placement.directorate", equalTo("corporate"));
        list(placed);

        assertThat(directorateOn(LocalDate.of(2026, 5, 31))).isEqualTo("adult-services");
        assertThat(directorateOn(LocalDate.of(2026, 6, 1))).isEqualTo("corporate");
        assertThat(table.placeOf(new PersonId(person), HERE, LocalDate.of(2026, 1, 4)))
                .isEmpty();
        assertThat(table.placeOf(new PersonId(person), new Authority("leicester"), LocalDate.of(2026, 6, 1)))
                .isEmpty();
    }

    @Test
    void nobody_is_placed_under_themselves() {
        register();

        HR.sends(placement("corporate", "2026-06-01").replace("\"posts\"", "\"deputy\": \"" + person + "\", \"posts\""))
                .header("If-Match", "\"1\"")
                .post(PEOPLE + "/" + person + "/placement")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-in-own-line"));
    }

    @Test
    void a_name_is_put_right() {
        register();

        HR.sends("{\"name\": \"Anne Hill\"}")
                .header("If-Match", "\"1\"")
                .post(PEOPLE + "/" + person + "/correction")
                .then()
                .statusCode(200)
                .body("name", equalTo("Anne Hill"));
        MONITORING_OFFICER
                .asks()
                .get(PEOPLE + "/" + person)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Anne Hill"));
    }

    @Test
    void the_token_of_who_has_left_is_refused_from_the_day_after_the_last_one() {
        register();
        String token = TestToken.of(person, HERE.id(), "declarant");
        given().auth().oauth2(token).get(GIFTS).then().statusCode(200);

        Response left = HR.sends("{\"on\": \"2026-06-30\"}")
                .header("If-Match", "\"1\"")
                .post(PEOPLE + "/" + person + "/leaving");
        left.then().statusCode(200).body("leftOn", equalTo("2026-06-30")).body("placement", nullValue());
        list(left);

        given().auth().oauth2(token).get(GIFTS).then().statusCode(401).body("code", equalTo("person-left"));
        assertThat(table.hasLeft(new PersonId(person), HERE, LocalDate.of(2026, 6, 30)))
                .isFalse();
        assertThat(table.hasLeft(new PersonId(person), HERE, LocalDate.of(2026, 7, 1)))
                .isTrue();
    }

    @Test
    void people_are_listed_page_by_page_with_their_names() {
        Response registered = register();

        Response page = HR.asks()
                .header("Probity-Seen", registered.header("Probity-Seen"))
                .get(PEOPLE + "?limit=2");
        page.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].person", equalTo(person.toString()))
                .body("items[0].name", equalTo("Ann Hill"));
        HR.asks()
                .get(PEOPLE + "?limit=200&cursor=" + page.path("next"))
                .then()
                .body("items.name", hasItem("Olive Marsh"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            adult-services | Adult Services | placement.directorate
            officer        | visitor        | placement.capacity
            declarant      | king           | placement.posts
            2026-01-05     | soon           | placement.from
            Ann Hill       | ~ ~            | name
            "person"       | "who"          | who
            """)
    void bad_input_is_a_400_problem_that_names_the_field(String good, String bad, String field) {
        HR.sends(registration().replace(good, bad))
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        HR.sends("{}")
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("person", "name", "placement"));
    }

    @Test
    void only_hr_changes_people_and_only_hr_and_the_keepers_of_the_code_read_them() {
        OFFICER.sends(registration()).post(PEOPLE).then().statusCode(403);
        OFFICER.asks().get(PEOPLE).then().statusCode(403);
        MONITORING_OFFICER.sends(registration()).post(PEOPLE).then().statusCode(403);
    }

    @Test
    void the_demos_people_are_registered_once_however_often_it_starts() throws InterruptedException {
        int before = log.readAfter(0, 1_000_000).size();

        demo.register();

        assertThat(log.readAfter(0, 1_000_000)).hasSize(before);
        for (String authority : Demo.AUTHORITIES) {
            MONITORING_OFFICER
                    .asks(authority)
                    .get(PEOPLE + "/" + Demo.COUNCILLOR.id(authority))
                    .then()
                    .statusCode(200)
                    .body("placement.capacity", equalTo("member"));
        }
    }

    private String directorateOn(LocalDate day) {
        return table.placeOf(new PersonId(person), HERE, day)
                .map(Place::directorate)
                .orElseThrow()
                .id();
    }

    /** Waits until the table shows what was done. */
    private static void list(Response write) {
        HR.asks()
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get(PEOPLE + "?limit=1")
                .then()
                .statusCode(200);
    }

    private Response register() {
        Response registered = HR.sends(registration()).post(PEOPLE);
        list(registered);
        return registered;
    }

    private String registration() {
        return """
                {"person": "%s", "name": "Ann Hill", "placement": %s}
                """.formatted(person, placement("adult-services", "2026-01-05"));
    }

    private static String placement(String directorate, String from) {
        return """
                {"capacity": "officer", "directorate": "%s", "lineManager": "%s", "posts": ["declarant"], "from": "%s"}
                """.formatted(directorate, Demo.MANAGER.id(), from);
    }
}
