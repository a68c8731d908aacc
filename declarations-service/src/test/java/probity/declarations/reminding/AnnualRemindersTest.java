package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.EXEMPTIONS;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.nil;
import static probity.declarations.AnnualOverHttp.opening;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import probity.declarations.campaign.CampaignCommand.CloseCampaign;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.clock.Matter;
import probity.declarations.clock.Matter.AnnualReturn;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Reminding;

/** Reminders of a campaign of Leicester. Each test has one of its own, and tells it from others by its last day. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-5")
@Tag("I-1")
class AnnualRemindersTest {

    private static final String HERE = "leicester";

    private static final String PEOPLE = "/api/v1/people";

    private static final AtomicInteger DAYS = new AtomicInteger(40);

    private final LocalDate due = today().plusDays(DAYS.incrementAndGet());

    @Inject
    List<OpenDeadlines> kinds;

    @Inject
    Reminding reminding;

    @Inject
    NoticeTable notices;

    @Inject
    Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns;

    @Inject
    CommandHandler commands;

    @Inject
    Clock clock;

    private int year;

    private String campaign = "";

    private String seen = "";

    @BeforeEach
    void hr_has_opened_a_campaign_that_names_the_monitoring_officer() {
        year = newYear();
        campaign = sends(HR, CAMPAIGNS, """
                {"year": %d, "populationOn": "%s", "dueOn": "%s", "escalateTo": "monitoring-officer"}
                """.formatted(year, today(), due)).path("id");
    }

    @Test
    void before_on_and_after_the_day_whoever_has_not_returned_is_told_and_then_their_line_manager()
            throws SQLException {
        run(due.minusDays(15));
        assertThat(told(HR)).isEmpty();
        run(due.minusDays(14));
        assertThat(told(HR)).containsExactly("before-14");
        run(due);
        assertThat(told(HR)).containsExactly("before-14", "before-0");
        run(due.plusDays(7));
        assertThat(told(HR)).containsExactly("before-14", "before-0", "after-7");
        assertThat(links(HR)).containsOnly("/api/v1/annual-declarations");
    }

    @Test
    void the_manager_is_led_to_what_the_person_owes_and_nobody_else_gets_there() throws SQLException {
        run(due.plusDays(7));

        String link = "/api/v1/deadlines/line/" + OFFICER.id(HERE);
        assertThat(links(MANAGER)).contains(link);
        MANAGER.asks(HERE)
                .get(link + "?limit=200")
                .then()
                .statusCode(200)
                .body(mine("task"), equalTo("return"))
                .body(mine("declarant"), equalTo(OFFICER.id(HERE).toString()));
        for (Demo other : List.of(HR_DIRECTOR, COUNCILLOR)) {
            other.asks(HERE).get(link).then().statusCode(403);
        }
        MONITORING_OFFICER.asks(HERE).get(link).then().statusCode(404);
        MANAGER.asks("westminster").get(link).then().statusCode(404);
    }

    @Test
    void of_whoever_has_left_nothing_is_missing() {
        UUID leaver = UUID.randomUUID();
        listed(HR.sends("""
                        {"person": "%s", "name": "Ann Hill", "placement":
                         {"capacity": "officer", "directorate": "housing", "posts": [], "from": "2026-01-05"}}
                        """.formatted(leaver)).post(PEOPLE), PEOPLE);
        Response opened = HR.sends(opening(newYear(), today(), due)).post(CAMPAIGNS);
        listed(opened, CAMPAIGNS);
        campaign = opened.path("id");
        assertThat(missing()).contains(leaver);

        listed(
                HR.sends("{\"on\": \"%s\"}".formatted(today().minusDays(1)))
                        .header("If-Match", "\"1\"")
                        .post(PEOPLE + "/" + leaver + "/leaving"),
                PEOPLE);
        assertThat(missing()).isNotEmpty().doesNotContain(leaver);
    }

    private static void listed(Response write, String list) {
        assertThat(write.statusCode()).isLessThan(300);
        HR.asks()
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get(list)
                .then()
                .statusCode(200);
    }

    private List<UUID> missing() {
        return kinds.stream()
                .flatMap(kind -> kind.page(today(), LocalDate.EPOCH, Optional.empty(), 100_000).stream())
                .filter(this::isOurs)
                .map(OpenDeadline::matter)
                .filter(AnnualReturn.class::isInstance)
                .map(matter -> ((AnnualReturn) matter).person().value())
                .toList();
    }

    @Test
    void whoever_returned_is_exempt_or_is_not_asked_is_never_told() throws SQLException {
        sends(OFFICER, DECLARATIONS, nil(year));
        sends(HR, EXEMPTIONS, """
                {"campaign": "%s", "person": "%s", "ground": "long-term-absence", "reason": "Ill since March"}
                """.formatted(campaign, DIRECTOR.id(HERE)));
        run(due);
        sends(MANAGER, DECLARATIONS, nil(year));
        run(due.plusDays(60));

        assertThat(told(OFFICER)).isEmpty();
        assertThat(told(COUNCILLOR)).isEmpty();
        assertThat(told(DIRECTOR)).doesNotContain("before-14", "before-3", "before-0", "after-1");
        assertThat(told(MANAGER)).containsExactly("before-0");
    }

    @Test
    void whom_the_campaign_names_is_told_once_of_all_that_is_missing_and_nothing_is_lost_or_doubled()
            throws SQLException {
        run(due.plusDays(60));
        run(due.plusDays(60));
        run(due.plusDays(61));

        assertThat(links(MONITORING_OFFICER)).containsOnlyOnce("/api/v1/campaigns/%s/completion".formatted(campaign));
        assertThat(told(MONITORING_OFFICER))
                .containsOnlyOnce("after-14", "escalated-further-14")
                .doesNotContain("before-14", "before-0", "after-1");
    }

    @Test
    void a_closed_campaign_tells_nobody() throws SQLException {
        run(due);
        var here = new Authority(HERE);
        var closing = new Provenance(here, "hr", null, clock.instant());
        commands.changeLatest(campaigns, UUID.fromString(campaign), new CloseCampaign(due.plusDays(1)), closing);
        seen = sends(HR, CAMPAIGNS, opening(newYear(), today(), due.plusDays(500)))
                .header("Probity-Seen");
        run(due.plusDays(60));

        assertThat(told(HR)).containsExactly("before-0");
    }

    @Test
    void the_list_of_deadlines_says_by_when_and_why() {
        OFFICER.asks(HERE)
                .header("Probity-Seen", seen)
                .get("/api/v1/deadlines?limit=200")
                .then()
                .statusCode(200)
                .body(mine("task"), equalTo("return"))
                .body(mine("due"), equalTo(due.toString()))
                .body(mine("state"), equalTo("open"))
                .body(mine("to"), equalTo("line-manager"))
                .body(mine("why.sentence"), equalTo(why()));
        sends(OFFICER, DECLARATIONS, nil(year));

        OFFICER.asks(HERE)
                .header("Probity-Seen", seen)
                .get("/api/v1/deadlines?limit=200&state=met")
                .then()
                .body(mine("doneOn"), equalTo(today().toString()));
        OFFICER.asks(HERE)
                .get("/api/v1/deadlines?limit=200&state=open,due-soon,overdue")
                .then()
                .body("items.campaign", not(hasItem(campaign)));
        COUNCILLOR.asks(HERE).get("/api/v1/deadlines?limit=200").then().body("items.campaign", not(hasItem(campaign)));
    }

    @Test
    void deadlines_of_all_kinds_come_in_one_order_page_by_page() {
        Response all =
                MONITORING_OFFICER.asks(HERE).header("Probity-Seen", seen).get("/api/v1/deadlines?limit=200");
        List<String> ids = all.path("items.id");
        List<String> days = all.path("items.due");
        assertThat(days).isSorted();
        assertThat(all.<List<String>>path("items.task")).contains("return", "review");

        String cursor = "";
        for (String id : ids) {
            Response page = MONITORING_OFFICER.asks(HERE).get("/api/v1/deadlines?limit=1" + cursor);
            assertThat(page.<List<String>>path("items.id")).containsExactly(id);
            cursor = "&cursor=" + page.path("next");
        }
    }

    @Test
    void only_a_post_that_sees_the_campaign_can_be_named() {
        HR.sends(HERE, """
                {"year": %d, "populationOn": "%s", "dueOn": "%s", "escalateTo": "line-manager"}
                """.formatted(newYear(), today(), due))
                .post(CAMPAIGNS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("escalateTo"));
        HR.asks(HERE).get(CAMPAIGNS + "/" + campaign).then().body("escalateTo", equalTo("monitoring-officer"));
    }

    private String why() {
        return MONITORING_OFFICER
                .asks(HERE)
                .get("/api/v1/deadlines?limit=200")
                .path("items.find { it.campaign == '%s' }.why.sentence".formatted(campaign));
    }

    private String mine(String field) {
        return "items.find { it.campaign == '%s' }.%s".formatted(campaign, field);
    }

    private Response sends(Demo who, String place, String json) {
        Response response = who.sends(HERE, json).post(place);
        response.then().statusCode(201);
        seen = response.header("Probity-Seen");
        HR.asks(HERE).header("Probity-Seen", seen).get(CAMPAIGNS).then().statusCode(200);
        return response;
    }

    private void run(LocalDate day) throws SQLException {
        List<OpenDeadlines> ours = kinds.stream().map(this::ofCampaign).toList();
        new ReminderRun(ours, reminding, notices, new MovableClock(day)).run();
    }

    private OpenDeadlines ofCampaign(OpenDeadlines kind) {
        return (day, since, after, _) -> after.isPresent()
                ? List.of()
                : kind.page(day, since, Optional.empty(), 100_000).stream()
                        .filter(this::isOurs)
                        .toList();
    }

    private boolean isOurs(OpenDeadline deadline) {
        Matter matter = deadline.matter();
        return switch (matter) {
            case AnnualReturn(var id, var _) -> id.toString().equals(campaign);
            case MissingReturns(var id, var _) -> id.toString().equals(campaign);
            case DeclaredGift _, CodeReview _, ReturnReview _, ReturnNews _, Mitigation _ -> false;
        };
    }

    private List<String> told(Demo who) {
        return notices(who).stream()
                .map(notice -> notice.get("reminder"))
                .toList()
                .reversed();
    }

    private List<String> links(Demo who) {
        return notices(who).stream().map(notice -> notice.get("link")).toList();
    }

    private List<Map<String, String>> notices(Demo who) {
        return who.asks(HERE).get("/api/v1/inbox?limit=200").path("items.findAll { it.due == '%s' }".formatted(due));
    }
}
