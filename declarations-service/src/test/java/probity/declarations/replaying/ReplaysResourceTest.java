package probity.declarations.replaying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.CodesOverHttp.draft;
import static probity.declarations.CodesOverHttp.next;
import static probity.declarations.CodesOverHttp.own;
import static probity.declarations.CodesOverHttp.withdraw;
import static probity.declarations.Demo.AUDIT_DIRECTOR;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.EXTERNAL_AUDITOR;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.log.EventLog;
import probity.chassis.log.StoredEvent;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.GiftsOverHttp;

/** The members of Leicester declared gifts; a draft would ask for those from a hundred pounds on. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.WITH_CODES_OF_OTHERS, value = "true"))
@Tag("N-4")
class ReplaysResourceTest {

    private static final String REPLAYS = "/api/v1/code-replays";

    private static final String HERE = "leicester";

    private static final String CODE = "lga-members";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EventLog log;

    @Inject
    DataSource database;

    private String changing = "";

    @BeforeEach
    void members_have_declared() {
        declared("40.00");
        changing = declared("60.00").path("id");
        declared("150.00");
        draft(HERE, CODE, next(HERE, CODE).toString().replace("\"50.00\"", "\"100.00\""))
                .then()
                .statusCode(201);
    }

    @AfterEach
    void nothing_waits() {
        if (own(HERE, CODE).path("proposal") != null) {
            withdraw(HERE, CODE);
        }
    }

    @Test
    void whose_declarations_would_be_judged_differently_and_why() {
        Response done = replayed();

        done.then()
                .body("draftVersion", equalTo(2))
                .body("totals.done", equalTo(done.path("totals.total")))
                .body("totals.declarants", equalTo(1))
                .body("totals.answers.'yes to no'", equalTo(done.path("totals.different")));
        MONITORING_OFFICER
                .asks(HERE)
                .get(place(done) + "/differences?limit=200")
                .then()
                .statusCode(200)
                .body("items.gift", hasItem(changing))
                .rootPath("items.find { it.gift == '%s' }".formatted(changing))
                .body("pounds", equalTo("60.00"))
                .body("declarant", equalTo(COUNCILLOR.id(HERE).toString()))
                .body("version", equalTo(1))
                .body("before.answer", equalTo("yes"))
                .body("after.answer", equalTo("no"))
                .body("before.due", equalTo("2026-03-31"))
                .body("after.due", nullValue())
                .body("before.rules.rule", hasItem("fifty-pounds-or-more"))
                .body("before.rules.clauses.flatten()", hasItem("10.2"))
                .body("after.rules.rule", contains("below-fifty-pounds"));
    }

    @Test
    @Tag("N-19")
    void what_adds_up_is_judged_by_the_sum_on_both_sides() {
        String company = company();
        declared("26.00", company);
        String second = declared("26.00", company).path("id");
        Response done = replayed();

        MONITORING_OFFICER
                .asks(HERE)
                .get(place(done) + "/differences?limit=200")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.gift == '%s' }".formatted(second))
                .body("before.answer", equalTo("yes"))
                .body("before.addedUp", equalTo("52.00"))
                .body("after.answer", equalTo("no"))
                .body("after.addedUp", nullValue());
    }

    @Test
    @Tag("N-19")
    void another_window_and_other_things_that_count_are_judged_too() {
        String company = company();
        declared("26.00", company);
        String second = declared("26.00", company).path("id");
        withdraw(HERE, CODE);
        var draft = next(HERE, CODE);
        ((ObjectNode) draft.at("/gifts/cumulation"))
                .putObject("counts")
                .put("authorityChoice", "Only what was donated is added up.")
                .putArray("outcomes")
                .add("donated");
        ((ObjectNode) draft.at("/gifts/cumulation/counts")).putObject("when");
        draft(HERE, CODE, draft).then().statusCode(201);

        MONITORING_OFFICER
                .asks(HERE)
                .get(place(replayed()) + "/differences?limit=200")
                .then()
                .rootPath("items.find { it.gift == '%s' }".formatted(second))
                .body("before.addedUp", equalTo("52.00"))
                .body("after.answer", equalTo("no"));
    }

    /** Which also shows that what is read back for a replay is what was judged. */
    @Test
    @Tag("C-1")
    void the_same_rules_judge_all_alike() {
        withdraw(HERE, CODE);
        draft(HERE, CODE, next(HERE, CODE)).then().statusCode(201);

        replayed().then().body("totals.different", equalTo(0));
    }

    @Test
    void the_same_as_a_table_and_in_pages() {
        declared("61.00");
        Response done = replayed();
        int different = done.path("totals.different");

        String csv = AUDIT_DIRECTOR
                .asks(HERE)
                .accept("text/csv")
                .get(place(done) + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(different + 1).anyMatch(line -> line.startsWith(changing));
        int paged = 0;
        String cursor = "";
        while (cursor != null) {
            Response page = MONITORING_OFFICER.asks(HERE).get(place(done) + "/differences?limit=1" + cursor);
            paged += page.<Integer>path("items.size()");
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(paged).isEqualTo(different);
    }

    @Test
    void nothing_is_written_but_that_somebody_read_whom_it_concerns() {
        String seen = declared("41.00").header("Probity-Seen");
        long before = position();
        Response done = replayed(seen);
        assertThat(writtenAfter(before)).isEmpty();

        MONITORING_OFFICER.asks(HERE).get(place(done) + "/differences").then().statusCode(200);
        assertThat(writtenAfter(before)).containsExactly("record-read.v1");
    }

    /** Gifts that add up are judged meanwhile, whoever replays. */
    private List<String> writtenAfter(long position) {
        return log.readAfter(position, 100).stream()
                .map(stored -> stored.event().type())
                .filter(type -> !type.equals("gifts-added-up.v1"))
                .toList();
    }

    @Test
    void only_gifts_of_the_period_and_of_this_authority_are_judged() {
        assertThat(awaited(start(HERE, "2020-01-01", "2020-12-31")).<Integer>path("totals.total"))
                .isZero();
        start("westminster", "2026-01-01", "2026-12-31").then().statusCode(409).body("code", equalTo("no-draft"));
    }

    @Test
    void what_was_withdrawn_is_not_judged() {
        Response gift = declared("62.00");
        int with = replayed().path("totals.total");
        Response withdrawn = COUNCILLOR
                .sends(HERE, "{\"reason\": \"by mistake\"}")
                .header("If-Match", "\"1\"")
                .post(GiftsOverHttp.place(gift) + "/withdrawal");

        assertThat(replayed(withdrawn.header("Probity-Seen")).<Integer>path("totals.total"))
                .isEqualTo(with - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"judged-gifts.v2", "donor-groups.v1"})
    void what_is_not_known_yet_is_waited_for(String projection) throws SQLException {
        grouped();
        replayed();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from checkpoint where projection = '" + projection + "' for update");
            grouped();

            start(HERE, "2026-01-01", "2026-12-31")
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("read-model-is-behind"));
            other.rollback();
        }
        replayed();
    }

    /** Which is nothing that another replay of these tests would see. */
    private static void grouped() {
        declared("40.00", company());
        MONITORING_OFFICER
                .sends("""
                        {"donors": [{"organisation": "%s"}, {"organisation": "%s"}], "reason": "So"}
                        """.formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/api/v1/donor-groups")
                .then()
                .statusCode(201);
    }

    private static String company() {
        return "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    @Test
    void it_is_for_those_who_own_the_code_and_nobody_elses() {
        Response done = replayed();

        for (var who : new Demo[] {OFFICER, EXTERNAL_AUDITOR}) {
            who.asks(HERE).get(place(done)).then().statusCode(403);
            who.sends(HERE, period("2026-01-01", "2026-12-31"))
                    .post(REPLAYS)
                    .then()
                    .statusCode(403);
        }
        given().get(place(done)).then().statusCode(401);
        for (String path : new String[] {"", "/differences"}) {
            String theirs = MONITORING_OFFICER
                    .asks("westminster")
                    .get(place(done) + path)
                    .asString();
            String nothing = MONITORING_OFFICER
                    .asks("westminster")
                    .get(REPLAYS + "/" + UUID.randomUUID() + path)
                    .asString();
            assertThat(theirs).isEqualTo(nothing).contains("no-such-replay");
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        MONITORING_OFFICER
                .sends(HERE, "{\"from\": \"soon\"}")
                .post(REPLAYS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("code", "from", "until"));
        start(HERE, "2026-12-31", "2026-01-01").then().statusCode(422).body("violations.field", contains("until"));
        awaited(MONITORING_OFFICER
                .sends("once", HERE, period("2026-01-01", "2026-12-31"))
                .post(REPLAYS));
        MONITORING_OFFICER
                .sends("once", HERE, period("2025-01-01", "2026-12-31"))
                .post(REPLAYS)
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private long position() {
        long last = 0;
        for (StoredEvent event : log.readAfter(0, 100_000)) {
            last = event.position();
        }
        return last;
    }

    /** Of a donor who gives nothing else. */
    private Response declared(String amount) {
        return declared(amount, company());
    }

    private static Response declared(String amount, String company) {
        return COUNCILLOR
                .sends(HERE, GiftsOverHttp.offer(amount).replace("01234567", company))
                .post(GiftsOverHttp.GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** After all that the tests have declared. */
    private Response replayed() {
        return replayed(declared("41.00").header("Probity-Seen"));
    }

    private static Response replayed(String seen) {
        return awaited(MONITORING_OFFICER
                .sends(HERE, period("2026-01-01", "2026-12-31"))
                .header("Probity-Seen", seen)
                .post(REPLAYS));
    }

    private static Response start(String authority, String from, String until) {
        return MONITORING_OFFICER.sends(authority, period(from, until)).post(REPLAYS);
    }

    private static String period(String from, String until) {
        return "{\"code\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(CODE, from, until);
    }

    /** As a client follows it to its end. */
    private static Response awaited(Response started) {
        started.then().statusCode(201);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Response now = started;
        while (now.path("state").equals("running") && System.nanoTime() < deadline) {
            now = MONITORING_OFFICER.asks(HERE).get(place(started));
        }
        now.then().body("state", equalTo("done"));
        return now;
    }

    private static String place(Response replay) {
        return REPLAYS + "/" + replay.path("id");
    }
}
