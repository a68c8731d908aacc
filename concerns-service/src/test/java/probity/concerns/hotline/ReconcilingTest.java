package probity.concerns.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.in;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.hotline.Hotline.OTHER;
import static probity.concerns.hotline.Hotline.OURS;
import static probity.concerns.hotline.Hotline.RECONCILIATIONS;
import static probity.concerns.hotline.Hotline.gaps;
import static probity.concerns.hotline.Hotline.listed;
import static probity.concerns.hotline.Hotline.newReference;
import static probity.concerns.hotline.Hotline.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.ConcernsOverHttp;
import probity.concerns.Eventually;
import probity.concerns.Tables;

/** Each test takes a day of its own, for a list is of all that came on that day. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("N-16")
class ReconcilingTest {

    @Test
    void what_agrees_is_no_gap() {
        LocalDate day = today().minusDays(11);
        String reference = filed(day, Map.of("text", "A."));

        OURS.reconcile(day, listed(reference, day))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("notFiled", empty())
                .body("notListed", empty());
        String decoy = newReference();
        OURS.reconcile(day, listed(reference, day), listed(decoy, day)).then().statusCode(200);
        soon(ConcernsOverHttp::monitoringOfficer, decoy);
        assertThat(gap(ConcernsOverHttp::monitoringOfficer, reference)).isEmpty();
    }

    @Test
    void whoever_was_shown_a_gap_does_not_learn_of_the_case_by_its_vanishing() {
        LocalDate day = today().minusDays(18);
        String reference = newReference();
        OURS.reconcile(day, listed(reference, day)).then().statusCode(200);
        var before = soon(ConcernsOverHttp::monitoringOfficer, reference);

        file(reference, day, Map.of("kind", "about-whom-it-was", "text", "Late.", "about", aboutMonitoringOfficer()));
        newestCaseWith(deputy(), "about-whom-it-was");
        OURS.reconcile(day, listed(reference, day)).then().body("notFiled", empty());

        assertThat(soon(ConcernsOverHttp::monitoringOfficer, reference)).isEqualTo(before);
        assertThat(gap(ConcernsOverHttp::deputy, reference)).isEmpty();
        monitoringOfficer().get(CASES + "/" + before.get("id")).then().statusCode(404);
    }

    private static Map<String, ?> aboutMonitoringOfficer() {
        return Map.of("posts", List.of("monitoring-officer"));
    }

    @Test
    void whoever_is_to_be_kept_out_later_is_not_passed_over_in_silence() {
        LocalDate day = today().minusDays(19);
        String reference = newReference();
        OURS.reconcile(day, listed(reference, day)).then().statusCode(200);

        OURS.reconcile(
                        day,
                        Map.of(
                                "reference",
                                reference,
                                "receivedOn",
                                day.toString(),
                                "notTo",
                                List.of("monitoring-officer")))
                .then()
                .statusCode(409)
                .body("code", equalTo("listed-otherwise"));
    }

    @Test
    void a_list_of_which_a_line_is_refused_names_the_line_and_is_not_taken_at_all() {
        LocalDate day = today().minusDays(20);
        String before = newReference();
        String fresh = newReference();
        OURS.reconcile(day, listed(before, day)).then().statusCode(200);

        OURS.reconcile(
                        day,
                        listed(fresh, day),
                        Map.of("reference", before, "receivedOn", day.toString(), "notToPeople", List.of(person(6))))
                .then()
                .statusCode(409)
                .body("code", equalTo("listed-otherwise"))
                .body("violations.field", equalTo(List.of("cases[1].reference")));

        String decoy = newReference();
        OURS.reconcile(day, listed(decoy, day)).then().statusCode(200);
        soon(ConcernsOverHttp::monitoringOfficer, decoy);
        assertThat(gap(ConcernsOverHttp::monitoringOfficer, fresh)).isEmpty();
    }

    @Test
    void what_can_be_listed_can_be_filed_with_its_day_however_long_ago_that_was() {
        LocalDate day = today().minusDays(731);
        String reference = newReference();
        OURS.reconcile(day, listed(reference, day)).then().body("notFiled", equalTo(List.of(reference)));

        file(reference, day, Map.of("text", "Found in a drawer."));

        OURS.reconcile(day, listed(reference, day)).then().body("notFiled", empty());
    }

    @Test
    void what_was_never_filed_is_shown_to_one_post_with_its_day_until_it_is_explained() {
        LocalDate day = today().minusDays(12);
        String reference = newReference();

        OURS.reconcile(day, listed(reference, day)).then().body("notFiled", equalTo(List.of(reference)));
        OURS.reconcile(day, listed(reference, day)).then().body("notFiled", equalTo(List.of(reference)));

        var gap = soon(ConcernsOverHttp::monitoringOfficer, reference);
        assertThat(gap.keySet()).containsExactlyInAnyOrder("id", "kind", "reference", "receivedOn", "since");
        assertThat(gap.get("kind")).isEqualTo("not-filed");
        assertThat(gap.get("receivedOn")).isEqualTo(day.toString());
        assertThat(gap(ConcernsOverHttp::deputy, reference)).isEmpty();
        assertThat(gap(Hotline::audit, reference)).isEmpty();
        assertThat(gap(() -> in("leicester", 5, "monitoring-officer"), reference))
                .isEmpty();
        monitoringOfficer().get(CASES + "/" + gap.get("id")).then().statusCode(404);
        assertThat(monitoringOfficer().get(CASES + "?limit=200").<List<String>>path("items.id"))
                .doesNotContain((String) gap.get("id"));

        OURS.reconcile(day, explained(reference, day, "The caller withdrew it."))
                .then()
                .body("notFiled", empty());
        assertThat(soon(ConcernsOverHttp::monitoringOfficer, reference))
                .containsEntry("explanation", "The caller withdrew it.")
                .containsEntry("closedOn", today().toString());
    }

    @Test
    void whoever_must_not_know_of_it_does_not() {
        LocalDate day = today().minusDays(13);
        String reference = newReference();

        OURS.reconcile(
                        day,
                        Map.of(
                                "reference",
                                reference,
                                "receivedOn",
                                day.toString(),
                                "notTo",
                                List.of("monitoring-officer"),
                                "notToPeople",
                                List.of(person(6))))
                .then()
                .statusCode(200);

        soon(() -> as(16, "deputy-monitoring-officer"), reference);
        assertThat(gap(ConcernsOverHttp::deputy, reference)).isEmpty();
        assertThat(gap(ConcernsOverHttp::monitoringOfficer, reference)).isEmpty();
    }

    @Test
    void what_is_filed_late_is_a_case_and_no_gap_any_more() {
        LocalDate day = today().minusDays(14);
        String reference = newReference();
        OURS.reconcile(day, listed(reference, day)).then().statusCode(200);
        String id =
                (String) soon(ConcernsOverHttp::monitoringOfficer, reference).get("id");

        file(reference, day, Map.of("kind", "filed-late", "text", "Late."));

        assertThat(newestCaseWith(monitoringOfficer(), "filed-late")).isEqualTo(id);
        assertThat(gap(ConcernsOverHttp::monitoringOfficer, reference)).isEmpty();
        OURS.reconcile(day, listed(reference, day)).then().body("notFiled", empty());
    }

    @Test
    void a_case_that_is_not_listed_is_a_gap_for_those_who_see_the_case_and_nobody_else() {
        LocalDate day = today().minusDays(15);
        String reference = filed(day, Map.of("kind", "left-out", "text", "A.", "notTo", List.of("monitoring-officer")));
        String id = newestCaseWith(deputy(), "left-out");

        Eventually.of(() -> OURS.reconcile(day).<List<String>>path("notListed")).is(List.of(reference)::equals);

        assertThat(soon(ConcernsOverHttp::deputy, reference))
                .containsEntry("id", id)
                .containsEntry("kind", "not-listed")
                .containsEntry("since", today().toString());
        deputy().get(CASES + "/" + id)
                .then()
                .body("hotlineGap.kind", equalTo("not-listed"))
                .body("hotlineGap.closedOn", nullValue());
        assertThat(gap(ConcernsOverHttp::monitoringOfficer, reference)).isEmpty();
        assertThat(gap(Hotline::audit, reference)).isEmpty();

        OURS.reconcile(day, listed(reference, day)).then().body("notListed", empty());
        assertThat(gap(ConcernsOverHttp::deputy, reference)).isEmpty();
        deputy().get(CASES + "/" + id).then().body("hotlineGap", nullValue());
    }

    @Test
    void a_hotline_is_told_of_its_own_cases_alone() {
        LocalDate day = today().minusDays(16);
        String reference = filed(day, Map.of("text", "Ours."));
        Eventually.of(() -> OURS.reconcile(day).<List<String>>path("notListed")).is(List.of(reference)::equals);

        OTHER.reconcile(day).then().body("notListed", not(hasItem(reference)));
        OTHER.reconcile(day, listed(reference, day)).then().body("notFiled", equalTo(List.of(reference)));
        OURS.reconcile(day, listed(reference, day)).then().body("notListed", empty());
    }

    @Test
    void of_a_comparison_nothing_is_kept_in_clear_and_no_hour() throws Exception {
        LocalDate day = today().minusDays(17);
        String reference = newReference();
        OURS.reconcile(day, listed(reference, day)).then().statusCode(200);
        OURS.reconcile(day, explained(reference, day, "CANARY-EXPLANATION"))
                .then()
                .statusCode(200);
        String id =
                (String) soon(ConcernsOverHttp::monitoringOfficer, reference).get("id");

        var rows = Tables.rows(DatabaseForQuarkus.owner());
        assertThat(rows).noneMatch(row -> row.contains(reference) || row.contains("CANARY-EXPLANATION"));
        assertThat(rows)
                .filteredOn(row -> row.contains(id) && row.contains("-missing.v1"))
                .singleElement()
                .asString()
                .containsPattern("recorded_at=\\S+ (00|23):00:00");
    }

    @Test
    void only_a_hotline_sends_a_list_and_everything_wrong_is_named() {
        var body = Map.of("from", today().toString(), "until", today().toString(), "cases", List.of());
        nobody().body(body).post(RECONCILIATIONS).then().statusCode(401);
        monitoringOfficer().body(body).post(RECONCILIATIONS).then().statusCode(403);

        violates(Map.of(), "from", "until", "cases");
        violates(between(today(), today().plusDays(1)), "until");
        violates(between(today().minusDays(31), today()), "until");
        violates(between(today(), today().minusDays(1)), "until");
        violates(between(today().minusDays(732), today().minusDays(732)), "from");
        violates(
                between(
                        today(),
                        today(),
                        Map.of("reference", "", "receivedOn", "soon"),
                        Map.of(
                                "reference",
                                "A",
                                "receivedOn",
                                today().toString(),
                                "notTo",
                                List.of("mayor"),
                                "notToPeople",
                                List.of("Ann"))),
                "cases[0].reference",
                "cases[0].receivedOn",
                "cases[1].notTo[0]",
                "cases[1].notToPeople[0]");
        violates(
                between(today(), today(), listed("A", today()), listed("A", today().minusDays(1))),
                "cases[1].reference",
                "cases[1].receivedOn");
        Map<?, ?>[] many = new Map<?, ?>[501];
        Arrays.setAll(many, i -> listed("R" + i, today()));
        violates(between(today(), today(), many), "cases");
    }

    private static void violates(Map<String, ?> body, String... fields) {
        OURS.system()
                .body(body)
                .post(RECONCILIATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of(fields)));
    }

    private static Map<String, ?> between(LocalDate from, LocalDate until, Map<?, ?>... cases) {
        return Map.of("from", from.toString(), "until", until.toString(), "cases", List.of(cases));
    }

    private static Map<String, ?> explained(String reference, LocalDate day, String why) {
        return Map.of("reference", reference, "receivedOn", day.toString(), "explanation", why);
    }

    private static String filed(LocalDate day, Map<String, ?> concern) {
        String reference = newReference();
        file(reference, day, concern);
        return reference;
    }

    private static void file(String reference, LocalDate day, Map<String, ?> concern) {
        OURS.file(Map.of("reference", reference, "receivedOn", day.toString(), "concern", concern))
                .then()
                .statusCode(201);
    }

    private static Optional<Map<String, ?>> gap(Supplier<RequestSpecification> handler, String reference) {
        return gaps(handler.get()).stream()
                .filter(gap -> reference.equals(gap.get("reference")))
                .<Map<String, ?>>map(gap -> gap)
                .findFirst();
    }

    /** As soon as the list follows the log. */
    private static Map<String, Object> soon(Supplier<RequestSpecification> handler, String reference) {
        return Map.copyOf(Eventually.of(() -> gap(handler, reference))
                .is(Optional::isPresent)
                .orElseThrow());
    }
}
