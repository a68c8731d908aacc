package probity.audit.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.LongAgo;
import probity.chassis.identity.Authority;

/** What a figure rests on, and what nobody learns from it. */
@AuditServiceTest
class ProvenanceTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 5);

    private static final Lane CASES = new Lane("probity.concerns.v1", 5);

    private static final String QUARTER = "from=2026-04-01&to=2026-06-30";

    @Inject
    DataSource database;

    @Test
    @Tag("N-2")
    void a_figure_opens_the_records_that_it_was_counted_from() {
        Authority authority = council();
        publish(authority, gifts(authority, 5));
        UUID withdrawn = UUID.randomUUID();
        UUID corrected = UUID.randomUUID();
        Published left = GIFTS.gift(authority, withdrawn, "10.00", "accepted", 0);
        Published withdrawal = GIFTS.publish(
                authority,
                "probity.declarations.gift-withdrawn.v1",
                "officers",
                withdrawn,
                "{\"gift\":\"%s\",\"on\":\"2026-05-09\"}".formatted(withdrawn));
        Published declared = GIFTS.gift(authority, corrected, "10.00", "accepted", 0);
        Published correction = GIFTS.publish(
                authority, "probity.declarations.gift-corrected.v1", "officers", corrected, """
                {"gift":"%s","code":"any","codeVersion":2,"value":{"amount":"12.00","currency":"GBP"},
                 "offeredOn":"2026-05-01","declaredOn":"2026-05-02","response":"accepted","daysLate":0,"clauses":[]}
                """.formatted(corrected));
        publish(authority, List.of(left, withdrawal, declared, correction));

        figures(authority).then().body("codes", equalTo(List.of("any 1", "any 2")));
        Response first = facts(authority, "&limit=2");
        first.then()
                .body(
                        "items.event",
                        equalTo(List.of(
                                correction.id().toString(), declared.id().toString())))
                .body("items[0].type", equalTo("probity.declarations.gift-corrected.v1"))
                .body("items[0].stream", equalTo(corrected.toString()))
                .body(
                        "items[0].leafHash",
                        equalTo(as(authority, "audit-director")
                                .get("/api/v1/ledger/inclusion?event=" + correction.id())
                                .path("leafHash")));
        assertThat(facts(authority, "&limit=50&cursor=" + first.path("next")).<List<String>>path("items.event"))
                .hasSize(5)
                .doesNotContain(left.id().toString());
        assertThat(facts(authority, "&knownAt=2026-01-01T00:00:00Z").<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    @Tag("N-2")
    @Tag("M-5")
    void of_a_hidden_figure_and_of_cases_no_record_is_listed() {
        Authority authority = council();
        publish(authority, gifts(authority, 4));

        facts(authority, "").then().statusCode(409).body("code", equalTo("figure-hidden"));
        as(authority, "audit-director")
                .get("/api/v1/measures/concerns-received/facts?" + QUARTER)
                .then()
                .statusCode(409)
                .body("code", equalTo("facts-of-cases"));
        as(authority, "audit-director")
                .get("/api/v1/measures/referrals/facts?" + QUARTER)
                .then()
                .statusCode(404);
    }

    /** Accepted are the six of a low value and three of a high one: their number less that of low values is three. */
    @Test
    @Tag("N-12")
    void no_two_breakdowns_of_a_measure_tell_a_few_together() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            published.add(GIFTS.gift(
                    authority, UUID.randomUUID(), i < 6 ? "10.00" : "60.00", i < 9 ? "accepted" : "refused", 0));
        }
        publish(authority, published);

        figures(authority)
                .then()
                .body("populations[0].total", equalTo(16))
                .body("populations[0].breakdowns[0].cells.find { it.name == 'below-20' }.count", equalTo(6))
                .body("populations[0].breakdowns[0].cells.find { it.name == '50-to-below-100' }.count", equalTo(10))
                .body("populations[0].breakdowns[1].cells.suppressed", equalTo(List.of(true, true)))
                .body("populations[0].breakdowns[2].cells.count", equalTo(List.of(16, 0)));
    }

    @Test
    @Tag("P-1")
    void each_question_is_on_record() {
        Authority authority = council();
        figures(authority);
        facts(authority, "");

        await(
                "both are in the ledger",
                () -> as(authority, "external-auditor")
                        .get("/api/v1/ledger/entries")
                        .<List<String>>path("entries.findAll { it.type == 'probity.access.record-read.v1' }.record")
                        .stream()
                        .map(record -> new String(Base64.getDecoder().decode(record), UTF_8))
                        .toList()
                        .toString()
                        .contains("facts-of-gifts-declared"));
    }

    private static Response facts(Authority authority, String more) {
        return as(authority, "monitoring-officer").get("/api/v1/measures/gifts-declared/facts?" + QUARTER + more);
    }

    /** Two councils that differ in this alone: where one has padding, the other has a later concern. */
    @Test
    @Tag("C-8")
    void whether_there_is_another_case_shows_nowhere() {
        Authority without = council();
        Authority with = council();
        for (Authority authority : List.of(without, with)) {
            send(Stream.generate(() -> CASES.concern(authority, UUID.randomUUID(), "bribery", true))
                    .limit(8)
                    .toList());
        }
        publish(without, List.of(CASES.publish(without, "probity.concerns.blank.v1", "case", UUID.randomUUID(), "{}")));
        UUID another = UUID.randomUUID();
        publish(
                with,
                List.of(CASES.publish(
                        with, "probity.concerns.concern-received.v1", "case", another, """
                {"concern":"%s","kind":"bribery","channel":"web","anonymous":true,"receivedOn":"2026-07-01"}
                """.formatted(another))));
        LongAgo.signed(database, without);
        LongAgo.signed(database, with);

        for (String question : List.of(
                "concerns-received?" + QUARTER,
                "concerns-received?from=2026-04-01&to=2026-07-01",
                "concerns-received?from=2026-07-01&to=2026-07-01",
                "concerns-received/facts?" + QUARTER,
                "time-to-close?from=2026-06-30&to=2026-07-01")) {
            assertThat(answer(with, question)).isEqualTo(answer(without, question));
        }
        as(with, "audit-director")
                .get("/api/v1/measures/concerns-received?from=2026-07-01&to=2026-09-30")
                .then()
                .body("populations[0].suppressed", equalTo(true));
        as(with, "audit-director")
                .get("/api/v1/measures/concerns-received?" + QUARTER)
                .then()
                .body("populations[0].total", equalTo(8));
    }

    /** But for the name of the council and the ledger's size and hashes. */
    private static String answer(Authority authority, String question) {
        Response answer = as(authority, "monitoring-officer").get("/api/v1/measures/" + question);
        return answer.statusCode() + " "
                + answer.asString().replace(authority.id(), "council").replaceAll("\"checkpoint\":\\{[^}]*}", "");
    }

    private static Authority council() {
        return new Authority("council-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static List<Published> gifts(Authority authority, int count) {
        return Stream.generate(() -> GIFTS.gift(authority, UUID.randomUUID(), "10.00", "accepted", 0))
                .limit(count)
                .toList();
    }

    private static void publish(Authority authority, List<Published> published) {
        Clients.publish(authority, published, GIFTS, CASES);
    }

    private static Response figures(Authority authority) {
        return as(authority, "monitoring-officer").get("/api/v1/measures/gifts-declared?" + QUARTER);
    }
}
