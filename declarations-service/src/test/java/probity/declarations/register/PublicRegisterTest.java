package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.register.Harbour.PUBLIC;
import static probity.declarations.register.Harbour.as;
import static probity.declarations.register.Harbour.changes;
import static probity.declarations.register.Harbour.changesSince;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.page;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;

@Tag("P-2")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class PublicRegisterTest {

    /** By which the entries of one test are told from those of others. */
    private final String donor = "Donor" + UUID.randomUUID().toString().substring(0, 8);

    private UUID officer = UUID.randomUUID();

    @BeforeEach
    void somebody_works_there() {
        officer = somebody("officer");
    }

    @Test
    void anybody_reads_what_the_code_publishes_and_whom_it_is_about_by_post_alone() {
        Response shown = declares(officer, offer("hospitality", donor, "2026-03-02"));
        settle(shown);

        String text = given().queryParam("donor", donor).get(PUBLIC).asString();
        var page = page(Map.of("donor", donor));

        assertThat(page.getList("items.id")).containsExactly(shown.<String>path("id"));
        assertThat(page.getString("items[0].summary")).isEqualTo(donor + " - £60.00");
        assertThat(page.getString("items[0].category.id")).isEqualTo("hospitality");
        assertThat(page.getString("items[0].recipient.capacity")).isEqualTo("officer");
        assertThat(page.getString("items[0].recipient.directorate")).isEqualTo("quays");
        assertThat(page.getList("items[0].fields.name"))
                .contains("DonorName", "Value", "OfferedDate", "ReceivedDate", "ActionByRecipient");
        assertThat(page.getString("items[0].fields.find { it.name == 'Value' }.typeInfo.currencyCode"))
                .isEqualTo("GBP");
        assertThat(text).doesNotContain(officer.toString(), "Ann Hill", "Two tickets");
    }

    @Test
    void a_donor_who_is_a_person_has_no_name() {
        String offer = offer("hospitality", donor, "2026-03-02")
                .replace(
                        "\"organisation\": \"%s\", \"companyNumber\": \"01234567\"".formatted(donor),
                        "\"person\": \"Zoe Quill\"");
        Response shown = declares(officer, offer);
        settle(shown);

        given().get(PUBLIC + "/" + shown.path("id"))
                .then()
                .statusCode(200)
                .body("summary", equalTo("An individual - £60.00"))
                .body(not(containsString("Zoe")));
    }

    @Test
    void members_entries_are_shown_by_their_own_rule() {
        UUID member = somebody("member");
        settle(declares(member, offer("gift", donor, "2026-03-02")));

        assertThat(page(Map.of("donor", donor)).getList("items.recipient.capacity"))
                .containsExactly("member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift", "token"})
    void what_is_withheld_or_only_counted_is_not_there_however_one_asks(String kind) {
        Response hidden = declares(officer, offer(kind, donor, "2026-03-02"));
        String id = hidden.path("id");
        settle(hidden);
        String known = page(Map.of()).getString("knownAt");

        List.<Map<String, String>>of(
                        Map.of(),
                        Map.of("donor", donor),
                        Map.of("kind", kind),
                        Map.of("companyNumber", "01234567", "directorate", "quays"),
                        Map.of("from", "2026-03-02", "to", "2026-03-02", "limit", "200"),
                        Map.of("valueAtLeast", "60", "valueAtMost", "60.00", "limit", "200"),
                        Map.of("asAt", "2026-03-02", "limit", "200"),
                        Map.of("knownAt", known, "limit", "200"),
                        Map.of("status", "declared", "response", "accepted", "relation", "supplier", "limit", "200"))
                .forEach(question -> {
                    given().queryParams(question)
                            .get(PUBLIC)
                            .then()
                            .statusCode(200)
                            .body(not(containsString(id)));
                    given().queryParams(question)
                            .accept("text/csv")
                            .get(PUBLIC)
                            .then()
                            .statusCode(200)
                            .body(not(containsString(id)));
                });
        assertThat(page(Map.of("donor", donor)).getList("items")).isEmpty();
        given().get(PUBLIC + "/" + id).then().statusCode(404);
        assertThat(changesSince("", 200)).noneMatch(change -> id.equals(change.get("id")));
    }

    @Test
    void what_becomes_withheld_by_a_correction_is_gone_from_what_was_known_before_too() {
        Response shown = declares(officer, offer("hospitality", donor, "2026-03-02"));
        settle(shown);
        String known = page(Map.of()).getString("knownAt");
        assertThat(page(Map.of("donor", donor, "knownAt", known)).getList("items"))
                .hasSize(1);

        settle(changes(officer, shown, "correction", offer("gift", donor, "2026-03-02")));

        assertThat(page(Map.of("donor", donor)).getList("items")).isEmpty();
        assertThat(page(Map.of("donor", donor, "knownAt", known)).getList("items"))
                .isEmpty();
        given().get(PUBLIC + "/" + shown.path("id")).then().statusCode(404);
        given().queryParam("knownAt", known)
                .get(PUBLIC + "/" + shown.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_past_is_shown_as_it_was_known_and_as_it_was() {
        Response shown = declares(officer, offer("hospitality", donor, "2026-03-02"));
        settle(shown);
        String known = page(Map.of()).getString("knownAt");
        settle(changes(officer, shown, "correction", offer("hospitality", donor, "2026-03-05")));

        var now = page(Map.of("donor", donor));
        var then = page(Map.of("donor", donor, "knownAt", known));
        assertThat(now.getString("items[0].fields.find { it.name == 'OfferedDate' }.value"))
                .isEqualTo("2026-03-05");
        assertThat(then.getString("items[0].fields.find { it.name == 'OfferedDate' }.value"))
                .isEqualTo("2026-03-02");
        assertThat(then.getList("items[0].updatedDates")).isEmpty();
        assertThat(now.getList("items[0].updatedDates")).hasSize(1);
        assertThat(page(Map.of("donor", donor, "asAt", "2026-03-04")).getList("items"))
                .isEmpty();
    }

    @Test
    void it_is_read_page_by_page() {
        declares(officer, offer("hospitality", donor, "2026-03-02"));
        settle(declares(officer, offer("hospitality", donor, "2026-03-03")));

        var first = page(Map.of("donor", donor, "limit", 1));
        var second = page(Map.of("donor", donor, "limit", 1, "cursor", first.getString("next")));

        assertThat(first.getList("items")).hasSize(1);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(first.getString("items[0].id")).isNotEqualTo(second.getString("items[0].id"));
        assertThat(second.getString("next")).isNull();
        String following = first.getString("links.find { it.rel == 'next' }.href");
        given().urlEncodingEnabled(false)
                .get(following)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(second.getString("items[0].id")));
    }

    @Test
    void a_cursor_of_the_officers_register_opens_nothing_here() {
        declares(officer, offer("gift", donor, "2026-03-02"));
        declares(officer, offer("gift", donor, "2026-03-03"));
        String cursor = as(UUID.randomUUID(), "monitoring-officer")
                .get("/api/v1/gift-register?limit=1")
                .path("next");

        given().queryParam("cursor", cursor).get(PUBLIC).then().statusCode(400).body("code", equalTo("bad-input"));
    }

    @Test
    void whoever_holds_the_answer_already_is_told_so_and_what_is_withheld_makes_no_difference() {
        settle(declares(officer, offer("hospitality", donor, "2026-03-02")));
        String tag = given().queryParam("donor", donor)
                .get(PUBLIC)
                .then()
                .header("Cache-Control", startsWith("public"))
                .header("Vary", "Accept")
                .extract()
                .header("ETag");

        settle(declares(officer, offer("gift", donor, "2026-03-02")));
        assertThat(statusOf(tag)).isEqualTo(304);

        settle(declares(officer, offer("hospitality", donor, "2026-03-04")));
        assertThat(statusOf(tag)).isEqualTo(200);
    }

    private int statusOf(String tag) {
        return given().header("If-None-Match", tag)
                .queryParam("donor", donor)
                .get(PUBLIC)
                .statusCode();
    }

    @Test
    void it_can_be_put_in_a_spreadsheet_that_runs_nothing() {
        settle(declares(officer, offer("hospitality", "=" + donor, "2026-03-02")));

        String csv = given().accept("text/csv")
                .queryParam("donor", donor)
                .get(PUBLIC)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(",'=" + donor + ",").doesNotContain(officer.toString());
    }

    @Test
    void nothing_of_one_authority_is_in_anothers_register() {
        Response shown = declares(officer, offer("hospitality", donor, "2026-03-02"));
        settle(shown);

        given().get("/api/v1/authorities/leicester/gift-register/" + shown.path("id"))
                .then()
                .statusCode(404);
        given().queryParam("donor", donor)
                .get("/api/v1/authorities/leicester/gift-register")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes", "/summary", "/00000000-0000-4000-8000-000000000000"})
    void an_authority_that_runs_no_code_has_no_register(String path) {
        given().get("/api/v1/authorities/nowhere/gift-register" + path)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=nonsense",
                "donor=%26",
                "from=yesterday",
                "to=%2B999999-01-01",
                "valueAtLeast=1e9",
                "valueAtMost=-1",
                "status=hidden",
                "relation=x",
                "response=x",
                "directorate=%27",
                "companyNumber=x",
                "limit=0",
                "cursor=x",
                "knownAt=yesterday",
                "asAt=x"
            })
    void a_question_that_makes_no_sense_is_refused(String question) {
        given().urlEncodingEnabled(false)
                .get(PUBLIC + "?" + question)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"knownAt=2999-01-01T00:00:00Z", "asAt=2999-01-01", "asAt=0001-01-01"})
    void times_that_have_not_come_are_refused(String question) {
        given().get(PUBLIC + "?" + question).then().statusCode(422).body("code", equalTo("refused-value"));
    }
}
