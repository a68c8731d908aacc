package probity.declarations.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("P-1")
class PeopleSearchTest {

    private static final String SEARCHES = "/api/v1/people-searches";

    /** A word that no other test's people bear. */
    private final String word = "q" + UUID.randomUUID().toString().replace("-", "");

    private String seen = "";

    @Inject
    DataSource database;

    @Inject
    SubjectKeys keys;

    @Test
    void people_are_found_by_whole_words_of_their_name_in_any_order_case_and_accent() {
        UUID zoe = registered("Zoë O'Hara-" + word);
        registered("Zoë Hill " + word);

        for (String name : List.of(word + " zoe OHARA", "O’hara, " + word.toUpperCase(Locale.ROOT))) {
            found(MONITORING_OFFICER, name)
                    .then()
                    .statusCode(200)
                    .body("items.person", contains(zoe.toString()))
                    .body("items.name", contains("Zoë O'Hara-" + word));
        }
        found(HR, word).then().body("items", hasSize(2));
        found(HR, word.substring(0, 20)).then().body("items", empty());
    }

    @Test
    void a_corrected_name_is_found_and_the_wrong_one_is_not() {
        UUID person = registered("Ann " + word);
        correct(person, "Anne " + word);

        found(HR, "anne " + word).then().body("items.person", contains(person.toString()));
        found(HR, "ann " + word).then().body("items", empty());
    }

    @Test
    void they_come_in_pages_that_go_on_with_the_same_words_alone() {
        List<String> all =
                List.of(registered("Ann " + word), registered("Ben " + word), registered("Cy " + word))
                        .reversed()
                        .stream()
                        .map(UUID::toString)
                        .toList();

        Response first = asked(HR, word, "?limit=2");
        String cursor = first.path("next");
        List<String> ids = new ArrayList<>(first.<List<String>>path("items.person"));
        ids.addAll(asked(HR, word, "?limit=2&cursor=" + cursor).path("items.person"));

        assertThat(ids).isEqualTo(all);
        asked(HR, "another", "?limit=2&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    @Test
    void who_was_erased_is_found_no_more() {
        UUID person = registered("Ann " + word);
        found(HR, word).then().body("items", hasSize(1));

        keys.destroy(person, new Authority("kensington-chelsea"), Instant.EPOCH);

        found(HR, word).then().statusCode(200).body("items", empty());
    }

    @Test
    void another_authority_finds_nobody_and_the_table_tells_nobody_a_name() throws SQLException {
        registered("Ann " + word);

        HR.sends("westminster", name(word))
                .post(SEARCHES)
                .then()
                .statusCode(200)
                .body("items", empty());
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select word from person_name")) {
            assertThat(rows.next()).isTrue();
            do {
                assertThat(rows.getString(1)).matches("[0-9a-f]{64}");
            } while (rows.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \" \"}", "{\"name\": \"-'.\"}", "{\"name\": \"a b c d e f g h i\"}"})
    void a_bad_question_is_refused(String body) {
        HR.sends(body)
                .post(SEARCHES)
                .then()
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void a_name_that_is_too_long_or_a_field_that_is_not_known_is_refused() {
        HR.sends(name("a".repeat(201))).post(SEARCHES).then().statusCode(400);
        HR.sends("{\"surname\": \"Hill\"}").post(SEARCHES).then().statusCode(400);
        OFFICER.sends(name(word)).post(SEARCHES).then().statusCode(403);
    }

    private UUID registered(String name) {
        UUID person = UUID.randomUUID();
        said(HR.sends("""
                        {"person": "%s", "name": "%s", "placement": {"capacity": "officer",
                         "directorate": "adult-services", "posts": [], "from": "2026-01-05"}}
                        """.formatted(person, name)).post("/api/v1/people"));
        return person;
    }

    private void correct(UUID person, String name) {
        said(HR.sends(name(name)).header("If-Match", "\"1\"").post("/api/v1/people/" + person + "/correction"));
    }

    private void said(Response done) {
        seen = done.header("Probity-Seen");
    }

    private Response found(Demo who, String name) {
        return asked(who, name, "");
    }

    /** With all that was said before. */
    private Response asked(Demo who, String name, String query) {
        return who.sends(name(name)).header("Probity-Seen", seen).post(SEARCHES + query);
    }

    private static String name(String name) {
        return "{\"name\": \"%s\"}".formatted(name);
    }
}
