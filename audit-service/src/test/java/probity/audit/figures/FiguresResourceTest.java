package probity.audit.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.merkle.Checkpoint;
import probity.audit.merkle.NoteKey;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;

@AuditServiceTest
class FiguresResourceTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 1);

    private static final Lane CASES = new Lane("probity.concerns.v1", 1);

    private static final String GIFTS_BY_VALUE = "populations[0].breakdowns[0].cells";

    private static final String CONCERNS_BY_KIND = "populations[1].breakdowns[0].cells";

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
                .body(GIFTS_BY_VALUE + ".find { it.name == 'below-20' }.count", equalTo(6))
                .body(GIFTS_BY_VALUE + ".find { it.name == '20-to-25' }.count", equalTo(6))
                .body(GIFTS_BY_VALUE + ".find { it.name == '100-or-more' }.count", equalTo(0))
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
    void concerns_are_counted_by_kind_stage_and_identity() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            published.add(CASES.concern(authority, UUID.randomUUID(), "bribery", true));
            published.add(CASES.concern(authority, UUID.randomUUID(), "negligence", false));
        }
        for (Published concern : List.copyOf(published)) {
            UUID id = UUID.fromString(new String(concern.record().key(), UTF_8));
            published.add(CASES.publish(
                    authority,
                    "probity.concerns.concern-acknowledged.v1",
                    "case",
                    id,
                    "{\"concern\":\"%s\",\"on\":\"2026-05-09\",\"days\":6}".formatted(id)));
        }
        publish(authority, published);

        figures(authority)
                .then()
                .body("populations[1].total", equalTo(12))
                .body(CONCERNS_BY_KIND + ".name", equalTo(List.of("bribery", "negligence")))
                .body("populations[1].breakdowns[1].cells.count", equalTo(List.of(0, 12, 0)))
                .body("populations[1].breakdowns[2].cells[0].percent", equalTo(50));
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
                .body(GIFTS_BY_VALUE + ".find { it.name == '100-or-more' }.count", nullValue())
                .body(GIFTS_BY_VALUE + ".find { it.name == '100-or-more' }.suppressed", equalTo(true))
                .body(GIFTS_BY_VALUE + ".find { it.name == 'below-20' }.suppressed", equalTo(true))
                .body(GIFTS_BY_VALUE + ".find { it.name == '50-to-below-100' }.count", equalTo(7));
    }

    @Test
    void few_are_not_shown_at_all() {
        Authority authority = council();
        publish(authority, List.of(CASES.concern(authority, UUID.randomUUID(), "bribery", true)));

        Response figures = figures(authority);

        figures.then()
                .body("populations[1].total", nullValue())
                .body("populations[1].suppressed", equalTo(true))
                .body(CONCERNS_BY_KIND, empty());
        assertThat(figures.asString()).doesNotContain("bribery");
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
        as(council(), "committee-member")
                .queryParam("from", "2020-01-01")
                .queryParam("to", "2020-12-31")
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .body("checkpoint", nullValue())
                .body("populations.total", equalTo(List.of(0, 0, 0)));
    }

    @Test
    void as_a_table_each_count_has_a_row() {
        Authority authority = council();
        List<Published> published = new ArrayList<>(gifts(authority, 6, "10.00"));
        published.addAll(gifts(authority, 1, "50.00"));
        for (int i = 0; i < 6; i++) {
            published.add(CASES.concern(authority, UUID.randomUUID(), "=a formula, or two", true));
        }
        publish(authority, published);

        String csv = as(authority, "external-auditor")
                .accept("text/csv")
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-12-31")
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().toList())
                .first()
                .isEqualTo(
                        "authority,from,to,population,breakdown,cell,count,percent,ledger_size,root_hash,year,directorate");
        assertThat(csv)
                .contains(authority + ",2026-01-01,2026-12-31,gifts-declared,,total,7,,")
                .contains(",by-value,below-20,suppressed,,")
                .contains(",by-value,50-to-below-100,suppressed,,")
                .contains(",by-kind,\"'=a formula, or two\",6,100,");
    }

    @Test
    void another_authority_s_gifts_are_not_counted() {
        Authority authority = council();
        publish(authority, gifts(authority, 6, "10.00"));

        figures(council()).then().body("populations.total", equalTo(List.of(0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "committee-member",
                "monitoring-officer",
                "deputy-monitoring-officer",
                "audit-director",
                "hr-director",
                "external-auditor"
            })
    void the_posts_that_monitor_see_figures(String post) {
        as(council(), post)
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-12-31")
                .get("/api/v1/figures")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declarant", "line-manager", "administrator", "case-handler", "hotline", "siem"})
    void others_do_not(String post) {
        as(council(), post).get("/api/v1/figures").then().statusCode(403);
        RestAssured.get("/api/v1/figures").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01, to",
        "to=2026-01-01, from",
        "from=2026-02-30&to=2026-03-01, from",
        "from=2026-02-01&to=2026-01-01, to"
    })
    void a_period_that_makes_no_sense_is_answered_by_naming_the_field(String period, String field) {
        as(council(), "committee-member")
                .get("/api/v1/figures?" + period)
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
        send(published);
        await("all is heard", () -> {
            Integer size = figures(authority).path("checkpoint.size");
            return size != null && size >= published.size();
        });
    }

    private static Response figures(Authority authority) {
        return as(authority, "committee-member")
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-12-31")
                .get("/api/v1/figures");
    }
}
