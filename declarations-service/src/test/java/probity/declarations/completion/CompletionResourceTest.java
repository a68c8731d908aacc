package probity.declarations.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.NATURE;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.nil;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignCommand.MoveDueDay;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.vocabulary.Confidential;

/** In Leicester, where nine of corporate and three of adult services are asked; consultants and a councillor are not. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-18")
@Tag("I-1")
class CompletionResourceTest {

    private static final String HERE = "leicester";

    private static final Authority LEICESTER = new Authority(HERE);

    @Inject
    Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns;

    @Inject
    CommandHandler commands;

    private int year;

    private String campaign = "";

    private String seen = "";

    @BeforeEach
    void hr_has_opened_a_campaign() {
        year = newYear();
        Response opened = opened(HERE, year);
        seen = opened.header("Probity-Seen");
        campaign = opened.path("id");
    }

    @Test
    void nil_returned_not_returned_exempt_and_not_required_are_five_different_things() {
        returns(OFFICER, interests(year, JOB));
        returns(MANAGER, nil(year));
        exempts(DIRECTOR);

        state(OFFICER, "returned");
        state(MANAGER, "nil");
        state(DIRECTOR, "exempt");
        state(COUNCILLOR, "not-required");
        state(HR, "not-returned");
        HR.asks(HERE)
                .header("Probity-Seen", seen)
                .get(totals())
                .then()
                .statusCode(200)
                .body("directorates.directorate", equalTo(List.of("adult-services", "corporate")))
                .body("directorates[0].required", equalTo(3))
                .body("directorates[0].returned", equalTo(1))
                .body("directorates[0].nil", equalTo(1))
                .body("directorates[0].exempt", equalTo(1))
                .body("directorates[0].notReturned", equalTo(0))
                .body("directorates[0].reviews.pending", equalTo(2))
                .body("directorates[1].required", equalTo(9))
                .body("directorates[1].notReturned", equalTo(9))
                .body("directorates[1].notRequired", equalTo(3))
                .body("joinedSince", equalTo(0));
    }

    @Test
    void who_is_not_required_is_so_by_their_code_and_may_return_all_the_same() {
        HR.asks(HERE)
                .header("Probity-Seen", seen)
                .get(completion("?limit=200&state=not-required"))
                .then()
                .body("items.basis.who", contains("consultant", "consultant", "councillor"))
                .body("items[0].basis.why", startsWith("Their code binds them by its principles"))
                .body("items[2].person", equalTo(COUNCILLOR.id(HERE).toString()))
                .body("items[2].basis.code", notNullValue())
                .body("items[2].basis.why", startsWith("Their code asks for no return"));
        HR.asks(HERE)
                .get(completion("?limit=1&state=not-returned"))
                .then()
                .body("items[0].basis.required", equalTo(true))
                .body("items[0].basis.authorityChoice", notNullValue());

        returns(COUNCILLOR, nil(year));
        HR.asks(HERE)
                .header("Probity-Seen", seen)
                .get(totals())
                .then()
                .body("directorates[1].voluntary", equalTo(1))
                .body("directorates[1].nil", equalTo(0));
    }

    @Test
    @Tag("G-20")
    void after_the_last_day_who_has_not_returned_is_overdue_and_who_returns_is_late_until_it_is_extended() {
        dueOn(today().minusDays(3), today().minusDays(9));
        returns(OFFICER, nil(year));

        state(MANAGER, "overdue");
        HR.asks(HERE).get(completion("?limit=200&state=nil")).then().body("items[0].daysLate", equalTo(3));
        HR.asks(HERE)
                .get(totals())
                .then()
                .body("directorates[0].late", equalTo(1))
                .body("directorates[0].overdue", equalTo(2));

        dueOn(today().plusDays(5), today());
        HR.asks(HERE)
                .header("Probity-Seen", seen)
                .get(totals())
                .then()
                .body("directorates[0].late", equalTo(0))
                .body("directorates[0].notReturned", equalTo(2));
    }

    @Test
    @Tag("I-2")
    void what_reviews_found_is_counted_and_shown() {
        Response returned = returns(OFFICER, interests(year, JOB));
        Response reviewed = MANAGER.sends(HERE, """
                {"outcome": "mitigation-required", "measures": [{"what": "No part in it", "until": "%s"}]}
                """.formatted(today()))
                .header("If-Match", "\"1\"")
                .post(DECLARATIONS + "/" + returned.path("id") + "/review");
        seen = reviewed.header("Probity-Seen");

        HR.asks(HERE)
                .header("Probity-Seen", seen)
                .get(completion("?limit=200&state=returned"))
                .then()
                .body("items[0].outcome.annualDeclaration", equalTo(returned.path("id")))
                .body("items[0].outcome.review", equalTo("mitigation-required"))
                .body("items[0].outcome.mitigationsInForce", equalTo(1));
        HR.asks(HERE)
                .get(totals())
                .then()
                .body("directorates[0].reviews.reviewed", equalTo(1))
                .body("directorates[0].reviews.mitigationsInForce", equalTo(1));
    }

    @Test
    void the_population_stays_as_it_was_counted_and_who_came_or_went_since_is_kept_apart() {
        String here = "kensington-chelsea";
        Response here1 = opened(here, year);
        UUID joiner = UUID.randomUUID();
        Response registered = HR.sends("""
                {"person": "%s", "name": "Ann Hill", "placement": {"capacity": "officer", "directorate": "joined-%d",
                 "posts": [], "from": "2026-01-05"}}
                """.formatted(joiner, year)).post("/api/v1/people");
        HR.asks()
                .header("Probity-Seen", registered.header("Probity-Seen"))
                .get("/api/v1/people?limit=1")
                .then()
                .statusCode(200);

        HR.asks()
                .header("Probity-Seen", here1.header("Probity-Seen"))
                .get(CAMPAIGNS + "/" + here1.path("id") + "/totals")
                .then()
                .statusCode(200)
                .body("directorates.directorate", not(hasItem("joined-" + year)))
                .body("joinedSince", greaterThanOrEqualTo(1));
    }

    @Test
    void the_list_is_paged_and_filtered_by_directorate_and_state() {
        Response page =
                HR.asks(HERE).header("Probity-Seen", seen).get(completion("?limit=2&directorate=adult-services"));
        page.then().statusCode(200).body("items", hasSize(2));
        HR.asks(HERE)
                .get(completion("?limit=2&directorate=adult-services&cursor=" + page.path("next")))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        HR.asks(HERE).get(completion("?state=lost")).then().statusCode(400).body("violations.field", hasItem("state"));
    }

    @Test
    void both_are_had_as_tables_without_names_and_without_what_was_declared() {
        returns(OFFICER, interests(year, JOB));

        String list = HR.asks(HERE)
                .header("Probity-Seen", seen)
                .accept("text/csv")
                .get(completion(""))
                .asString();
        assertThat(list.lines()).hasSize(16);
        assertThat(list).startsWith("person,directorate,state,").doesNotContain(NATURE, "Cafe", "Olive");
        assertThat(HR.asks(HERE).accept("text/csv").get(totals()).asString().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("adult-services,3,1,0,2,0,0,"));
    }

    @Test
    void campaigns_are_listed_for_who_watches_over_them() {
        for (Demo watcher : List.of(HR, MONITORING_OFFICER, AUDIT_DIRECTOR)) {
            watcher.asks(HERE)
                    .header("Probity-Seen", seen)
                    .get(CAMPAIGNS + "?limit=1")
                    .then()
                    .statusCode(200)
                    .body("items[0].id", equalTo(campaign))
                    .body("items[0].status", equalTo("open"));
            watcher.asks(HERE).get(completion("")).then().statusCode(200);
        }
        for (String path : List.of(CAMPAIGNS, totals(), completion(""))) {
            OFFICER.asks(HERE).get(path).then().statusCode(403);
        }
        HR.asks("westminster").get(totals()).then().statusCode(404);
        HR.asks("westminster").get(completion("")).then().statusCode(404);
    }

    private Response returns(Demo who, String body) {
        Response returned = who.sends(HERE, body).post(DECLARATIONS);
        assertThat(returned.statusCode()).isEqualTo(201);
        seen = returned.header("Probity-Seen");
        return returned;
    }

    private void exempts(Demo whom) {
        Response exempted =
                HR.sends(HERE, """
                {"campaign": "%s", "person": "%s", "ground": "other", "reason": "None of your business"}
                """.formatted(campaign, whom.id(HERE))).post("/api/v1/exemptions");
        assertThat(exempted.statusCode()).isEqualTo(201);
        seen = exempted.header("Probity-Seen");
    }

    /** As if HR had done it on that day. */
    private void dueOn(LocalDate day, LocalDate on) {
        commands.changeLatest(
                campaigns,
                UUID.fromString(campaign),
                new MoveDueDay(day, new Confidential(HR.id(HERE), "For the test"), on),
                Provenance.automatic(LEICESTER, "test", Instant.EPOCH));
        seen = HR.asks(HERE).get(CAMPAIGNS + "/" + campaign).header("Probity-Seen");
    }

    private void state(Demo who, String state) {
        HR.asks(HERE)
                .header("Probity-Seen", seen)
                .get(completion("?limit=200&state=" + state))
                .then()
                .statusCode(200)
                .body("items.person", hasItem(who.id(HERE).toString()));
    }

    private String completion(String query) {
        return CAMPAIGNS + "/" + campaign + "/completion" + query;
    }

    private String totals() {
        return CAMPAIGNS + "/" + campaign + "/totals";
    }
}
