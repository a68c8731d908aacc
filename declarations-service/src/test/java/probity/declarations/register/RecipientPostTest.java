package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.register.Harbour.as;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.page;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

/** An entry shows what the recipient was on the day of the offer, as far as that was known. */
@Tag("N-3")
@Tag("P-2")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class RecipientPostTest {

    private final String donor = "Donor" + UUID.randomUUID().toString().substring(0, 8);

    private UUID officer = UUID.randomUUID();

    @BeforeEach
    void somebody_has_declared_what_is_published_of_chief_officers_alone() {
        officer = somebody("officer");
        settle(declares(officer, offer("gift", donor, "2026-03-02")));
    }

    @Test
    void a_grade_that_is_put_right_is_one_more_version_and_decides_what_the_public_is_shown() {
        String before = register(Map.of()).getString("knownAt");
        assertThat(published()).isEmpty();

        settle(places("placement-correction", 1, "2020-01-01", "chief officer"));
        assertThat(published()).hasSize(1);
        assertThat(register(Map.of()).getString("items[0].recipient.jobTitle")).isEqualTo("Harbour Master");
        assertThat(register(Map.of("knownAt", before)).getString("items[0].recipient.jobTitle"))
                .isNull();

        settle(places("placement-correction", 2, "2020-01-01", "clerk"));
        assertThat(published()).isEmpty();
        assertThat(register(Map.of()).getString("items[0].recipient.grade")).isEqualTo("clerk");
    }

    @Test
    void a_place_that_began_after_the_offer_changes_nothing() {
        settle(places("placement", 1, "2026-03-03", "chief officer"));

        assertThat(published()).isEmpty();
        assertThat(register(Map.of()).getString("items[0].recipient.grade")).isNull();
    }

    @Test
    void a_place_that_is_taken_back_leaves_the_one_before() {
        settle(places("placement", 1, "2026-03-01", "chief officer"));
        assertThat(published()).hasSize(1);

        settle(change("placement-withdrawal", 2, "{\"from\": \"2026-03-01\"}"));

        assertThat(published()).isEmpty();
    }

    private Response places(String change, int version, String from, String grade) {
        String place = """
                {"capacity": "officer", "directorate": "quays", "posts": [], "from": "%s",
                 "job": {"worker": "employee", "title": "Harbour Master", "grade": "%s"}}
                """.formatted(from, grade);
        return change(
                change,
                version,
                change.equals("placement") ? place : "{\"from\": \"2020-01-01\", \"placement\": %s}".formatted(place));
    }

    private Response change(String change, int version, String body) {
        Response changed = as(UUID.randomUUID(), "hr")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/people/%s/%s".formatted(officer, change));
        changed.then().statusCode(200);
        return changed;
    }

    private List<?> published() {
        return page(Map.of("donor", donor)).getList("items");
    }

    private JsonPath register(Map<String, String> question) {
        return JsonPath.from(as(UUID.randomUUID(), "monitoring-officer")
                .queryParams(question)
                .queryParam("donor", donor)
                .get("/api/v1/gift-register")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
