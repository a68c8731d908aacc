package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.register.Harbour.PUBLIC;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;

@Tag("P-2")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class SummaryTest {

    private UUID officer = UUID.randomUUID();

    @BeforeEach
    void somebody_works_there() {
        officer = somebody("officer");
    }

    @Test
    void entries_to_be_summarised_are_counted_by_year_unless_they_are_few() {
        declares(4, "token", "2024-03-02");
        declares(5, "token", "2025-03-02");
        declares(6, "gift", "2023-03-02");
        declares(6, "hospitality", "2022-03-02");
        declares(6, "token", "2026-01-02");
        assertThat(summary().getList("bands.findAll { it.year == 2024 }")).isEmpty();

        declares(1, "token", "2024-03-03");

        assertThat(summary().getList("bands.findAll { it.year == 2025 }.entries"))
                .containsExactly(5);
        assertThat(summary().getList("bands.findAll { it.year == 2024 }.entries"))
                .containsExactly(5);
        assertThat(summary().getList("bands.year")).containsExactly(2025, 2024);
    }

    @Test
    void it_says_what_is_withheld_and_why() {
        assertThat(summary().getList("rules.treatment"))
                .containsExactly("publish", "publish", "publish", "summarise", "withhold");
        assertThat(summary().getString("rules[4].authorityChoice")).contains("left alone");
    }

    @Test
    void of_a_code_that_says_no_more_officers_entries_are_withheld() {
        given().get("/api/v1/authorities/leicester/gift-register/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("rules.findAll { it.binds == ['officer'] }.treatment")
                .forEach(treatment -> assertThat(treatment).isEqualTo("withhold"));
    }

    private void declares(int times, String kind, String offeredOn) {
        for (int i = 1; i < times; i++) {
            Harbour.declares(officer, offer(kind, "Acme Ltd", offeredOn));
        }
        settle(Harbour.declares(officer, offer(kind, "Acme Ltd", offeredOn)));
    }

    private static JsonPath summary() {
        return JsonPath.from(given().get(PUBLIC + "/summary")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
