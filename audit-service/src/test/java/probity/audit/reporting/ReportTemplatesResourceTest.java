package probity.audit.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.LongAgo;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.NoteKey;

@AuditServiceTest
class ReportTemplatesResourceTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 9);

    private static final Lane CASES = new Lane("probity.concerns.v1", 9);

    private static final String GIFTS_DECLARED =
            "sections[0].figures.find { it.measure.name == 'gifts-declared' }.comparisons[0]";

    @Inject
    DataSource database;

    @Test
    @Tag("M-1")
    void there_are_reports_for_the_committee_the_executive_a_directorate_and_the_register() {
        as(council(), "committee-member")
                .get("/api/v1/report-templates")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("committee", "executive-team", "directorate", "gifts-register")))
                .body("items[0].readers", equalTo("Audit and Transparency Committee"))
                .body("items[0].sections.owner", hasItems("hr-director", "monitoring-officer", "audit-director"));
    }

    @Test
    @Tag("M-6")
    void a_quarter_stands_beside_the_one_before() {
        Authority authority = council();
        publish(authority, gifts(authority, 7, "2026-05-02"));
        publish(authority, gifts(authority, 5, "2026-02-02"));

        asKnownNow(authority)
                .then()
                .body("heading.authority", equalTo(authority.id()))
                .body("heading.period.from", equalTo("2026-04-01"))
                .body("heading.before.to", equalTo("2026-03-31"))
                .body(GIFTS_DECLARED + ".total.now.number", equalTo(7))
                .body(GIFTS_DECLARED + ".total.before.number", equalTo(5))
                .body(GIFTS_DECLARED + ".parts[0].rows.find { it.name == 'below-20' }.now.percent", equalTo(100));
    }

    @Test
    @Tag("M-5")
    void a_few_are_suppressed_in_the_quarter_before_as_well() {
        Authority authority = council();
        publish(authority, gifts(authority, 7, "2026-05-02"));
        publish(authority, gifts(authority, 4, "2026-02-02"));

        asKnownNow(authority)
                .then()
                .body(GIFTS_DECLARED + ".total.now.number", equalTo(7))
                .body(GIFTS_DECLARED + ".total.before.number", nullValue())
                .body(GIFTS_DECLARED + ".total.before.suppressed", equalTo(true));
    }

    @Test
    @Tag("M-6")
    void each_form_says_the_same() throws IOException {
        Authority authority = council();
        publish(authority, gifts(authority, 7, "2026-05-02"));
        LongAgo.signed(database, authority);

        Response page = form(authority, "gifts-register", "text/html");
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.asString()).contains("<td>7</td>").contains("neither signed off nor published");
        assertThat(form(authority, "gifts-register", "text/csv").asString())
                .contains(",gifts,gifts-declared,gifts-declared,,,,total,7,,,,,");
        assertThat(pdfText(authority, "gifts-register")).contains("Total 7 –");
    }

    @Test
    void a_council_is_called_by_its_name_or_by_what_its_id_spells() {
        form(new Authority("kensington-chelsea"), "gifts-register", "text/html")
                .then()
                .statusCode(200)
                .body(containsString("Royal Borough of Kensington and Chelsea"));
        form(new Authority("stoke-upon-fen"), "gifts-register", "text/html")
                .then()
                .statusCode(200)
                .body(containsString("Stoke upon Fen"));
    }

    @Test
    @Tag("N-3")
    void a_report_stays_as_it_was_when_its_quarter_was_closed_whatever_is_told_later() {
        Authority authority = council();
        publish(authority, gifts(authority, 7, "2026-05-02"));
        LongAgo.signed(database, authority);
        Response first = json(authority, "gifts-register", "");

        publish(authority, gifts(authority, 6, "2026-05-02"));

        first.then().body(GIFTS_DECLARED + ".total.now.number", equalTo(7));
        assertThat(json(authority, "gifts-register", "").asString()).isEqualTo(first.asString());
        asKnownNow(authority).then().body(GIFTS_DECLARED + ".total.now.number", equalTo(13));
    }

    @Test
    @Tag("M-2")
    void concerns_are_in_the_committee_s_report_as_they_were_known_when_the_quarter_was_closed() {
        Authority authority = council();
        List<Published> concerns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            concerns.add(CASES.concern(authority, UUID.randomUUID(), "bribery", true));
        }
        publish(authority, concerns);
        LongAgo.signed(database, authority);

        json(authority, "committee", "")
                .then()
                .body("sections[0].figures[0].measure.name", equalTo("concerns-received"))
                .body("sections[0].figures[0].comparisons[0].total.now.number", equalTo(6))
                .body("sections[0].figures[0].comparisons[0].total.before.number", nullValue());
    }

    @Test
    void what_was_before_the_ledger_began_is_said_to_be_unknown_and_is_no_zero() {
        Response page = form(council(), "gifts-register", "text/html");

        assertThat(page.asString()).contains("Nothing was known of it yet").doesNotContain("<td>0</td>");
    }

    @Test
    @Tag("M-5")
    void it_names_the_signed_ledger_that_it_was_counted_from() {
        Authority authority = council();
        publish(authority, gifts(authority, 5, "2026-05-02"));
        LongAgo.signed(database, authority);

        Response report = json(authority, "committee", "");
        String key = as(authority, "committee-member").get("/api/v1/ledger/key").asString();
        Checkpoint checkpoint = Checkpoint.open(report.path("evidence.checkpoint"), NoteKey.parse(key))
                .orElseThrow();

        report.then()
                .body("evidence.size", equalTo((int) checkpoint.size()))
                .body("evidence.rootHash", equalTo(checkpoint.root().base64()))
                .body("evidence.key", equalTo(key.strip()));
    }

    @Test
    @Tag("P-1")
    void unpublished_reports_are_for_officers_and_auditors_alone() {
        for (String post : List.of("committee-member", "hr-director", "declarant", "administrator", "siem")) {
            as(council(), post)
                    .get("/api/v1/report-templates/committee/report?quarter=2026-Q2")
                    .then()
                    .statusCode(403);
        }
        for (String post : List.of("monitoring-officer", "audit-director", "external-auditor")) {
            as(council(), post)
                    .get("/api/v1/report-templates/committee/report?quarter=2026-Q2")
                    .then()
                    .statusCode(200);
        }
        given().get("/api/v1/report-templates").then().statusCode(401);
    }

    @Test
    @Tag("P-1")
    void who_asked_for_one_is_on_record() {
        Authority authority = council();

        json(authority, "executive-team", "").then().statusCode(200);

        await(
                "the fact is in the ledger",
                () -> as(authority, "external-auditor")
                        .get("/api/v1/ledger/entries?limit=1000")
                        .<List<String>>path("entries.type")
                        .contains("probity.access.record-read.v1"));
    }

    @Test
    void another_authority_s_gifts_are_not_in_it() {
        Authority authority = council();
        Authority other = council();
        publish(authority, gifts(authority, 7, "2026-05-02"));
        publish(other, List.of());

        asKnownNow(other).then().body(GIFTS_DECLARED + ".total.now.number", equalTo(0));
    }

    @Test
    void a_report_of_a_directorate_names_it() {
        json(council(), "directorate", "&directorate=housing")
                .then()
                .statusCode(200)
                .body("heading.directorate", equalTo("housing"));
    }

    @ParameterizedTest
    @CsvSource({
        "gifts-register, quarter=, quarter",
        "gifts-register, quarter=2026, quarter",
        "gifts-register, quarter=2026-Q5, quarter",
        "gifts-register, quarter=2026-Q2&directorate=housing, directorate",
        "gifts-register, quarter=2026-Q2&knownAt=soon, knownAt",
        "gifts-register, quarter=2026-Q2&knownAt=2999-01-01T00:00:00Z, knownAt",
        "directorate, quarter=2026-Q2, directorate",
        "directorate, quarter=2026-Q2&directorate=a%00b, directorate"
    })
    void a_question_that_makes_no_sense_is_answered_by_naming_the_field(String template, String query, String field) {
        as(council(), "audit-director")
                .urlEncodingEnabled(false)
                .get("/api/v1/report-templates/%s/report?%s".formatted(template, query))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-report", "committee%2F"})
    void there_is_no_report_without_a_template(String template) {
        as(council(), "audit-director")
                .urlEncodingEnabled(false)
                .get("/api/v1/report-templates/%s/report?quarter=2026-Q2".formatted(template))
                .then()
                .statusCode(404);
    }

    @Test
    void a_quarter_that_is_not_over_is_not_reported_on() {
        as(council(), "monitoring-officer")
                .get("/api/v1/report-templates/gifts-register/report?quarter=2099-Q1")
                .then()
                .statusCode(409)
                .body("code", equalTo("quarter-not-over"));
    }

    @Test
    @Tag("M-5")
    void of_concerns_a_quarter_has_one_answer() {
        json(council(), "committee", "&knownAt=2026-09-01T00:00:00Z")
                .then()
                .statusCode(409)
                .body("code", equalTo("quarters-only"));
    }

    private static Authority council() {
        return new Authority("reports-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static List<Published> gifts(Authority authority, int count, String declaredOn) {
        List<Published> gifts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID gift = UUID.randomUUID();
            gifts.add(GIFTS.publish(authority, "probity.declarations.gift-declared.v1", "officers", gift, """
                    {"gift":"%s","declarant":"%s","directorate":"corporate","code":"any","codeVersion":1,"kind":"gift",
                     "value":{"amount":"10.00","currency":"GBP"},"donorKind":"organisation","donor":"Acme",
                     "offeredOn":"%s","declaredOn":"%s","response":"accepted","required":true,
                     "daysLate":0,"clauses":["9.01"]}
                    """.formatted(
                            gift, UUID.randomUUID(), declaredOn, declaredOn)));
        }
        return gifts;
    }

    private static void publish(Authority authority, List<Published> published) {
        Clients.publish(authority, published, GIFTS, CASES);
    }

    /** Of the last second nothing is said. */
    private static Response asKnownNow(Authority authority) {
        String now = "&knownAt=" + Instant.now();
        await(
                "it is settled what was known",
                () -> json(authority, "gifts-register", now).statusCode() == 200);
        return json(authority, "gifts-register", now);
    }

    private static Response json(Authority authority, String template, String more) {
        return as(authority, "monitoring-officer")
                .get("/api/v1/report-templates/%s/report?quarter=2026-Q2%s".formatted(template, more));
    }

    private static Response form(Authority authority, String template, String type) {
        return as(authority, "audit-director")
                .accept(type)
                .get("/api/v1/report-templates/%s/report?quarter=2026-Q2".formatted(template));
    }

    private static String pdfText(Authority authority, String template) throws IOException {
        byte[] pdf = form(authority, template, "application/pdf")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/pdf"))
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
