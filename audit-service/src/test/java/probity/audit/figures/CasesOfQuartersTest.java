package probity.audit.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static probity.audit.testing.Clients.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.audit.testing.LongAgo;
import probity.chassis.identity.Authority;

/** Cases, of which each quarter has one answer for ever. */
@AuditServiceTest
class CasesOfQuartersTest {

    private static final Lane CASES = new Lane("probity.concerns.v1", 1);

    private static final String QUARTER = "from=2026-04-01&to=2026-06-30";

    private static final String FIRST = "populations[0].breakdowns[0].cells";

    @Inject
    DataSource database;

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
        publishInTime(authority, published);

        figure(authority, "concerns-received")
                .then()
                .body("populations[0].total", equalTo(12))
                .body(FIRST + ".name", equalTo(List.of("bribery", "negligence")))
                .body("populations[0].breakdowns[1].cells.name", equalTo(List.of("web")))
                .body("populations[0].breakdowns[3].cells.name", equalTo(List.of("received", "acknowledged")))
                .body("populations[0].breakdowns[3].cells.count", equalTo(List.of(0, 12)))
                .body("populations[0].breakdowns[2].cells[0].percent", equalTo(50));
    }

    @Test
    void few_are_not_shown_at_all() {
        Authority authority = council();
        publishInTime(authority, List.of(CASES.concern(authority, UUID.randomUUID(), "bribery", true)));

        Response figures = figure(authority, "concerns-received");

        figures.then()
                .body("populations[0].total", nullValue())
                .body("populations[0].suppressed", equalTo(true))
                .body(FIRST, empty());
        assertThat(figures.asString()).doesNotContain("bribery");
    }

    @Test
    void a_kind_that_looks_like_a_formula_is_text() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            published.add(CASES.concern(authority, UUID.randomUUID(), "=a formula, or two", true));
        }
        publishInTime(authority, published);

        String csv = as(authority, "external-auditor")
                .accept("text/csv")
                .get("/api/v1/measures/concerns-received?" + QUARTER)
                .asString();
        assertThat(csv).contains(",by-kind,\"'=a formula, or two\",6,100,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-05-01&to=2026-05-31",
                "from=2026-01-01&to=2026-06-30",
                "from=2026-05-01&to=2026-07-31",
                "from=2099-01-01&to=2099-03-31",
                "from=2026-04-01&to=2026-06-30&asAt=2026-05-01",
                "from=2026-04-01&to=2026-06-30&knownAt=2026-05-01T00:00:00Z"
            })
    @Tag("M-5")
    void cases_are_counted_for_one_quarter_that_is_over_and_in_no_other_way(String question) {
        for (String measure : List.of("concerns-received", "time-to-acknowledge", "time-to-close")) {
            as(council(), "monitoring-officer")
                    .get("/api/v1/measures/%s?%s".formatted(measure, question))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("quarters-only"));
        }
    }

    @Test
    void what_happened_to_a_case_after_the_quarter_is_not_looked_at() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID id = UUID.randomUUID();
            published.add(CASES.concern(authority, id, "bribery", true));
            published.add(about(authority, id, "concern-acknowledged", "\"on\":\"2026-05-05\",\"days\":2"));
            published.add(about(authority, id, "concern-closed", "\"outcome\":\"upheld\",\"on\":\"2026-07-01\""));
        }
        publishInTime(authority, published);

        figure(authority, "concerns-received")
                .then()
                .body("asAt", equalTo("2026-06-30"))
                .body("populations[0].breakdowns[3].cells.count", equalTo(List.of(0, 10)));
        figure(authority, "time-to-acknowledge")
                .then()
                .body("populations[0].breakdowns.name", equalTo(List.of("by-deadline")))
                .body("populations[0].spreads.name", equalTo(List.of("acknowledgement")))
                .body("populations[0].spreads.medianDays", equalTo(List.of(2)))
                .body("populations[0].spreads[0].ninetiethPercentileDays", nullValue());
        figure(authority, "time-to-close").then().body("populations[0].spreads[0].medianDays", nullValue());
    }

    /** Six and one could be subtracted to one. */
    @Test
    @Tag("N-12")
    void what_is_told_of_a_quarter_after_it_was_closed_changes_no_answer() {
        Authority authority = council();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            published.add(CASES.concern(authority, UUID.randomUUID(), "bribery", true));
        }
        publishInTime(authority, published);
        String closed = figure(authority, "concerns-received")
                .then()
                .body("populations[0].total", equalTo(6))
                .extract()
                .asString();

        publish(authority, List.of(CASES.concern(authority, UUID.randomUUID(), "bribery", true)));

        assertThat(figure(authority, "concerns-received").asString()).isEqualTo(closed);
    }

    private static Published about(Authority authority, UUID concern, String what, String rest) {
        return CASES.publish(
                authority,
                "probity.concerns.%s.v1".formatted(what),
                "case",
                concern,
                "{\"concern\":\"%s\",%s}".formatted(concern, rest));
    }

    /** As if it were July. */
    private void publishInTime(Authority authority, List<Published> published) {
        publish(authority, published);
        LongAgo.signed(database, authority);
    }

    private static void publish(Authority authority, List<Published> published) {
        Clients.publish(authority, published, CASES);
    }

    private static Authority council() {
        return new Authority("council-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static Response figure(Authority authority, String measure) {
        return as(authority, "monitoring-officer").get("/api/v1/measures/%s?%s".formatted(measure, QUARTER));
    }
}
