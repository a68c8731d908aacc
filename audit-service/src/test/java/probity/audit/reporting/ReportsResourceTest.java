package probity.audit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static probity.audit.reporting.ReportsOverHttp.AUDIT;
import static probity.audit.reporting.ReportsOverHttp.HR;
import static probity.audit.reporting.ReportsOverHttp.OFFICER;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.edition.Edition;
import probity.audit.edition.EditionCommand;
import probity.audit.edition.EditionEvent;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.LongAgo;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.testing.Rebuilt;

@AuditServiceTest
@Tag("M-5")
class ReportsResourceTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 12);

    private static final String REGISTER = "gifts-register";

    private static final String TOTAL =
            "sections[0].figures.find { it.measure.name == 'gifts-declared' }.comparisons[0].total.now.number";

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    Aggregate<Edition, EditionCommand, EditionEvent> editions;

    private final Authority council = council();
    private final ReportsOverHttp reports = new ReportsOverHttp(council);

    @Test
    @Tag("M-1")
    void a_report_lives_from_its_draft_to_the_version_that_takes_its_place() throws Exception {
        gifts(7);
        LongAgo.signed(database, council);

        String id = reports.drafted(REGISTER);
        reports.comment(id, OFFICER, "gifts", "Fewer than before.")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("commentary[0].text", equalTo("Fewer than before."))
                .body("signingOff.awaited", contains(HR, OFFICER, AUDIT));
        reports.signedOff(id);
        Response published = reports.publish(id);
        published
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("about.quarter", equalTo("2026-Q2"))
                .body("signingOff.signedOff.post", contains(HR, OFFICER, AUDIT));
        Response document = reports.document(id, "application/json");
        document.then()
                .statusCode(200)
                .body(TOTAL, equalTo(7))
                .body("sections[0].commentary[0].post", equalTo(OFFICER))
                .body("signOffs.post", contains(HR, OFFICER, AUDIT))
                .body("evidence.authority", equalTo(council.id()));
        assertThat(sha256(document)).isEqualTo(published.path("publication.sha256"));

        String later = reports.published(REGISTER);
        reports.supersede(id, later)
                .then()
                .statusCode(200)
                .body("status", equalTo("superseded"))
                .body("supersession.by", equalTo(later))
                .body("supersession.reason", equalTo("A gift was missing."));
        assertThat(reports.document(id, "application/json").asByteArray()).isEqualTo(document.asByteArray());
        assertThat(reports.document(id, "text/html").asString())
                .contains("superseded on")
                .contains("A later version stands in the place of this report: A gift was missing.");
    }

    @Test
    @Tag("N-3")
    void what_is_published_is_the_same_to_the_byte_after_new_facts_and_a_working_paper_is_not() {
        gifts(7);
        LongAgo.signed(database, council);
        String id = reports.published(REGISTER);
        byte[] before = reports.document(id, "application/json").asByteArray();
        String table = reports.document(id, "text/csv").asString();
        workingPaper().then().body(TOTAL, equalTo(7));

        gifts(6);

        workingPaper().then().body(TOTAL, equalTo(13));
        assertThat(reports.document(id, "application/json").asByteArray()).isEqualTo(before);
        assertThat(reports.document(id, "text/csv").asString()).isEqualTo(table).contains(",total,7,");
    }

    @Test
    @Tag("N-12")
    void what_would_tell_of_few_beside_what_was_published_is_not_published() {
        gifts(12);
        LongAgo.signed(database, council);
        String id = reports.published(REGISTER);
        gifts(3);
        LongAgo.signed(database, council);
        String other = reports.drafted(REGISTER);
        reports.signedOff(other);

        reports.publish(other).then().statusCode(409).body("code", equalTo("numbers-tell-of-few"));
        reports.supersede(id, other).then().statusCode(409).body("code", equalTo("successor-is-not-published"));

        gifts(2);
        LongAgo.signed(database, council);
        reports.change(reports.holderOf(AUDIT), other, "redraft", null).then().statusCode(200);
        reports.signedOff(other);
        reports.publish(other).then().statusCode(200).body("status", equalTo("published"));
        reports.supersede(id, other).then().statusCode(200);
    }

    @Test
    @Tag("N-12")
    void what_is_published_in_the_same_moment_does_not_tell_of_few_either() {
        gifts(12);
        LongAgo.signed(database, council);
        List<String> drafts = new ArrayList<>(signedOff(4));
        gifts(3);
        LongAgo.signed(database, council);
        drafts.addAll(1, signedOff(4));

        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            drafts.forEach(id -> together.execute(() -> reports.publish(id)));
        }

        var published = drafts.stream()
                .filter(id -> reports.look(id).path("status").equals("published"))
                .map(id -> reports.document(id, "application/json").<Integer>path(TOTAL));
        assertThat(published.distinct()).hasSize(1);
    }

    private List<String> signedOff(int number) {
        List<String> drafts =
                Stream.generate(() -> reports.drafted(REGISTER)).limit(number).toList();
        drafts.forEach(reports::signedOff);
        return drafts;
    }

    @Test
    void figures_are_those_of_the_draft_also_if_its_quarter_comes_to_be_known_otherwise() {
        gifts(7);
        LongAgo.signed(database, council);
        String id = reports.drafted(REGISTER);
        gifts(6);
        LongAgo.signed(database, council);

        reports.document(id, "application/json").then().body(TOTAL, equalTo(7));
        reports.signOff(id, HR).then().statusCode(200);
        reports.change(reports.holderOf(AUDIT), id, "redraft", null)
                .then()
                .statusCode(200)
                .body("signingOff.takenBack", contains(HR));
        reports.document(id, "application/json").then().body(TOTAL, equalTo(13));
    }

    @Test
    @Tag("M-6")
    void commentary_and_sign_offs_are_printed_in_each_form_to_be_read() throws IOException {
        String id = reports.drafted(REGISTER);
        reports.comment(id, AUDIT, "gifts", "<b>Fewer</b>\n\nMuch fewer.")
                .then()
                .statusCode(200);
        reports.signedOff(id);
        assertThat(reports.document(id, "text/html").asString()).contains("Draft: not published");
        reports.publish(id).then().statusCode(200);

        assertThat(reports.document(id, "text/html").asString())
                .contains("Commentary of the Director of Audit, Fraud, Risk and Insurance")
                .contains("<p>&lt;b&gt;Fewer&lt;/b&gt;</p>")
                .contains("Published on ")
                .contains("<td>Signed off</td>")
                .doesNotContain("Working paper");
        assertThat(reports.document(id, "text/csv").asString())
                .contains(",audit-director,\"<b>Fewer</b>\n\nMuch fewer.\"\r\n");
        try (PDDocument pdf =
                Loader.loadPDF(reports.document(id, "application/pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Commentary of the Director of Audit")
                    .contains("Much fewer.")
                    .contains("Published on ");
        }
    }

    @Test
    @Tag("P-1")
    void the_committee_sees_what_is_published_and_to_it_a_draft_is_not_there() {
        String draft = reports.drafted(REGISTER);
        String id = reports.published(REGISTER);

        Response hidden = reports.somebody("committee-member").get("/api/v1/reports/" + draft);
        Response absent = reports.somebody("committee-member").get("/api/v1/reports/" + UUID.randomUUID());
        hidden.then().statusCode(404);
        assertThat(hidden.asString()).isEqualTo(absent.asString());
        reports.somebody("committee-member")
                .get("/api/v1/reports/%s/document".formatted(draft))
                .then()
                .statusCode(404);
        reports.somebody("committee-member").get("/api/v1/reports/" + id).then().statusCode(200);
        reports.somebody("committee-member")
                .get("/api/v1/reports/%s/document".formatted(id))
                .then()
                .statusCode(200);
        list("committee-member", id, "").then().body("items.id", contains(id));
        list("external-auditor", id, "").then().body("items.id", contains(id, draft));
    }

    @Test
    @Tag("P-1")
    void what_was_given_up_stands_in_the_list_of_those_who_see_drafts_alone() {
        String id = reports.drafted(REGISTER);
        reports.withdraw(id).then().statusCode(200);

        list("external-auditor", id, "")
                .then()
                .body("items.id", contains(id))
                .body("items.status", contains("withdrawn"));
        list("committee-member", id, "").then().body("items", empty());
    }

    @Test
    @Tag("P-1")
    void who_read_one_is_on_record() {
        String id = reports.published(REGISTER);

        reports.somebody("committee-member")
                .get("/api/v1/reports/%s/document".formatted(id))
                .then()
                .statusCode(200);

        await(
                "the fact is in the ledger",
                () -> as(council, "external-auditor")
                                .get("/api/v1/timeline/" + id)
                                .statusCode()
                        == 200);
        as(council, "external-auditor")
                .get("/api/v1/timeline/" + id)
                .then()
                .body("items.type", hasItem("probity.access.record-read.v1"));
    }

    @Test
    void the_list_is_paged_newest_first() {
        String first = reports.drafted(REGISTER);
        String second = reports.drafted(REGISTER);
        String third = reports.drafted("committee");

        Response page = list(AUDIT, third, "?limit=2");

        page.then()
                .body("items.id", contains(third, second))
                .body("items[0].template", equalTo("committee"))
                .body("items[0].quarter", equalTo("2026-Q2"))
                .body("items[0].status", equalTo("draft"));
        list(AUDIT, third, "?limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    @Test
    void the_list_can_be_made_again_from_the_log() throws SQLException {
        String id = reports.published(REGISTER);
        String later = reports.published(REGISTER);
        reports.supersede(id, later).then().statusCode(200);

        Rebuilt.equalsTheOneItReplaces(new EditionProjection(editions.codec()), database, log);
    }

    private Response list(String post, String seen, String query) {
        return reports.somebody(post)
                .header("Probity-Seen", reports.look(seen).header("Probity-Seen"))
                .get("/api/v1/reports" + query);
    }

    /** Of the last second nothing is said. */
    private Response workingPaper() {
        String path = "/api/v1/report-templates/gifts-register/report?quarter=2026-Q2&knownAt=" + Instant.now();
        await(
                "it is settled what was known",
                () -> as(council, OFFICER).get(path).statusCode() == 200);
        return as(council, OFFICER).get(path);
    }

    private void gifts(int count) {
        List<Published> gifts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            gifts.add(GIFTS.gift(council, UUID.randomUUID(), "10.00", "accepted", 0));
        }
        Clients.publish(council, gifts, GIFTS);
    }

    private static String sha256(Response document) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.asByteArray()));
    }

    private static Authority council() {
        return new Authority("issued-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
