package probity.declarations.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.COUNCILLOR;
import static probity.declarations.Demo.DEPUTY;
import static probity.declarations.Demo.DIRECTOR;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.code.ShippedCodes;
import probity.declarations.code.WorkingDays;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-5")
class DeadlinesResourceTest {

    private static final String DEADLINES = "/api/v1/deadlines";

    @Inject
    Clock clock;

    @Test
    @Tag("G-1")
    @Tag("G-20")
    void a_declaration_answers_what_is_due_by_when_and_why() {
        Response gift = declared("20.00");
        var due = calendar().after(LocalDate.now(clock), 5);

        var all = own(gift, OFFICER);

        assertThat(all).extracting(each -> each.get("task")).containsExactly("register", "discuss");
        assertThat(all.getFirst())
                .containsEntry("due", "2026-03-09")
                .containsEntry("state", "met-late")
                .containsEntry("doneOn", LocalDate.now(clock).toString())
                .containsEntry("owedBy", "declarant")
                .containsEntry("to", "gift-register");
        assertThat(why(all.getFirst()))
                .containsEntry("code", "rbkc-constitution")
                .containsEntry("version", 1)
                .containsEntry("clauses", List.of("9.01"))
                .containsEntry("countedFrom", "offer")
                .containsEntry("fromDay", "2026-03-02")
                .containsEntry("days", 5)
                .containsEntry("workingDays", true)
                .containsEntry("calendar", "Working days are Mondays to Fridays without the bank holidays of England.")
                .containsEntry(
                        "authorityChoice",
                        "The clause gives an order and no number; the authority allows five working days.");
        assertThat(all.getLast()).containsEntry("due", due.toString()).containsEntry("state", "open");
    }

    @Test
    void the_lines_decision_waits_for_each_of_the_line_until_it_is_made() {
        Response gift = declared("20.00");
        String id = gift.path("id");

        for (Demo above : new Demo[] {MANAGER, DIRECTOR}) {
            line(above, gift, "open")
                    .body("items.gift", hasItem(id))
                    .body("items.find { it.gift == '%s' }.task".formatted(id), equalTo("decide"))
                    .body(
                            "items.find { it.gift == '%s' }.why.sentence".formatted(id),
                            containsString("ten working days"));
        }
        line(DEPUTY, gift, "open").body("items", hasSize(0));

        Response decided = change(MANAGER, "{\"verdict\": \"surrender\"}").post(place(gift) + "/decision");

        line(MANAGER, decided, "open").body("items.gift", not(hasItem(id)));
        line(MANAGER, decided, "met").body("items.gift", hasItem(id));
        assertThat(own(decided, OFFICER, id))
                .extracting(each -> each.get("state"))
                .containsOnly("met", "met-late");
    }

    @Test
    void a_correction_moves_only_what_counts_from_a_day_that_it_corrects() {
        Response gift = declared("20.00");
        var before = own(gift, OFFICER);

        Response worth = change(OFFICER, offer("45.00")).post(place(gift) + "/correction");
        assertThat(own(worth, OFFICER, gift.path("id"))).isEqualTo(before);

        Response day = OFFICER.sends(offer("45.00").replace("2026-03-02", "2026-02-27"))
                .header("If-Match", "\"2\"")
                .post(place(gift) + "/correction");
        var after = own(day, OFFICER, gift.path("id"));
        assertThat(after.getFirst())
                .containsEntry("due", "2026-03-06")
                .containsEntry("doneOn", before.getFirst().get("doneOn"));
        assertThat(after.getLast()).isEqualTo(before.getLast());
    }

    /** Of a donor who gave nothing else: no sum of several gifts asks for more than this one. */
    @Test
    void what_a_correction_takes_away_falls_and_what_it_brings_back_is_there_again() {
        Response gift = OFFICER.sends(ofOneGift("20.00")).post(GIFTS);
        String id = gift.path("id");

        Response small = change(OFFICER, ofOneGift("19.00")).post(place(gift) + "/correction");
        assertThat(own(small, OFFICER, id)).isEmpty();

        Response again =
                OFFICER.sends(ofOneGift("20.00")).header("If-Match", "\"2\"").post(place(gift) + "/correction");
        assertThat(own(again, OFFICER, id)).extracting(each -> each.get("task")).containsExactly("register", "discuss");
        line(MANAGER, again, "open").body("items.gift", hasItem(id));
    }

    private static String ofOneGift(String amount) {
        return offer(amount).replace("01234567", "09999901");
    }

    @Test
    void a_correction_after_the_decision_opens_it_again() {
        Response gift = declared("20.00");
        String id = gift.path("id");
        change(MANAGER, "{\"verdict\": \"surrender\"}").post(place(gift) + "/decision");

        Response corrected =
                OFFICER.sends(offer("45.00")).header("If-Match", "\"2\"").post(place(gift) + "/correction");

        line(MANAGER, corrected, "open").body("items.gift", hasItem(id));
    }

    @Test
    void what_waits_for_the_directors_word_waits_for_nobody_else() {
        String sponsorship = offer("20.00").replace("\"gift\"", "\"sponsorship\"");
        Response gift = OFFICER.sends("leicester", sponsorship)
                .post(GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .response();
        String id = gift.path("id");

        for (Demo above : new Demo[] {MANAGER, DIRECTOR}) {
            above.asks("leicester")
                    .header("Probity-Seen", gift.header("Probity-Seen"))
                    .get(DEADLINES + "/line?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.gift", above == DIRECTOR ? hasItem(id) : not(hasItem(id)));
        }
    }

    @Test
    void a_withdrawal_ends_them_all() {
        Response gift = declared("20.00");

        Response withdrawn = change(OFFICER, "{\"reason\": \"by mistake\"}").post(place(gift) + "/withdrawal");

        assertThat(own(withdrawn, OFFICER, gift.path("id"))).isEmpty();
        line(MANAGER, withdrawn, "open").body("items.gift", not(hasItem(gift.<String>path("id"))));
    }

    @Test
    @Tag("G-5")
    void a_member_has_28_days_from_the_receipt_by_the_calendar() {
        Response gift = COUNCILLOR
                .sends("leicester", offer("50.00"))
                .post(GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .response();

        COUNCILLOR
                .asks("leicester")
                .header("Probity-Seen", gift.header("Probity-Seen"))
                .get(DEADLINES)
                .then()
                .statusCode(200)
                .body("items[0].due", equalTo("2026-03-31"))
                .body("items[0].why.countedFrom", equalTo("receipt"))
                .body("items[0].why.workingDays", equalTo(false))
                .body("items[0].why.calendar", nullValue());
    }

    @Test
    @Tag("G-16")
    void a_prize_is_reported_at_once() {
        String prize = offer("5.00")
                .replace("\"gift\"", "\"prize\"")
                .replace("\"receivedOn\": \"2026-03-03\"", "\"receivedOn\": \"2026-04-02\"");
        Response gift = OFFICER.sends("leicester", prize)
                .post(GIFTS)
                .then()
                .statusCode(201)
                .extract()
                .response();

        OFFICER.asks("leicester")
                .header("Probity-Seen", gift.header("Probity-Seen"))
                .get(DEADLINES)
                .then()
                .body("items.find { it.task == 'report' }.due", equalTo("2026-04-08"))
                .body("items.find { it.task == 'report' }.why.sentence", containsString("immediately"));
    }

    @Test
    void the_list_comes_in_pages_in_the_order_of_the_days() {
        declared("20.00");
        declared("30.00");
        Response last = declared("40.00");

        List<String> days = new ArrayList<>();
        String cursor = null;
        do {
            var request = OFFICER.asks()
                    .header("Probity-Seen", last.header("Probity-Seen"))
                    .queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(DEADLINES)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            days.addAll(page.getList("items.due"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(days).hasSizeGreaterThanOrEqualTo(6).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "open,", "OPEN"})
    void an_unknown_state_is_refused(String state) {
        OFFICER.asks()
                .queryParam("state", state)
                .get(DEADLINES)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("state"));
    }

    @Test
    void the_line_is_no_business_of_those_who_head_nobody() {
        OFFICER.asks().get(DEADLINES + "/line").then().statusCode(403);
        HR.asks().get(DEADLINES + "/line").then().statusCode(403);
        MANAGER.asks().get(DEADLINES + "/line").then().statusCode(200);
    }

    private static List<Map<String, Object>> own(Response seen, Demo who) {
        return own(seen, who, seen.path("id"));
    }

    private static List<Map<String, Object>> own(Response seen, Demo who, String gift) {
        return who.asks()
                .header("Probity-Seen", seen.header("Probity-Seen"))
                .get(DEADLINES + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.gift == '%s' }".formatted(gift));
    }

    private static ValidatableResponse line(Demo who, Response seen, String states) {
        return who.asks()
                .header("Probity-Seen", seen.header("Probity-Seen"))
                .get(DEADLINES + "/line?limit=200&state=" + states)
                .then()
                .statusCode(200);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> why(Map<String, Object> deadline) {
        return (Map<String, Object>) Objects.requireNonNull(deadline.get("why"));
    }

    private static WorkingDays calendar() {
        return ShippedCodes.of("rbkc-constitution").gifts().calendar();
    }
}
