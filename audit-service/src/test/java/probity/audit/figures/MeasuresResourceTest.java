package probity.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;
import probity.chassis.merkle.Checkpoint;
import probity.chassis.merkle.NoteKey;

@AuditServiceTest
class MeasuresResourceTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 1);

    private static final String QUARTER = "from=2026-04-01&to=2026-06-30";

    private static final String FIRST = "populations[0].breakdowns[0].cells";

    @Test
    void gifts_are_counted_by_value_response_and_timeliness() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            published.add(GIFTS.gift(authority, UUID.randomUUID(), "19.99", "accepted", 0));
            published.add(GIFTS.gift(authority, UUID.randomUUID(), "25.00", "refused", 2));
        }
        publish(authority, published);

        figures(authority)
                .then()
                .statusCode(200)
                .body("populations[0].name", equalTo("gifts-declared"))
                .body("populations[0].total", equalTo(12))
                .body(FIRST + ".find { it.name == 'below-20' }.count", equalTo(6))
                .body(FIRST + ".find { it.name == '20-to-25' }.count", equalTo(6))
                .body(FIRST + ".find { it.name == '100-or-more' }.count", equalTo(0))
                .body("populations[0].breakdowns[1].cells.count", equalTo(List.of(6, 6)))
                .body("populations[0].breakdowns[2].cells.count", equalTo(List.of(6, 6)))
                .body("populations[0].breakdowns[2].cells[1].percent", equalTo(50));
    }

    @Test
    void a_withdrawn_gift_is_not_counted() {
        Authority authority = council();
        UUID withdrawn = UUID.randomUUID();
        List<Published> published = new ArrayList<>(gifts(authority, 6, "10.00"));
        published.add(GIFTS.gift(authority, withdrawn, "10.00", "accepted", 0));
        published.add(GIFTS.publish(
                authority,
                "probity.declarations.gift-withdrawn.v1",
                "officers",
                withdrawn,
                "{\"gift\":\"%s\",\"on\":\"2026-05-09\"}".formatted(withdrawn)));
        publish(authority, published);

        figures(authority).then().body("populations[0].total", equalTo(6));
    }

    @Test
    @Tag("M-8")
    void training_is_counted_by_code_as_last_corrected_and_not_what_was_withdrawn() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            published.add(trained(authority, UUID.randomUUID(), "training-completed", "2026-05-01"));
        }
        UUID moved = UUID.randomUUID();
        published.add(trained(authority, moved, "training-completed", "2026-05-01"));
        published.add(trained(authority, moved, "training-corrected", "2025-05-01"));
        UUID withdrawn = UUID.randomUUID();
        published.add(trained(authority, withdrawn, "training-completed", "2026-05-01"));
        published.add(trained(authority, withdrawn, "training-withdrawn", "2026-05-01"));
        publish(authority, published);

        figure(authority, "training-completed")
                .then()
                .body("populations[0].total", equalTo(6))
                .body(FIRST + ".name", equalTo(List.of("town-staff")))
                .body(FIRST + ".count", equalTo(List.of(6)));
    }

    private static Published trained(Authority authority, UUID training, String fact, String day) {
        return GIFTS.publish(
                authority, "probity.declarations.%s.v1".formatted(fact), "officers", training, """
                {"training":"%s","person":"%s","code":"town-staff","codeVersion":1,"completedOn":"%s","on":"%s"}
                """.formatted(
                                training, UUID.randomUUID(), day, day));
    }

    @Test
    void a_small_count_is_suppressed_with_another_and_the_rest_is_shown() {
        Authority authority = council();
        List<Published> published = new ArrayList<>(gifts(authority, 6, "10.00"));
        published.addAll(gifts(authority, 7, "50.00"));
        published.addAll(gifts(authority, 1, "500.00"));
        publish(authority, published);

        figures(authority)
                .then()
                .body("populations[0].total", equalTo(14))
                .body(FIRST + ".find { it.name == '100-or-more' }.count", nullValue())
                .body(FIRST + ".find { it.name == '100-or-more' }.suppressed", equalTo(true))
                .body(FIRST + ".find { it.name == 'below-20' }.suppressed", equalTo(true))
                .body(FIRST + ".find { it.name == '50-to-below-100' }.count", equalTo(7));
    }

    @Test
    void the_figures_name_the_signed_ledger_that_they_were_made_from() {
        Authority authority = council();
        publish(authority, gifts(authority, 5, "10.00"));

        Response figures = figures(authority);
        String key = as(authority, "committee-member").get("/api/v1/ledger/key").asString();
        Checkpoint checkpoint = Checkpoint.open(figures.path("checkpoint.note"), NoteKey.parse(key))
                .orElseThrow();

        assertThat(checkpoint.size()).isGreaterThanOrEqualTo(5);
        figures.then()
                .body("checkpoint.size", equalTo((int) checkpoint.size()))
                .body("checkpoint.rootHash", equalTo(checkpoint.root().base64()));
    }

    @Test
    void a_period_without_anything_has_zeros() {
        Authority authority = council();
        publish(authority, List.of());

        as(authority, "audit-director")
                .get("/api/v1/measures/gifts-declared?from=2020-01-01&to=2020-12-31")
                .then()
                .statusCode(200)
                .body("populations.total", equalTo(List.of(0)));
    }

    @Test
    @Tag("M-3")
    void before_a_ledger_begins_nothing_is_known_and_that_is_not_zero() {
        figures(council())
                .then()
                .statusCode(200)
                .body("measure.measured", equalTo(true))
                .body("checkpoint", nullValue())
                .body("populations", empty());
    }

    @Test
    void as_a_table_each_number_has_a_row() {
        Authority authority = council();
        List<Published> published = new ArrayList<>(gifts(authority, 6, "10.00"));
        published.addAll(gifts(authority, 1, "50.00"));
        publish(authority, published);

        String csv = csv(authority, "gifts-declared");

        assertThat(csv.lines().toList())
                .first()
                .isEqualTo("authority,from,to,as_at,measure,population,breakdown,cell,count,percent,"
                        + "ledger_size,root_hash,year,directorate");
        assertThat(csv)
                .contains(authority + ",2026-04-01,2026-06-30,,gifts-declared,gifts-declared,,total,7,,")
                .contains(",by-value,below-20,suppressed,,")
                .contains(",by-value,50-to-below-100,suppressed,,")
                .contains(",by-response,accepted,7,100,");
    }

    @Test
    void another_authority_s_gifts_are_not_counted() {
        Authority authority = council();
        publish(authority, gifts(authority, 6, "10.00"));

        Authority other = council();
        publish(other, List.of());
        figures(other).then().body("populations.total", equalTo(List.of(0)));
    }

    @Test
    @Tag("M-3")
    void what_no_fact_tells_is_not_measured_and_not_zero() {
        Authority authority = council();
        publish(authority, gifts(authority, 5, "10.00"));
        List<String> notMeasured =
                as(authority, "declarant").get("/api/v1/measures").path("items.findAll { !it.measured }.name");

        assertThat(notMeasured).contains("detriment-reports", "time-to-triage");
        for (String name : notMeasured) {
            figure(authority, name)
                    .then()
                    .statusCode(200)
                    .body("measure.measured", equalTo(false))
                    .body("measure.sources", empty())
                    .body("populations", empty());
            assertThat(csv(authority, name).lines().skip(1))
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains(",%s,,,,not measured,".formatted(name)));
        }
    }

    @Test
    @Tag("M-3")
    void what_measures_mean_is_for_everybody_and_their_figures_are_not() {
        as(council(), "committee-member")
                .get("/api/v1/measures")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("gifts-declared", "time-to-triage"))
                .body("items.find { it.name == 'gifts-declared' }.meaning", startsWith("How many gifts"));
        for (String post : List.of("committee-member", "hr-director", "declarant", "administrator", "siem")) {
            as(council(), post)
                    .get("/api/v1/measures/gifts-declared?" + QUARTER)
                    .then()
                    .statusCode(403);
        }
        RestAssured.get("/api/v1/measures").then().statusCode(401);
        figure(council(), "no-such-measure").then().statusCode(404);
    }

    @Test
    @Tag("N-3")
    void what_was_told_late_changes_what_was_as_at_a_day_and_never_what_was_known_by_then() {
        Authority authority = council();
        publish(authority, gifts(authority, 6, "10.00"));
        int size = figures(authority).path("checkpoint.size");
        Instant then = signed(authority, size);
        publish(authority, gifts(authority, 7, "30.00"));

        figures(authority, "&asAt=2026-05-02").then().body("populations[0].total", equalTo(13));
        figures(authority, "&asAt=2026-05-01").then().body("populations[0].total", equalTo(0));
        String known = "&asAt=2026-05-02&knownAt=" + then;
        await("that is known", () -> figures(authority, known).statusCode() == 200);
        figures(authority, known)
                .then()
                .body("asAt", equalTo("2026-05-02"))
                .body("populations[0].total", equalTo(6))
                .body("checkpoint.size", greaterThanOrEqualTo(size));
        figures(authority, "&knownAt=2026-01-01T00:00:00Z")
                .then()
                .body("checkpoint", nullValue())
                .body("populations", empty());
    }

    /** A moment from which on the ledger is known to have been so large. */
    private static Instant signed(Authority authority, int size) {
        await(
                "a checkpoint that covers it",
                () -> as(authority, "external-auditor")
                                .get("/api/v1/ledger/checkpoint?size=" + size)
                                .statusCode()
                        == 200);
        return Instant.now();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01, to",
        "to=2026-01-01, from",
        "from=2026-02-30&to=2026-03-01, from",
        "from=2026-02-01&to=2026-01-01, to",
        "from=2026-01-01&to=2026-03-31&asAt=soon, asAt",
        "from=2026-01-01&to=2026-03-31&knownAt=2026-03-31, knownAt",
        "from=2026-01-01&to=2026-03-31&knownAt=2026-02-30T00:00:00Z, knownAt",
        "from=2026-01-01&to=2026-03-31&knownAt=2999-01-01T00:00:00Z, knownAt"
    })
    void a_period_that_makes_no_sense_is_answered_by_naming_the_field(String period, String field) {
        as(council(), "audit-director")
                .get("/api/v1/measures/gifts-declared?" + period)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    /** One of its own for each test, so that none counts another's. */
    private static Authority council() {
        return new Authority("council-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static List<Published> gifts(Authority authority, int count, String amount) {
        List<Published> gifts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            gifts.add(GIFTS.gift(authority, UUID.randomUUID(), amount, "accepted", 0));
        }
        return gifts;
    }

    /** Waits until the ledger of the authority holds all. */
    private static void publish(Authority authority, List<Published> published) {
        Clients.publish(authority, published, GIFTS);
    }

    private static Response figures(Authority authority) {
        return figures(authority, "");
    }

    private static Response figures(Authority authority, String more) {
        return as(authority, "monitoring-officer").get("/api/v1/measures/gifts-declared?" + QUARTER + more);
    }

    private static Response figure(Authority authority, String measure) {
        return as(authority, "monitoring-officer").get("/api/v1/measures/%s?%s".formatted(measure, QUARTER));
    }

    private static String csv(Authority authority, String measure) {
        return as(authority, "external-auditor")
                .accept("text/csv")
                .get("/api/v1/measures/%s?%s".formatted(measure, QUARTER))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
