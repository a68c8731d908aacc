package probity.declarations.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.people.PeopleOverHttp.PEOPLE;
import static probity.declarations.people.PeopleOverHttp.placement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.identity.Authority;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.person.Population;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Whom an authority has when, as what, and under whom. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class ServiceTest {

    private static final Authority HERE = new Authority("kensington-chelsea");

    private static final String PRESS = """
            {"worker": "employee", "title": "Head of Press", "grade": "Band 6", "marks": [
             {"kind": "politically-restricted", "basis": "LGHA 1989 s2(3)",
              "exemption": {"grantedOn": "2026-02-01", "basis": "Decision 12 of 2026"}}]}
            """;

    private static final String AGENCY = "{\"worker\": \"agency-worker\"}";

    private static final String COUNCILLOR = """
            {"worker": "councillor", "term": {"from": "2026-01-05", "until": "2026-05-11"}}
            """;

    @Inject
    PlaceTable table;

    @Inject
    Population population;

    private final PeopleOverHttp ann = PeopleOverHttp.somebodyNew();

    @Test
    @Tag("I-16")
    void a_post_is_marked_with_its_basis_and_an_exemption() {
        ann.registered(PRESS, "2026-01-05")
                .then()
                .statusCode(201)
                .body("placement.job.title", equalTo("Head of Press"))
                .body("placement.job.grade", equalTo("Band 6"))
                .body("placement.job.marks.kind", contains("politically-restricted"))
                .body("placement.job.marks[0].exemption.basis", equalTo("Decision 12 of 2026"));

        var job = placeOn("2026-02-01").orElseThrow().job();
        assertThat(job.title()).isEqualTo("Head of Press");
        assertThat(job.grade()).isEqualTo("Band 6");
        assertThat(job.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.basis()).isEqualTo("LGHA 1989 s2(3)");
            assertThat(mark.exemption()).isNotNull();
        });
    }

    @Test
    void who_comes_back_is_let_in_again_from_that_day_on() {
        ann.registered(PRESS, "2026-01-05");
        ann.changed("leaving", "{\"on\": \"2026-02-28\"}").then().statusCode(200);
        String token = TestToken.of(ann.person(), HERE.id(), "declarant");
        given().auth().oauth2(token).get(GIFTS).then().statusCode(401);

        ann.changed("return", "{\"placement\": %s}".formatted(placement("corporate", AGENCY, "2026-04-01")))
                .then()
                .statusCode(200)
                .body("leftOn", nullValue())
                .body("placement.directorate", equalTo("corporate"))
                .body("placements", hasSize(1));

        given().auth().oauth2(token).get(GIFTS).then().statusCode(200);
        assertThat(hasLeft("2026-02-28")).isFalse();
        assertThat(hasLeft("2026-03-01")).isTrue();
        assertThat(hasLeft("2026-03-31")).isTrue();
        assertThat(hasLeft("2026-04-01")).isFalse();
    }

    @Test
    void a_leaving_that_was_a_mistake_is_taken_back() {
        ann.registered(PRESS, "2026-01-05");
        ann.changed("leaving", "{\"on\": \"2026-02-28\"}");

        ann.changed("leaving-withdrawal", "{}").then().statusCode(200).body("placement.from", equalTo("2026-01-05"));

        assertThat(hasLeft("2026-03-01")).isFalse();
        ann.changed("leaving-withdrawal", "{}").then().statusCode(409).body("code", equalTo("not-left"));
    }

    @Test
    void a_wrong_place_is_corrected_or_taken_back() {
        ann.registered(PRESS, "2026-01-05");
        ann.changed("placement", placement("corporate", AGENCY, "2026-03-01"));

        ann.changed(
                        "placement-correction",
                        "{\"from\": \"2026-03-01\", \"placement\": %s}"
                                .formatted(placement("housing", AGENCY, "2026-04-01")))
                .then()
                .statusCode(200)
                .body("placements.directorate", contains("adult-services", "housing"));
        assertThat(directorateOn("2026-03-31")).isEqualTo("adult-services");
        assertThat(directorateOn("2026-04-01")).isEqualTo("housing");

        ann.changed("placement-withdrawal", "{\"from\": \"2026-04-01\"}").then().statusCode(200);
        assertThat(directorateOn("2026-04-01")).isEqualTo("adult-services");
        ann.changed("placement-withdrawal", "{\"from\": \"2026-01-05\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("only-place"));
    }

    @Test
    void the_day_of_a_return_is_corrected_with_what_follows_from_it() {
        ann.registered(PRESS, "2026-01-05");
        ann.changed("leaving", "{\"on\": \"2026-02-28\"}");
        ann.changed("return", "{\"placement\": %s}".formatted(placement("corporate", AGENCY, "2026-04-01")));

        ann.changed(
                        "placement-correction",
                        "{\"from\": \"2026-04-01\", \"placement\": %s}"
                                .formatted(placement("corporate", AGENCY, "2026-05-01")))
                .then()
                .statusCode(200);

        assertThat(hasLeft("2026-04-30")).isTrue();
        assertThat(hasLeft("2026-05-01")).isFalse();
    }

    @Test
    void while_a_manager_is_away_their_deputy_stands_in_but_not_for_the_deputy() {
        var manager = PeopleOverHttp.somebodyNew();
        manager.registered(PRESS, "2026-01-05");
        ann.registered(PRESS, "2026-01-05");
        ann.changed("placement", under(manager.person()));
        var bob = PeopleOverHttp.somebodyNew();
        bob.registered(PRESS, "2026-01-05");
        bob.changed("placement", under(manager.person()));

        manager.changed("absence", absence(bob.person(), "2026-03-01", "2026-03-14"))
                .then()
                .statusCode(200)
                .body("absences.deputy", contains(bob.person().toString()));

        assertThat(deputyOf(ann, "2026-02-28")).isNull();
        assertThat(deputyOf(ann, "2026-03-01")).isEqualTo(new PersonId(bob.person()));
        assertThat(deputyOf(ann, "2026-03-14")).isEqualTo(new PersonId(bob.person()));
        assertThat(deputyOf(ann, "2026-03-15")).isNull();
        assertThat(deputyOf(bob, "2026-03-01")).isNull();

        manager.changed("absence-withdrawal", "{\"from\": \"2026-03-01\"}")
                .then()
                .statusCode(200);
        assertThat(deputyOf(ann, "2026-03-01")).isNull();
    }

    @Test
    @Tag("C-6")
    void who_is_bound_by_which_code_is_told_by_day_and_by_what_they_are() {
        ann.registered(AGENCY, "2026-01-05");
        ann.changed("leaving", "{\"on\": \"2026-02-28\"}");

        codesOn("2026-02-28")
                .body("worker", equalTo("agency-worker"))
                .body("codes.code", contains("rbkc-constitution"))
                .body("codes[0].extent", equalTo("whole"))
                .body("codes[0].clauses", hasItem("1.03"));
        codesOn("2026-03-01").body("codes", hasSize(0)).body("worker", nullValue());
        codesOn("2026-01-04").body("codes", hasSize(0));
        Demo.COUNCILLOR
                .asks("leicester")
                .get(PEOPLE + "/" + Demo.COUNCILLOR.id("leicester") + "/codes?on=2026-01-05")
                .then()
                .statusCode(200)
                .body("worker", equalTo("councillor"))
                .body("codes.code", contains("lga-members"));
    }

    @Test
    @Tag("C-6")
    void a_member_is_bound_until_the_last_day_of_the_term() {
        ann.registered(COUNCILLOR, "2026-01-05").then().body("placement.job.term.until", equalTo("2026-05-11"));

        codesOn("2026-05-11").body("worker", equalTo("councillor"));
        codesOn("2026-05-12").body("worker", nullValue());
    }

    @Test
    void nobody_but_the_keepers_of_the_code_asks_by_what_another_is_bound() {
        String codes = PEOPLE + "/" + MANAGER.id() + "/codes";

        MANAGER.asks().get(codes).then().statusCode(200);
        OFFICER.asks().get(codes).then().statusCode(404);
        MONITORING_OFFICER.asks().get(codes).then().statusCode(200);
        HR.asks().get(PEOPLE + "/" + UUID.randomUUID() + "/codes").then().statusCode(404);
        HR.asks().get(codes + "?on=soon").then().statusCode(400).body("violations.field", contains("on"));
    }

    @Test
    @Tag("C-6")
    void the_population_of_a_day_is_who_serves_on_it() {
        ann.registered(COUNCILLOR, "2026-01-05");
        var left = PeopleOverHttp.somebodyNew();
        left.registered(PRESS, "2026-01-05");
        left.changed("leaving", "{\"on\": \"2026-02-28\"}");
        left.changed("return", "{\"placement\": %s}".formatted(placement("corporate", AGENCY, "2026-04-01")));

        assertThat(serves(ann, "2026-01-04")).isEmpty();
        assertThat(serves(ann, "2026-05-11")).isPresent();
        assertThat(serves(ann, "2026-05-12")).isEmpty();
        assertThat(serves(left, "2026-02-28").orElseThrow().job().title()).isEqualTo("Head of Press");
        assertThat(serves(left, "2026-03-01")).isEmpty();
        assertThat(serves(left, "2026-04-01").orElseThrow().directorate().id()).isEqualTo("corporate");
    }

    @Test
    void the_population_is_paged_without_gap_or_repeat() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        var first = population.page(HERE.id(), day, null, 4);
        var next = population.page(HERE.id(), day, first.getLast().person(), 1_000);

        assertThat(first).hasSize(4);
        assertThat(population.on(HERE.id(), day).map(Population.InService::person))
                .startsWith(first.stream().map(Population.InService::person).toArray(PersonId[]::new))
                .contains(next.getFirst().person())
                .contains(new PersonId(OFFICER.id()))
                .doesNotContain(new PersonId(OFFICER.id("leicester")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            employee               | councillor | placement.job.worker
            employee               | king       | placement.job.worker
            politically-restricted | political  | placement.job.marks.kind
            LGHA 1989 s2(3)        | ~ ~        | placement.job.marks.basis
            2026-02-01             | 9999-99-99 | placement.job.marks.exemption.grantedOn
            2026-01-05             | +12026-01-05 | placement.from
            "title"                | "titel"    | placement.job.titel
            """)
    void bad_input_names_the_field(String good, String bad, String field) {
        HR.sends("""
                        {"person": "%s", "name": "Ann Hill", "placement": %s}
                        """.formatted(ann.person(), placement("housing", PRESS, "2026-01-05"))
                        .replace(good, bad))
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void a_term_or_an_absence_does_not_end_before_it_begins() {
        ann.registered(COUNCILLOR.replace("2026-05-11", "2025-05-11"), "2026-01-05")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("placement.job.term.until"));
        ann.registered(PRESS, "2026-01-05");
        ann.changed("absence", absence(OFFICER.id(), "2026-03-01", "2026-02-01"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("until"));
    }

    @Test
    void only_hr_says_who_leaves_and_who_comes_back() {
        for (String fact :
                new String[] {"leaving", "leaving-withdrawal", "return", "absence", "placement-withdrawal"}) {
            MONITORING_OFFICER
                    .sends("{}")
                    .header("If-Match", "\"1\"")
                    .post(PEOPLE + "/" + OFFICER.id() + "/" + fact)
                    .then()
                    .statusCode(403);
        }
    }

    private ValidatableResponse codesOn(String day) {
        return HR.asks().get(ann.place() + "/codes?on=" + day).then().statusCode(200);
    }

    private Optional<Place> serves(PeopleOverHttp person, String day) {
        return population
                .on(HERE.id(), LocalDate.parse(day))
                .filter(each -> each.person().value().equals(person.person()))
                .map(Population.InService::place)
                .findFirst();
    }

    private static String under(UUID manager) {
        return placement("corporate", AGENCY, "2026-02-01").replace(MANAGER.id().toString(), manager.toString());
    }

    private static String absence(UUID deputy, String from, String until) {
        return "{\"deputy\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(deputy, from, until);
    }

    private @Nullable PersonId deputyOf(PeopleOverHttp person, String day) {
        return table.lineOf(new PersonId(person.person()), HERE, LocalDate.parse(day))
                .deputy();
    }

    private boolean hasLeft(String day) {
        return table.hasLeft(new PersonId(ann.person()), HERE, LocalDate.parse(day));
    }

    private Optional<Place> placeOn(String day) {
        return table.placeOf(new PersonId(ann.person()), HERE, LocalDate.parse(day));
    }

    private String directorateOn(String day) {
        return placeOn(day).orElseThrow().directorate().id();
    }
}
