package probity.concerns.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.hotline.Hotline.ELSEWHERE;
import static probity.concerns.hotline.Hotline.FILED;
import static probity.concerns.hotline.Hotline.OTHER;
import static probity.concerns.hotline.Hotline.OURS;
import static probity.concerns.hotline.Hotline.newReference;
import static probity.concerns.hotline.Hotline.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Tables;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-10")
class FilingTest {

    @Test
    void a_hotline_files_by_its_own_reference_which_those_who_see_the_case_see() {
        String reference = newReference();

        OURS.file(reference, Map.of("kind", "filed", "text", "A call.", "identity", "hotline-only"))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("reference", equalTo(reference))
                .body("receivedOn", equalTo(today().toString()))
                .body("acknowledgeBy", equalTo(today().plusDays(7).toString()));

        String id = newestCaseWith(monitoringOfficer(), "filed");
        monitoringOfficer()
                .get(CASES + "/" + id)
                .then()
                .body("channel", equalTo("hotline"))
                .body("identity", equalTo("hotline-only"))
                .body("hotlineReference", equalTo(reference));
    }

    @Test
    void filing_again_is_one_case_with_one_answer_and_filing_something_else_is_refused() {
        String reference = newReference();
        Map<String, ?> concern = Map.of("kind", "filed-twice", "text", "Once.");

        Response first = OURS.file(reference, concern);
        Response again = OURS.file(reference, concern);

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        OURS.file(reference, Map.of("kind", "filed-twice", "text", "Twice."))
                .then()
                .statusCode(409)
                .body("code", equalTo("reference-used-before"));
        newestCaseWith(monitoringOfficer(), "filed-twice");
        assertThat(monitoringOfficer().get(CASES + "?limit=200").<List<String>>path("items.kind"))
                .containsOnlyOnce("filed-twice");
    }

    @Test
    void two_hotlines_and_two_authorities_do_not_meet_by_one_reference() {
        String reference = newReference();
        OURS.file(reference, Map.of("text", "Ours.")).then().statusCode(201);

        OTHER.file(reference, Map.of("text", "Theirs.")).then().statusCode(201);
        ELSEWHERE.file(reference, Map.of("text", "Elsewhere.")).then().statusCode(201);
        OURS.file(reference, Map.of("text", "Ours.")).then().statusCode(201);
    }

    @Test
    void each_tier_of_identity_is_taken_and_only_a_named_reporter_s_name_is_shown() {
        for (String identity : List.of("anonymous", "hotline-only", "confidential", "named")) {
            boolean isKnown = identity.equals("named") || identity.equals("confidential");
            Map<String, ?> concern = isKnown
                    ? Map.of("kind", "tier-" + identity, "text", "A.", "identity", identity, "name", "Cassandra")
                    : Map.of("kind", "tier-" + identity, "text", "A.", "identity", identity);
            OURS.file(newReference(), concern).then().statusCode(201);

            String id = newestCaseWith(monitoringOfficer(), "tier-" + identity);
            String seen = monitoringOfficer().get(CASES + "/" + id).asString();
            assertThat(seen).contains("\"identity\":\"" + identity + "\"");
            assertThat(seen.contains("Cassandra")).isEqualTo(identity.equals("named"));
        }
    }

    @Test
    void the_times_of_a_case_count_from_the_day_on_which_it_came_to_the_hotline() {
        OURS.file(Map.of(
                        "reference",
                        newReference(),
                        "receivedOn",
                        today().minusDays(4).toString(),
                        "concern",
                        Map.of("text", "On Monday.")))
                .then()
                .statusCode(201)
                .body("acknowledgeBy", equalTo(today().plusDays(3).toString()));
    }

    @Test
    void only_a_hotline_files_and_everything_wrong_is_named() {
        Map<String, ?> body = Map.of("reference", newReference(), "concern", Map.of("text", "A."));
        nobody().body(body).post(FILED).then().statusCode(401);
        monitoringOfficer().body(body).post(FILED).then().statusCode(403);
        as(14, "administrator").body(body).post(FILED).then().statusCode(403);

        OURS.file(Map.of())
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("reference", "concern", "receivedOn")));
        OURS.file("x".repeat(65), Map.of("text", "A."))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("reference")));
        OURS.file(newReference(), Map.of("text", "A.", "receipt", drawn()))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("concern.receipt")));
        OURS.file(newReference(), Map.of("text", "", "identity", "known-to-me"))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("text", "identity")));
        OURS.file(Map.of(
                        "reference",
                        newReference(),
                        "receivedOn",
                        today().plusDays(1).toString(),
                        "concern",
                        Map.of("text", "A.")))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("receivedOn")));
    }

    @Test
    void of_what_is_filed_nothing_is_kept_but_the_day() throws SQLException {
        String reference = newReference();
        OURS.file(reference, Map.of("kind", "filed-by-day", "text", "A call."))
                .then()
                .statusCode(201);
        String id = newestCaseWith(monitoringOfficer(), "filed-by-day");

        assertThat(Tables.rows(DatabaseForQuarkus.owner()))
                .noneMatch(row -> row.contains(reference))
                .filteredOn(row -> row.contains(id) && row.contains("concern-raised.v1"))
                .singleElement()
                .asString()
                .contains("actor=null", "command=null")
                .containsPattern("recorded_at=\\S+ (00|23):00:00")
                .isNotNull();
    }
}
