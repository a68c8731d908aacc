package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.AnnualOverHttp.CAMPAIGNS;
import static probity.declarations.AnnualOverHttp.DECLARATIONS;
import static probity.declarations.AnnualOverHttp.JOB;
import static probity.declarations.AnnualOverHttp.TIE;
import static probity.declarations.AnnualOverHttp.interests;
import static probity.declarations.AnnualOverHttp.newYear;
import static probity.declarations.AnnualOverHttp.opened;
import static probity.declarations.AnnualOverHttp.today;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DEPUTY;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.HR_DIRECTOR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Outcome;
import probity.chassis.http.Seen;
import probity.chassis.identity.Authority;
import probity.chassis.log.Provenance;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnNil;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.Attestation;
import probity.declarations.annualreturn.Filing;
import probity.declarations.clock.Matter;
import probity.declarations.clock.Matter.CodeReview;
import probity.declarations.clock.Matter.DeclaredGift;
import probity.declarations.clock.Matter.MissingReturns;
import probity.declarations.clock.Matter.Mitigation;
import probity.declarations.clock.Matter.ReturnNews;
import probity.declarations.clock.Matter.ReturnReview;
import probity.declarations.clock.OpenDeadline;
import probity.declarations.clock.OpenDeadlines;
import probity.declarations.clock.Reminding;
import probity.declarations.code.ShippedCodes;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** Reviews of annual declarations in Leicester by the clock. Each test has a campaign of its own. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-5")
@Tag("I-2")
class ReviewRemindersTest {

    private static final String HERE = "leicester";

    private static final String LINE = "/api/v1/deadlines/line?limit=200";

    private static final String CLEARED = "{\"outcome\": \"cleared\"}";

    @Inject
    List<OpenDeadlines> kinds;

    @Inject
    Reminding reminding;

    @Inject
    NoticeTable notices;

    @Inject
    Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns;

    @Inject
    CommandHandler commands;

    @Inject
    Seen tokens;

    @Inject
    Clock clock;

    private String campaign = "";

    private String declaration = "";

    private String seen = "";

    private int version;

    @BeforeEach
    void somebody_has_returned_a_declaration() {
        int year = newYear();
        campaign = opened(HERE, year).path("id");
        Response returned = OFFICER.sends(HERE, interests(year, JOB)).post(DECLARATIONS);
        returned.then().statusCode(201);
        declaration = returned.path("id");
        sees(returned);
        version = 1;
    }

    @Test
    void the_line_owes_the_review_by_a_day_that_is_explained() {
        LocalDate due = due();
        for (Demo above : List.of(MANAGER, DIRECTOR)) {
            line(above)
                    .body(mine("task"), equalTo("review-return"))
                    .body(mine("owedBy"), equalTo("line"))
                    .body(mine("to"), equalTo("line-manager"))
                    .body(mine("declarant"), equalTo(OFFICER.id(HERE).toString()))
                    .body(mine("due"), equalTo(due.toString()))
                    .body(mine("state"), equalTo("open"))
                    .body(mine("why.countedFrom"), equalTo("declaration"))
                    .body(mine("why.fromDay"), equalTo(today().toString()))
                    .body(mine("why.workingDays"), equalTo(true))
                    .body(mine("why.sentence"), containsString("twenty working days"));
        }
        for (Demo other : List.of(DEPUTY, MONITORING_OFFICER)) {
            line(other).body("items.annualDeclaration", not(hasItem(declaration)));
        }
        MANAGER.asks("westminster").get(LINE).then().body("items.annualDeclaration", not(hasItem(declaration)));
        COUNCILLOR.asks(HERE).get(LINE).then().statusCode(403);
    }

    @Test
    void it_is_met_by_reviewing_and_raised_again_by_a_change_and_changing_twice_moves_nothing() {
        changes(MANAGER, "review", CLEARED);
        line(MANAGER).body(mine("state"), equalTo("met")).body(mine("doneOn"), equalTo(today().toString()));

        changes(OFFICER, "addition", "{\"interest\": %s}".formatted(TIE));
        line(MANAGER).body(mine("state"), equalTo("open")).body(mine("why.countedFrom"), equalTo("change"));
        String raised = line(MANAGER).extract().path(mine("id"));
        changes(OFFICER, "addition", "{\"interest\": %s}".formatted(JOB));
        line(MANAGER).body(mine("id"), equalTo(raised));
    }

    @Test
    void what_is_referred_is_owed_anew_by_whom_it_was_referred_to() {
        changes(MANAGER, "review", referral("director"));
        line(DIRECTOR).body(mine("to"), equalTo("director")).body(mine("why.countedFrom"), equalTo("referral"));
        line(MANAGER).body("items.annualDeclaration", not(hasItem(declaration)));

        changes(DIRECTOR, "review", referral("monitoring-officer"));
        line(DEPUTY).body(mine("to"), equalTo("monitoring-officer"));
        line(DIRECTOR).body("items.annualDeclaration", not(hasItem(declaration)));
        MONITORING_OFFICER
                .asks(HERE)
                .get(LINE + "&state=overdue,met")
                .then()
                .body("items.annualDeclaration", not(hasItem(declaration)));
    }

    @Test
    void the_manager_is_told_at_once_reminded_and_who_follows_is_told_if_it_takes_too_long() throws SQLException {
        run(today());
        run(today());
        assertThat(told(MANAGER)).containsExactly("raised-0");
        assertThat(told(DIRECTOR)).isEmpty();

        run(due().minusDays(3));
        run(due().plusDays(7));
        run(due().plusDays(8));
        assertThat(told(MANAGER)).containsExactly("raised-0", "before-3", "after-7");
        assertThat(told(DIRECTOR)).containsExactly("escalated-7");
        MANAGER.asks(HERE).get(link()).then().statusCode(200);
        DIRECTOR.asks(HERE).get(link()).then().statusCode(200);
    }

    @Test
    void whom_it_was_referred_to_is_told_on_the_same_day_and_who_reviewed_is_told_no_more() throws SQLException {
        run(today());
        changes(MANAGER, "review", referral("director"));
        run(today());
        assertThat(told(DIRECTOR)).containsExactly("raised-0");

        changes(DIRECTOR, "review", CLEARED);
        run(due().plusDays(30));
        assertThat(told(DIRECTOR)).containsExactly("raised-0");
        assertThat(told(MANAGER)).containsExactly("raised-0");
    }

    @Test
    void a_review_that_is_overdue_is_counted() {
        hrReturned(today().minusDays(90));

        HR.asks(HERE)
                .get(CAMPAIGNS + "/" + campaign + "/totals")
                .then()
                .body("directorates.reviews.pending.sum()", equalTo(2))
                .body("directorates.reviews.overdue.sum()", equalTo(1));
        assertThat(HR.asks(HERE)
                        .accept("text/csv")
                        .get(CAMPAIGNS + "/" + campaign + "/totals")
                        .asString())
                .contains("review overdue");
    }

    /** Which nobody can do over HTTP. */
    private void hrReturned(LocalDate on) {
        var asked = HR.asks(HERE).get(CAMPAIGNS + "/" + campaign + "/completion?limit=1&state=not-returned");
        var filing = new Filing(
                UUID.fromString(campaign),
                2000,
                asked.path("items[0].basis.code"),
                asked.path("items[0].basis.version"),
                today(),
                on);
        var person = new PersonId(HR.id(HERE));
        var done = commands.create(
                returns,
                UUID.randomUUID(),
                new ReturnNil(person, new Directorate("corporate"), filing, Attestation.CURRENT),
                Provenance.automatic(new Authority(HERE), "test", clock.instant()));
        var position = ((Outcome.Done<AnnualReturn>) done).position();
        for (String list : List.of(LINE, CAMPAIGNS)) {
            (list.equals(LINE) ? MANAGER : HR)
                    .asks(HERE)
                    .header("Probity-Seen", tokens.token(position))
                    .get(list)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void hr_is_told_the_day_after_that_something_was_declared_or_reviewed_and_where_to_look() throws SQLException {
        run(today());
        assertThat(news(HR)).isEmpty();
        run(today().plusDays(1));
        run(today().plusDays(1));
        run(today().plusDays(2));

        assertThat(news(HR)).hasSize(1);
        assertThat(news(HR).getFirst())
                .containsEntry("text", "Annual declarations were made, changed or reviewed on %s.".formatted(today()))
                .doesNotContainValue(declaration);
        for (Demo other : List.of(MANAGER, HR_DIRECTOR, OFFICER)) {
            assertThat(news(other)).isEmpty();
        }
    }

    @Test
    void hr_is_told_at_once_what_is_to_be_done_and_reads_it_there() throws SQLException {
        changes(MANAGER, "review", """
                {"outcome": "mitigation-required", "measures": [{"what": "Stay out of it", "until": "%s"}]}
                """.formatted(today().plusDays(30)));
        run(today());
        run(today());

        assertThat(inbox(HR, link() + "/review"))
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .containsEntry(
                                "text",
                                "What is to be done about an annual declaration was recorded on %s.".formatted(today()))
                        .containsEntry("reminder", "raised-0"));
        assertThat(inbox(MANAGER, link() + "/review")).isEmpty();
        HR.asks(HERE)
                .get(link() + "/review")
                .then()
                .statusCode(200)
                .body("mitigations.what", contains("Stay out of it"));
    }

    @Test
    void hr_finds_there_what_was_declared_and_what_came_of_it_and_not_what_it_holds() {
        returns(HR)
                .body("items", hasSize(1))
                .body("items[0].annualDeclaration", equalTo(declaration))
                .body("items[0].returnedOn", equalTo(today().toString()))
                .body("items[0].review", nullValue());
        changes(MANAGER, "review", CLEARED);

        returns(HR_DIRECTOR)
                .body("items[0].review", equalTo("cleared"))
                .body("items[0].reviewedOn", equalTo(today().toString()))
                .body("items[0].changedOn", equalTo(today().toString()))
                .body("items[0].interests", nullValue());
        MANAGER.asks(HERE).get(returns()).then().statusCode(403);
        HR.asks("westminster").get(returns()).then().statusCode(404);
    }

    private String returns() {
        return CAMPAIGNS + "/" + campaign + "/returns";
    }

    private ValidatableResponse returns(Demo who) {
        return who.asks(HERE).header("Probity-Seen", seen).get(returns()).then().statusCode(200);
    }

    private ValidatableResponse line(Demo who) {
        return who.asks(HERE).header("Probity-Seen", seen).get(LINE).then().statusCode(200);
    }

    private String mine(String field) {
        return "items.find { it.annualDeclaration == '%s' }.%s".formatted(declaration, field);
    }

    private void changes(Demo who, String how, String json) {
        Response changed = who.sends(HERE, json)
                .header("If-Match", "\"%d\"".formatted(version))
                .post("%s/%s/%s".formatted(DECLARATIONS, declaration, how));
        changed.then().statusCode(200);
        sees(changed);
        version++;
    }

    /** Until all that reminds of it knows it as well. */
    private void sees(Response written) {
        seen = Optional.ofNullable(written.header("Probity-Seen")).orElseThrow();
        MANAGER.asks(HERE).header("Probity-Seen", seen).get(LINE).then().statusCode(200);
        HR.asks(HERE).header("Probity-Seen", seen).get(CAMPAIGNS).then().statusCode(200);
    }

    private static String referral(String to) {
        return """
                {"outcome": "referred", "referredTo": "%s", "reason": "Too close to me"}
                """.formatted(to);
    }

    private static LocalDate due() {
        return new ShippedCodes().all().getFirst().code().gifts().calendar().after(today(), 20);
    }

    private void run(LocalDate day) throws SQLException {
        List<OpenDeadlines> ours = kinds.stream().map(this::ofThisTest).toList();
        new ReminderRun(ours, reminding, notices, new MovableClock(day)).run();
    }

    private OpenDeadlines ofThisTest(OpenDeadlines kind) {
        return (day, since, after, _) -> after.isPresent()
                ? List.of()
                : kind.page(day, since, Optional.empty(), 100_000).stream()
                        .filter(this::isOurs)
                        .toList();
    }

    private boolean isOurs(OpenDeadline deadline) {
        return switch (deadline.matter()) {
            case ReturnReview(var id, var _, var _) -> id.toString().equals(declaration);
            case Mitigation(var id, var _) -> id.toString().equals(declaration);
            case ReturnNews(var id) -> id.toString().equals(campaign);
            case DeclaredGift _, Matter.AnnualReturn _, MissingReturns _, CodeReview _ -> false;
        };
    }

    private String link() {
        return DECLARATIONS + "/" + declaration;
    }

    private List<String> told(Demo who) {
        return inbox(who, link()).stream()
                .map(notice -> notice.get("reminder"))
                .toList()
                .reversed();
    }

    private List<Map<String, String>> news(Demo who) {
        return inbox(who, returns());
    }

    private static List<Map<String, String>> inbox(Demo who, String link) {
        return who.asks(HERE).get("/api/v1/inbox?limit=200").path("items.findAll { it.link == '%s' }".formatted(link));
    }
}
