package probity.declarations.donors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.GiftsOverHttp;
import probity.declarations.Newcomer;
import probity.declarations.Offered;

/** Codes add up over other windows than one that rolls: each gift is worth six pounds, and ten are declared. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.WITH_CODES_OF_OTHERS, value = "true"))
@Tag("G-19")
@Tag("N-19")
class WindowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void a_calendar_year_begins_anew_on_the_first_of_january() {
        Newcomer clerk = Newcomer.of("harvest-town").serves("employee", "2024-01-08");
        String lastOfYear = declares(clerk, "2025-12-31");
        String newYear = declares(clerk, "2026-01-01");
        String monthsLater = declares(clerk, "2026-10-31");

        JsonPath raised = addedUp(clerk, monthsLater);
        assertThat(raised.getList("declaration.accumulation.parts.gift")).isEqualTo(List.of(newYear, monthsLater));
        assertThat(raised.getString("declaration.accumulation.sum.amount")).isEqualTo("12.00");
        assertThat(raised.getString("declaration.accumulation.from")).isEqualTo("2026-01-01");
        assertThat(raised.getString("declaration.accumulation.why")).contains("from January on");
        assertThat(raised.getString("declaration.assessment.answer")).isEqualTo("yes");
        alone(clerk, lastOfYear);
        alone(clerk, newYear);
    }

    @Test
    void a_term_counts_from_its_first_day_however_long_ago_and_a_new_one_begins_anew() {
        Newcomer councillor = Newcomer.of("moot-town")
                .serves("councillor", "2021-05-10", "\"term\": {\"from\": \"2021-05-10\", \"until\": \"2025-05-11\"}")
                .becomes("councillor", "2025-05-12", "\"term\": {\"from\": \"2025-05-12\"}");
        String early = declares(councillor, "2021-05-10");
        String late = declares(councillor, "2025-05-11");
        String again = declares(councillor, "2025-05-12");
        String after = declares(councillor, "2026-10-31");

        JsonPath next = addedUp(councillor, after);
        assertThat(next.getList("declaration.accumulation.parts.gift")).isEqualTo(List.of(again, after));
        assertThat(next.getString("declaration.accumulation.why")).contains("a term of office as a whole");
        assertThat(addedUp(councillor, late).getList("declaration.accumulation.parts.gift"))
                .isEqualTo(List.of(early, late));
        alone(councillor, early);
        alone(councillor, again);
    }

    @Test
    void the_sums_of_today_follow_the_calendar_year() {
        LocalDate newYear = Offered.today().withDayOfYear(1);
        Newcomer clerk = Newcomer.of("harvest-town")
                .serves("employee", newYear.minusYears(1).toString());
        declares(clerk, newYear.minusDays(1).toString());
        declares(clerk, newYear.toString());

        sums(clerk, declared(clerk, Offered.today()), newYear);
    }

    @Test
    void the_sums_of_today_follow_the_term_of_whoever_has_one() {
        LocalDate first = Offered.today().minusYears(3);
        Newcomer councillor = Newcomer.of("moot-town")
                .serves(
                        "councillor",
                        first.minusYears(1).toString(),
                        "\"term\": {\"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(first.minusYears(1), first.minusDays(1)))
                .becomes("councillor", first.toString(), "\"term\": {\"from\": \"%s\"}".formatted(first));
        declares(councillor, first.minusDays(1).toString());
        declares(councillor, first.toString());

        sums(councillor, declared(councillor, Offered.today()), first);
    }

    /** The last two of three gifts count. */
    private static void sums(Newcomer who, Response last, LocalDate from) {
        who.asks()
                .header("Probity-Seen", last.header("Probity-Seen"))
                .get("/api/v1/gift-donors")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].from", equalTo(from.toString()))
                .body("items[0].until", equalTo(Offered.today().toString()))
                .body("items[0].sum.amount", equalTo("12.00"))
                .body(
                        "items[0].parts.on",
                        contains(from.toString(), Offered.today().toString()));
    }

    private static String declares(Newcomer who, String day) {
        return declared(who, LocalDate.parse(day)).path("id");
    }

    private static Response declared(Newcomer who, LocalDate day) {
        return who.declares(
                Offered.to(Demo.OFFICER, who.authority()).worth("6.00").on(day));
    }

    /** What came later has been looked at by then, so nothing will be added to it. */
    private static void alone(Newcomer who, String gift) {
        JsonPath shown = shown(who, gift);
        assertThat(shown.<Object>get("declaration.accumulation")).isNull();
        assertThat(shown.getString("declaration.assessment.answer")).isEqualTo("ask");
    }

    private static JsonPath addedUp(Newcomer who, String gift) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonPath found = shown(who, gift);
        while (found.get("declaration.accumulation") == null) {
            assertThat(System.nanoTime()).as("deadline for " + found.prettify()).isLessThan(deadline);
            found = shown(who, gift);
        }
        return found;
    }

    private static JsonPath shown(Newcomer who, String gift) {
        return who.asks().get(GiftsOverHttp.GIFTS + "/" + gift).jsonPath();
    }
}
