package probity.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.audit.testing.Clients.as;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Clients;
import probity.audit.testing.Lane;
import probity.audit.testing.Lane.Published;
import probity.chassis.identity.Authority;

/** A campaign for annual declarations in a council of its own for each test, as officers see it. */
@AuditServiceTest
@Tag("M-3")
@Tag("N-18")
class AnnualMeasuresTest {

    private static final Lane FACTS = new Lane("probity.declarations.v1", 0);

    private static final String YEAR = "from=2026-01-01&to=2026-12-31";

    private static final String STATES = ".breakdowns[0].cells.count";

    private final Authority council =
            new Authority("council-" + UUID.randomUUID().toString().substring(0, 8));
    private final UUID campaign = UUID.randomUUID();
    private final UUID count = UUID.randomUUID();
    private final List<String> people = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private int sent;

    @Test
    void returned_nil_not_returned_exempt_and_not_required_are_five_different_things_by_directorate() {
        campaign();
        care();
        housing();
        publish();

        var figures = figure("annual-returns");
        figures.then()
                .statusCode(200)
                .body(of("annual-returns") + STATES, equalTo(List.of(12, 12, 8, 5, 5)))
                .body(of("annual-returns") + ".total", equalTo(42))
                .body(of("annual-returns") + ".year", equalTo(2026))
                .body(of("annual-returns", "care") + STATES, equalTo(List.of(6, 7, 8, 5, 5)))
                .body(of("annual-returns", "housing") + STATES, equalTo(List.of(6, 5, 0, 0, 0)));
        assertThat(figures.<List<String>>path("populations.directorate")).doesNotContain("(others)");
    }

    @Test
    @Tag("M-5")
    void a_directorate_with_small_numbers_is_shown_with_others_only() {
        campaign();
        care();
        housing();
        some(1, "parks", true, person -> submitted(person, true, 0));
        publish();

        var figures = figure("annual-returns");
        figures.then()
                .body(of("annual-returns") + STATES, equalTo(List.of(12, 13, 8, 5, 5)))
                .body(of("annual-returns", "housing") + STATES, equalTo(List.of(6, 5, 0, 0, 0)))
                .body(of("annual-returns", "(others)") + STATES, equalTo(List.of(6, 8, 8, 5, 5)));
        assertThat(figures.asString()).doesNotContain("parks", "care");
    }

    @Test
    @Tag("M-5")
    void what_was_received_is_not_shown_where_it_would_tell_what_is_hidden() {
        campaign();
        some(20, "care", true, person -> submitted(person, false, 0));
        some(2, "care", true, person -> submitted(person, true, 0));
        some(3, "care", true, _ -> {});
        publish();

        figure("annual-returns")
                .then()
                .body(of("annual-returns") + ".total", equalTo(25))
                .body(of("annual-returns") + STATES, not(equalTo(List.of(20, 2, 3, 0, 0))));
        figure("reviews")
                .then()
                .body(of("annual-returns-received") + ".suppressed", equalTo(true))
                .body(of("annual-returns-received") + ".breakdowns[0].cells", empty());
    }

    @Test
    @Tag("I-2")
    void reviews_done_and_outstanding_lateness_and_mitigations_are_counted() {
        campaign();
        some(6, "care", true, person -> reviewed(submitted(person, false, 0), "mitigation-required", 2));
        some(7, "care", true, person -> reviewed(submitted(person, true, 3), "cleared", 0));
        some(5, "care", true, person -> {
            UUID returned = submitted(person, true, 0);
            reviewed(returned, "cleared", 0);
            fact("annual-return-amended", returned, """
                    "change":"added","kind":"stake","nil":false,"on":"2026-05-20"
                    """);
        });
        publish();

        figure("annual-returns").then().body(of("annual-returns") + STATES, equalTo(List.of(11, 7, 0, 0, 0)));
        figure("reviews")
                .then()
                .body(of("annual-returns-received") + ".total", equalTo(18))
                .body(of("annual-returns-received") + STATES, equalTo(List.of(7, 6, 0, 5)));
        figure("annual-returns-timeliness")
                .then()
                .body(of("annual-returns-received") + STATES, equalTo(List.of(11, 7)));
        figure("mitigations")
                .then()
                .body(of("mitigations-recorded") + ".total", equalTo(12))
                .body(of("mitigations-recorded") + STATES, equalTo(List.of(12, 0)));
    }

    @Test
    @Tag("M-5")
    void many_mitigations_of_few_people_are_not_shown() {
        campaign();
        some(20, "care", true, person -> submitted(person, false, 0));
        some(2, "care", true, person -> reviewed(submitted(person, false, 0), "mitigation-required", 6));
        publish();

        figure("mitigations")
                .then()
                .body(of("mitigations-recorded") + ".suppressed", equalTo(true))
                .body(of("mitigations-recorded") + ".total", nullValue())
                .body(of("mitigations-recorded") + ".breakdowns[0].cells", empty());
    }

    @Test
    @Tag("M-5")
    void that_few_people_still_have_some_is_not_shown_either() {
        campaign();
        some(6, "care", true, person -> reviewed(submitted(person, false, 0), "mitigation-required", 6));
        UUID many = UUID.randomUUID();
        some(1, "care", true, person -> reviewed(submittedAs(many, person, false, 0), "mitigation-required", 6));
        publish();
        figure("mitigations").then().body(of("mitigations-recorded") + STATES, equalTo(List.of(42, 0)));

        for (int i = 0; i < 6; i++) {
            fact(
                    "mitigation-ended",
                    many,
                    "\"mitigation\":%d,\"by\":\"%s\",\"on\":\"2026-06-01\"".formatted(i + 1, many));
        }
        publish();
        figure("mitigations").then().body(of("mitigations-recorded") + ".suppressed", equalTo(true));
    }

    @Test
    @Tag("M-6")
    void nothing_is_shown_of_a_campaign_before_all_of_its_people_have_arrived() {
        campaign(12);
        some(11, "care", true, person -> submitted(person, true, 0));
        publish();

        figure("annual-returns")
                .then()
                .body(of("annual-returns") + ".beingCounted", equalTo(true))
                .body(of("annual-returns") + ".suppressed", equalTo(false))
                .body(of("annual-returns") + ".total", nullValue())
                .body(of("annual-returns", "care"), nullValue());
        for (String other : List.of("reviews", "annual-returns-timeliness", "mitigations")) {
            figure(other).then().body("populations.beingCounted", equalTo(List.of(true)));
        }
        assertThat(csv().lines())
                .anyMatch(line -> line.contains(",annual-returns,,total,being counted,") && line.endsWith(",2026,"));

        some(1, "care", true, person -> submitted(person, true, 0));
        publish();
        figure("annual-returns")
                .then()
                .body(of("annual-returns") + ".beingCounted", equalTo(false))
                .body(of("annual-returns") + ".total", equalTo(12));
    }

    @Test
    void whoever_returns_is_exempt_no_more_and_a_recount_holds() {
        campaign();
        some(6, "care", true, person -> {
            UUID id = exempt(person);
            submittedAs(id, person, true, 0);
        });
        some(6, "care", true, person -> fact("annual-return-exemption-ended", exempt(person), "\"on\":\"2026-05-09\""));
        counted(UUID.randomUUID(), Stream.of(person("care", true)).toList());
        UUID anew = UUID.randomUUID();
        counted(anew, people.subList(0, 6));
        publish();
        figure("annual-returns").then().body(of("annual-returns") + STATES, equalTo(List.of(0, 6, 6, 0, 0)));

        campaignFact("campaign-population-retaken", """
                "populationOn":"2026-04-02","population":[],"on":"2026-04-08","count":"%s"
                """.formatted(anew));
        publish();
        figure("annual-returns").then().body(of("annual-returns") + STATES, equalTo(List.of(0, 6, 0, 0, 0)));
    }

    @Test
    void a_campaign_belongs_to_the_period_of_its_last_day() {
        campaign();
        publish();
        figure("annual-returns").then().body(of("annual-returns") + ".beingCounted", equalTo(true));

        some(6, "care", true, _ -> {});
        campaignFact("campaign-due-day-moved", "\"dueOn\":\"2027-01-31\",\"on\":\"2026-05-01\"");
        publish();
        figure("annual-returns").then().body(of("annual-returns"), nullValue());
        figure("annual-returns", "from=2027-01-01&to=2027-12-31")
                .then()
                .body(of("annual-returns") + ".total", equalTo(6));
    }

    @Test
    @Tag("N-3")
    void as_at_a_day_before_its_last_a_campaign_is_on_its_way() {
        campaign();
        some(6, "care", true, person -> submitted(person, true, 0));
        publish();

        figure("annual-returns", YEAR + "&asAt=2026-05-08")
                .then()
                .body(of("annual-returns") + STATES, equalTo(List.of(0, 6, 0, 0, 0)));
        figure("annual-returns", YEAR + "&asAt=2026-05-07")
                .then()
                .body(of("annual-returns") + STATES, equalTo(List.of(0, 0, 6, 0, 0)));
        figure("annual-returns", YEAR + "&asAt=2026-04-06").then().body("populations", empty());
    }

    @Test
    @Tag("M-6")
    void as_a_table_each_count_names_its_year_and_directorate() {
        campaign();
        care();
        publish();

        assertThat(csv().lines())
                .anyMatch(line -> line.contains(",annual-returns,by-state,nil,7,") && line.endsWith(",2026,"))
                .anyMatch(line -> line.contains(",annual-returns,by-state,nil,7,") && line.endsWith(",2026,care"));
    }

    private void campaign() {
        campaign(1);
    }

    /** At least so many are asked. */
    private void campaign(int people) {
        campaignFact("campaign-opened", """
                "year":2026,"populationOn":"2026-04-01","dueOn":"2026-05-29","population":
                [{"directorate":"care","required":%d,"notRequired":0}],"on":"2026-04-07","count":"%s"
                """.formatted(people, count));
    }

    private void care() {
        some(6, "care", true, person -> submitted(person, false, 0));
        some(7, "care", true, person -> submitted(person, true, 0));
        some(8, "care", true, _ -> {});
        some(5, "care", true, this::exempt);
        some(5, "care", false, _ -> {});
    }

    private void housing() {
        some(6, "housing", true, person -> submitted(person, false, 0));
        some(5, "housing", true, person -> submitted(person, true, 0));
    }

    private interface Doing {
        void by(UUID person);
    }

    private void some(int many, String directorate, boolean required, Doing doing) {
        for (int i = 0; i < many; i++) {
            UUID person = UUID.randomUUID();
            people.add(counted(person, directorate, required));
            doing.by(person);
        }
    }

    private static String person(String directorate, boolean required) {
        return counted(UUID.randomUUID(), directorate, required);
    }

    private static String counted(UUID person, String directorate, boolean required) {
        return "{\"person\":\"%s\",\"directorate\":\"%s\",\"required\":%s}".formatted(person, directorate, required);
    }

    private void counted(UUID id, List<String> some) {
        publishing(
                "campaign-people-counted",
                id,
                "{\"count\":\"%s\",\"on\":\"2026-04-01\",\"people\":%s}"
                        .formatted(id, some.stream().collect(Collectors.joining(",", "[", "]"))));
    }

    private UUID submitted(UUID person, boolean nil, int daysLate) {
        return submittedAs(UUID.randomUUID(), person, nil, daysLate);
    }

    private UUID submittedAs(UUID id, UUID person, boolean nil, int daysLate) {
        fact("annual-return-submitted", id, """
                "campaign":"%s","year":2026,"person":"%s","directorate":"care","kinds":{},"nil":%s,"on":"2026-05-08",
                "due":"2026-05-29","daysLate":%d
                """.formatted(campaign, person, nil, daysLate));
        return id;
    }

    private UUID exempt(UUID person) {
        UUID id = UUID.randomUUID();
        fact("annual-return-exempted", id, """
                "campaign":"%s","person":"%s","ground":"long-term-absence","by":"%s","on":"2026-04-09"
                """.formatted(campaign, person, UUID.randomUUID()));
        return id;
    }

    private void reviewed(UUID id, String outcome, int mitigations) {
        String until =
                Stream.generate(() -> "\"2026-12-31\"").limit(mitigations).collect(Collectors.joining(","));
        fact("annual-return-reviewed", id, """
                "reviewer":"%s","outcome":"%s","mitigationsUntil":[%s],"on":"2026-05-10"
                """.formatted(UUID.randomUUID(), outcome, until));
    }

    private void campaignFact(String name, String rest) {
        publishing(name, campaign, "{\"campaign\":\"%s\",%s}".formatted(campaign, rest));
    }

    private void fact(String name, UUID id, String rest) {
        publishing(name, id, "{\"annualReturn\":\"%s\",%s}".formatted(id, rest));
    }

    private void publishing(String type, UUID key, String body) {
        published.add(FACTS.publish(council, "probity.declarations.%s.v1".formatted(type), "officers", key, body));
    }

    /** Waits until the ledger holds all. */
    private void publish() {
        if (!people.isEmpty()) {
            counted(count, people);
        }
        Clients.publish(council, published.subList(sent, published.size()), FACTS);
        sent = published.size();
    }

    private String csv() {
        return as(council, "external-auditor")
                .accept("text/csv")
                .get("/api/v1/measures/annual-returns?" + YEAR)
                .asString();
    }

    private Response figure(String measure) {
        return figure(measure, YEAR);
    }

    private Response figure(String measure, String period) {
        return as(council, "audit-director").get("/api/v1/measures/%s?%s".formatted(measure, period));
    }

    private static String of(String name) {
        return "populations.find { it.name == '%s' && it.directorate == null }".formatted(name);
    }

    private static String of(String name, String directorate) {
        return "populations.find { it.name == '%s' && it.directorate == '%s' }".formatted(name, directorate);
    }
}
