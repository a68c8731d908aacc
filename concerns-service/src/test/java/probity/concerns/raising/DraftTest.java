package probity.concerns.raising;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Tables;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-1")
class DraftTest {

    private static final Map<String, ?> HALF_WRITTEN =
            Map.of("kind", "half-written", "where", "CANARY-DRAFT", "about", Map.of("names", List.of("John Door")));

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Drafts drafts;

    @Test
    void a_draft_is_continued_by_receipt_and_raised_under_it() {
        String receipt =
                kept(Map.of("concern", HALF_WRITTEN)).statusCode(201).extract().path("receipt");

        continued(receipt)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("kind", equalTo("half-written"))
                .body("where", equalTo("CANARY-DRAFT"))
                .body("about.names", equalTo(List.of("John Door")));
        conversation(receipt).then().statusCode(404);
        kept(Map.of("receipt", receipt, "concern", Map.of("text", "Whole.")))
                .statusCode(200)
                .body("receipt", nullValue())
                .body("keptUntil", notNullValue());
        continued(receipt).then().body("text", equalTo("Whole.")).body("where", nullValue());
        nobody().body(Map.of("receipt", receipt, "text", "Whole."))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201);
        continued(receipt).then().statusCode(404);
        conversation(receipt).then().statusCode(200);
        kept(Map.of("receipt", receipt, "concern", HALF_WRITTEN))
                .statusCode(200)
                .body("", equalTo(Map.of("status", "already-received")));
    }

    @Test
    void whoever_has_no_receipt_finds_no_draft_and_is_told_what_everybody_is_told() {
        Response nothing = continued("nonsense");

        nothing.then().statusCode(404).body("code", equalTo("not-found"));
        for (String receipt : List.of("", "x".repeat(5_000), raised(Map.of("text", "No draft.")))) {
            assertThat(continued(receipt).asString()).isEqualTo(nothing.asString());
            assertThat(continued(receipt).headers().asList())
                    .isEqualTo(nothing.headers().asList());
        }
        String receipt = kept(Map.of("concern", HALF_WRITTEN)).extract().path("receipt");
        nobody().body(Map.of("receipt", receipt))
                .post("/api/v1/authorities/leicester/drafts/continuation")
                .then()
                .statusCode(404);
    }

    @Test
    void a_draft_lies_nowhere_in_clear_and_its_row_shows_no_receipt_and_no_length() throws Exception {
        String receipt = kept(Map.of("concern", HALF_WRITTEN)).extract().path("receipt");
        kept(Map.of("concern", Map.of("text", "Short.")));

        List<String> rows = Tables.rows(DatabaseForQuarkus.owner());
        assertThat(rows)
                .noneMatch(
                        row -> row.contains("CANARY-DRAFT") || row.contains(receipt) || row.contains("half-written"));
        assertThat(rows.stream().filter(row -> row.startsWith("draft ")).map(String::length))
                .hasSizeGreaterThan(1)
                .containsOnly(rows.stream()
                        .filter(row -> row.startsWith("draft "))
                        .findFirst()
                        .orElseThrow()
                        .length());
    }

    @Test
    void a_draft_that_nobody_came_back_to_is_forgotten() {
        String receipt = kept(Map.of("concern", HALF_WRITTEN)).extract().path("receipt");

        drafts.forgetOld(LocalDate.now(LONDON).plusDays(Drafts.DAYS));
        continued(receipt).then().statusCode(200);
        drafts.forgetOld(LocalDate.now(LONDON).plusDays(Drafts.DAYS + 1));
        continued(receipt).then().statusCode(404);
    }

    @Test
    void when_there_are_too_many_drafts_no_new_one_is_kept_and_every_concern_is_still_taken() throws Exception {
        String receipt = kept(Map.of("concern", HALF_WRITTEN)).extract().path("receipt");
        change("insert into draft select gen_random_uuid(), date '2999-01-01', 'x' from generate_series(1, 5000)");
        try {
            kept(Map.of("concern", HALF_WRITTEN))
                    .statusCode(503)
                    .header("Retry-After", equalTo("3600"))
                    .body("code", equalTo("drafts-full"));
            kept(Map.of("receipt", receipt, "concern", HALF_WRITTEN)).statusCode(200);
            raised(Map.of("text", "Taken all the same."));
        } finally {
            change("delete from draft where keep_until = date '2999-01-01'");
        }
        kept(Map.of("concern", HALF_WRITTEN)).statusCode(201);
    }

    private static void change(String sql) throws Exception {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void what_cannot_be_kept_is_named() {
        kept(Map.of()).statusCode(400).body("violations.field", equalTo(List.of("concern")));
        kept(Map.of("receipt", "nonsense", "concern", HALF_WRITTEN))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("receipt")));
        kept(Map.of("concern", Map.of("text", "x".repeat(70_000))))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("concern")));
        given().contentType("application/json")
                .body(Map.of("concern", HALF_WRITTEN))
                .post("/api/v1/authorities/atlantis/drafts")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse kept(Map<String, ?> draft) {
        return nobody().body(draft).post(DOOR + "/drafts").then();
    }

    private static Response continued(String receipt) {
        return nobody().body(Map.of("receipt", receipt)).post(DOOR + "/drafts/continuation");
    }
}
