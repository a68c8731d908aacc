package probity.concerns.handling;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.ConcernsOverHttp;

/** No case can be read without a trace, whatever was asked for when it was shown. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ReadingsTest {

    private static final int NAMESAKE = 60;

    private static final String NAME = "Gregory Lookalike";

    /** How to ask each operation that shows a case whole. */
    private static final Map<String, String> BODIES = Map.of(
            "GET /api/v1/concerns/{id}", "",
            "POST /api/v1/concerns/{id}/acknowledgement", "{}",
            "POST /api/v1/concerns/{id}/messages", "{\"text\": \"Tell us more.\"}",
            "POST /api/v1/concerns/{id}/reading", "{\"upTo\": \"<message>\"}",
            "POST /api/v1/concerns/{id}/letting-in",
                    "{\"person\": \"" + person(NAMESAKE) + "\", \"reason\": \"Another one.\"}",
            "POST /api/v1/concerns/{id}/closure", "{\"outcome\": \"upheld\", \"reason\": \"It was so.\"}");

    @Inject
    DataSource database;

    /** A case with a message of its reporter, as it is when an operation shows it. */
    private record Case(String id, String message, String version) {}

    @Test
    void whatever_shows_a_case_is_on_record_each_time_also_if_nothing_changes() {
        assertThat(operationsThatShow("CaseBody"))
                .as("operations that this test knows how to ask")
                .isEqualTo(new TreeSet<>(BODIES.keySet()));

        BODIES.forEach((operation, body) -> {
            Case shown = acknowledgedUnless(operation.endsWith("/acknowledgement"));
            String key = UUID.randomUUID().toString();
            for (int times = 1; times <= 3; times++) {
                long before = facts("concern", shown.id());
                ask(operation, body, shown, key).then().statusCode(200).body("id", equalTo(shown.id()));
                assertThat(facts("concern", shown.id())).as(operation).isEqualTo(before + 1);
            }
            assertThat(facts("concern-identity", shown.id())).as(operation).isZero();
        });
    }

    @Test
    void to_read_once_more_under_another_key_what_was_marked_as_read_is_on_record() {
        Case shown = acknowledgedUnless(false);
        String operation = "POST /api/v1/concerns/{id}/reading";
        for (int times = 1; times <= 2; times++) {
            long before = facts("concern", shown.id());
            ask(
                            operation,
                            requireNonNull(BODIES.get(operation)),
                            shown,
                            UUID.randomUUID().toString())
                    .then()
                    .statusCode(200);
            assertThat(facts("concern", shown.id())).isEqualTo(before + 1);
        }
    }

    @Test
    void that_somebody_was_shown_who_raised_it_is_a_fact_of_its_own() {
        String kind = newKind();
        raised(Map.of("text", "A.", "kind", kind, "identity", "named", "name", "Cassandra of Troy"));
        String id = newestCaseWith(monitoringOfficer(), kind);

        Response seen = monitoringOfficer().get(CASES + "/" + id);
        seen.then().statusCode(200).body("reporter.name", equalTo("Cassandra of Troy"));
        assertThat(facts("concern-identity", id)).isOne();
        having(monitoringOfficer(), seen)
                .body("{}")
                .post(CASES + "/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("reporter.name", equalTo("Cassandra of Troy"));
        assertThat(facts("concern-identity", id)).isEqualTo(2);
        assertThat(facts("concern", id)).isEqualTo(2);
    }

    @Test
    void a_name_that_is_not_shown_is_not_on_record_as_read() {
        String kind = newKind();
        raised(Map.of("text", "A.", "kind", kind, "identity", "confidential", "name", "Cassandra of Troy"));
        String id = newestCaseWith(monitoringOfficer(), kind);

        monitoringOfficer().get(CASES + "/" + id).then().statusCode(200).body("reporter", nullValue());

        assertThat(facts("concern", id)).isOne();
        assertThat(facts("concern-identity", id)).isZero();
    }

    @Test
    void who_reads_a_list_is_on_record_and_not_what_it_showed_for_that_would_tell_when_a_case_came() {
        String kind = newKind();
        raised(Map.of("text", "A.", "kind", kind));
        String id = newestCaseWith(monitoringOfficer(), kind);
        long before = count("concern-list", "%");

        monitoringOfficer().get(CASES + "?limit=1").then().body("items.id", equalTo(List.of(id)));

        assertThat(count("concern-list", "%")).isEqualTo(before + 1);
        assertThat(count("concern-list", "%" + id + "%")).isZero();
    }

    private Response ask(String operation, String body, Case shown, String key) {
        String[] parts = operation.split(" ", 2);
        var asked = monitoringOfficer().header("Idempotency-Key", key).header("If-Match", shown.version());
        if (!body.isEmpty()) {
            asked.body(body.replace("<message>", shown.message()));
        }
        return asked.request(parts[0], parts[1].replace("{id}", shown.id()));
    }

    private static String newKind() {
        return "k" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Whose name was heard here, so that what is raised about somebody of that name may mean them. */
    private static void comes(int number, String name) {
        given().auth()
                .oauth2(TestToken.named(name, person(number), "westminster", "case-handler"))
                .get(CASES)
                .then()
                .statusCode(200);
    }

    private static Case acknowledgedUnless(boolean stillReceived) {
        comes(NAMESAKE, NAME);
        String kind = newKind();
        String message = UUID.randomUUID().toString();
        var about = Map.of("names", List.of(NAME));
        String receipt = raised(Map.of("text", "Something is wrong.", "kind", kind, "about", about));
        nobody().body(Map.of("receipt", receipt, "message", message, "text", "And more."))
                .post(ConcernsOverHttp.DOOR + "/conversation/messages")
                .then()
                .statusCode(200);
        String id = newestCaseWith(monitoringOfficer(), kind);
        if (!stillReceived) {
            having(monitoringOfficer(), monitoringOfficer().get(CASES + "/" + id))
                    .body("{}")
                    .post(CASES + "/" + id + "/acknowledgement")
                    .then()
                    .statusCode(200);
        }
        return new Case(id, message, monitoringOfficer().get(CASES + "/" + id).header("ETag"));
    }

    /** From the service's own description, so that an operation that comes later is found. */
    private static Set<String> operationsThatShow(String schema) {
        JsonNode api;
        try {
            api = new ObjectMapper()
                    .readTree(given().get("/openapi?format=json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        Set<String> found = new TreeSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (shows(api, operation.getValue().path("responses"), schema, new HashSet<>())) {
                        found.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return found;
    }

    private static boolean shows(JsonNode api, JsonNode part, String schema, Set<String> seen) {
        String name = part.path("$ref").asText("").replace("#/components/schemas/", "");
        if (name.equals(schema)) {
            return true;
        }
        return (!name.isEmpty() && seen.add(name) && shows(api, api.at("/components/schemas/" + name), schema, seen))
                || part.valueStream().anyMatch(within -> shows(api, within, schema, seen));
    }

    private long facts(String kind, String id) {
        return count(kind, "%" + id + "%");
    }

    private long count(String kind, String like) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select count(*) from event, convert_from(data, 'UTF8') as text
                         where category = 'access' and text::jsonb ->> 'kind' = ? and text like ?
                        """)) {
            select.setString(1, kind);
            select.setString(2, like);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
