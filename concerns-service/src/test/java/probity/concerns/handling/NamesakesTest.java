package probity.concerns.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.in;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Directory;
import probity.concerns.Tables;

/** Handlers whose name may be the one that a reporter wrote, in a council that knows who holds which post. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-19")
class NamesakesTest {

    private static final String TOWN = "leicester";

    private static final int OFFICER = 41;

    private static final int DEPUTY = 42;

    private static final int AUDITOR = 43;

    @BeforeEach
    void know_who_holds_which_post() {
        Directory.place(TOWN, OFFICER, null, "monitoring-officer");
        Directory.place(TOWN, DEPUTY, null, "deputy-monitoring-officer");
    }

    @AfterEach
    void forget() {
        Directory.forget(TOWN);
    }

    @Test
    void whoever_may_be_meant_does_not_see_it_until_somebody_who_may_see_it_lets_them_in() throws Exception {
        officer("Jon Smythe-Canary").get(CASES).then().statusCode(200);

        raised("namesake", "John Smith-Canary");
        String place = CASES + "/" + newestCaseWith(deputy(), "namesake");

        deputy().get(place)
                .then()
                .body("namesakes", equalTo(List.of(person(OFFICER).toString())))
                .body("handlers", contains("deputy-monitoring-officer"));
        officer("Jon Smythe-Canary").get(place).then().statusCode(404);
        officer("Ann Walker").get(place).then().statusCode(404);
        assertThat(Tables.rows(DatabaseForQuarkus.owner())).noneMatch(row -> row.contains("Canary"));

        var body = Map.of("person", person(OFFICER), "reason", "The other one of that name.");
        having(deputy(), deputy().get(place))
                .body(body)
                .post(place + "/letting-in")
                .then()
                .statusCode(200)
                .body("namesakes", empty())
                .body("handlers", contains("deputy-monitoring-officer", "monitoring-officer"));
        officer("Jon Smythe-Canary").get(place).then().statusCode(200);
    }

    @Test
    void whoever_leads_or_works_for_one_who_may_be_meant_does_not_see_it_either() {
        Directory.place(TOWN, AUDITOR, null, "audit-director");
        Directory.place(TOWN, OFFICER, AUDITOR, "monitoring-officer");
        auditor("Basil Quince-Ordway").get(CASES).then().statusCode(200);

        raised("in-the-line", "Basil Quince-Ordway");

        String place = CASES + "/" + newestCaseWith(deputy(), "in-the-line");
        deputy().get(place)
                .then()
                .body(
                        "namesakes",
                        containsInAnyOrder(
                                person(OFFICER).toString(), person(AUDITOR).toString()));
        officer("Ann Walker").get(place).then().statusCode(404);
        auditor("Basil Quince-Ordway").get(place).then().statusCode(404);
    }

    private static RequestSpecification auditor(String name) {
        return nobody().auth().oauth2(TestToken.named(name, person(AUDITOR), TOWN, "audit-director"));
    }

    @Test
    void whoever_s_name_is_learnt_at_the_door_does_not_come_in() {
        raised("at-the-door", "Gwendolen Pryce");
        String place = CASES + "/" + newestCaseWith(in(TOWN, OFFICER, "monitoring-officer"), "at-the-door");

        officer("Gwendolen Pryce").get(place).then().statusCode(404);
        officer("Gwendolen Pryce").get(CASES).then().body("items.kind", not(contains("at-the-door")));
    }

    @Test
    void whoever_is_named_by_id_is_not_let_in() {
        officer("Nora Quill").get(CASES).then().statusCode(200);
        nobody().body(Map.of(
                        "text",
                        "About the officer.",
                        "kind",
                        "by-id",
                        "about",
                        Map.of("names", List.of("Nora Quill"), "people", List.of(person(OFFICER)))))
                .post("/api/v1/authorities/leicester/concerns")
                .then()
                .statusCode(201);
        String place = CASES + "/" + newestCaseWith(deputy(), "by-id");

        having(deputy(), deputy().get(place))
                .body(Map.of("person", person(OFFICER), "reason", "A friend."))
                .post(place + "/letting-in")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-out-for-a-name"));
    }

    private static void raised(String kind, String name) {
        nobody().body(Map.of("text", "Who was it?", "kind", kind, "about", Map.of("names", List.of(name))))
                .post("/api/v1/authorities/leicester/concerns")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification officer(String name) {
        return nobody().auth().oauth2(TestToken.named(name, person(OFFICER), TOWN, "monitoring-officer"));
    }

    private static RequestSpecification deputy() {
        return in(TOWN, DEPUTY, "deputy-monitoring-officer");
    }
}
