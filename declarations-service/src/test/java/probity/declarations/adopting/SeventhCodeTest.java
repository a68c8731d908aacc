package probity.declarations.adopting;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.OFFICER;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestToken;
import probity.declarations.AnnualOverHttp;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.GiftsOverHttp;
import probity.declarations.Newcomer;
import probity.declarations.Offered;

/** An NHS body's code: two files in a folder, and nothing compiled. */
@QuarkusTest
@WithTestResource(
        value = DeclarationsForQuarkus.class,
        initArgs = @ResourceArg(name = DeclarationsForQuarkus.WITH_CODES_OF_OTHERS, value = "true"))
@Tag("C-5")
class SeventhCodeTest {

    private static final String HERE = "nhs-body";

    private static final String CODE = "/api/v1/codes/nhs-body-staff";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    @Tag("C-1")
    void the_second_version_is_in_force_and_the_first_can_be_read() {
        when().get("/api/v1/authorities/nhs-body/codes").then().body("items.version", contains(2));
        when().get(CODE + "?version=1").then().statusCode(200).body("inForceFrom", equalTo("2017-06-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "gift, supplier, 5.00, ask, yes",
        "advertising-material, supplier, 5.99, no, no",
        "gift, service-user, 50.00, no, no",
        "hospitality, supplier, 24.99, no, no",
        "hospitality, supplier, 25.00, yes, no",
        "hospitality, supplier, 75.00, yes, no",
        "hospitality, supplier, 75.01, yes, ask",
    })
    void anybody_may_ask_what_it_says(String kind, String donor, String pounds, String answer, String prohibited) {
        assessed(kind, donor, pounds, "2026-03-31")
                .body("answer", equalTo(answer))
                .body("prohibited", equalTo(prohibited));
    }

    @Test
    void cash_and_vouchers_are_always_declined() {
        given().contentType("application/json")
                .body("""
                    {"kind": "gift", "donor": {"relation": "service-user"},
                     "value": {"amount": "5.00", "currency": "GBP"}, "offeredOn": "2026-03-31",
                     "response": "accepted", "circumstances": {"cash": true}}
                    """)
                .post(CODE + "/gift-assessment")
                .then()
                .statusCode(200)
                .body("prohibited", equalTo("yes"))
                .body("clauses", contains("Gifts from others"));
    }

    @Test
    @Tag("N-5")
    void what_is_declared_has_28_days_and_says_why() {
        assessed("gift", "service-user", "60.00", "2026-03-02")
                .body("answer", equalTo("yes"))
                .body("due", equalTo("2026-03-30"))
                .body("obligations[0].whyThisDate", startsWith("28 days from the day of the receipt, 2026-03-02."))
                .body("questions.circumstance", contains("onBehalfOfBody"));
    }

    @Test
    @Tag("C-1")
    void each_declaration_is_pinned_to_the_version_of_the_day_of_its_fact() {
        registered(OFFICER.id(HERE));

        declared("2026-03-31")
                .body("declaration.assessment.version", equalTo(1))
                .body("declaration.assessment.answer", equalTo("no"));
        declared("2026-04-01")
                .body("declaration.assessment.version", equalTo(2))
                .body("declaration.assessment.answer", equalTo("yes"));
    }

    @Test
    @Tag("G-19")
    @Tag("N-19")
    void two_gifts_of_one_source_that_are_free_alone_are_declared_together() {
        UUID nurse = UUID.randomUUID();
        registered(nurse);
        String older = declares(nurse, present(Offered.today().minusMonths(5)));
        String newer = declares(nurse, present(Offered.today()));

        JsonPath raised = addedUp(nurse, newer);
        assertThat(raised.getString("declaration.assessment.answer")).isEqualTo("yes");
        assertThat(raised.getString("declaration.assessment.due"))
                .isEqualTo(Offered.today().plusDays(28).toString());
        assertThat(raised.getString("declaration.accumulation.sum.amount")).isEqualTo("60.00");
        assertThat(raised.getList("declaration.accumulation.parts.gift")).isEqualTo(List.of(older, newer));
        assertThat(raised.getString("declaration.accumulation.why")).isEqualTo("Gifts from others");
        assertThat(shown(nurse, older).getString("declaration.assessment.answer"))
                .isEqualTo("no");
    }

    /** The days are of the first version and of the second. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20", "2026-10-20"})
    @Tag("G-19")
    @Tag("N-19")
    void promotional_aids_of_a_supplier_are_kept_however_many_there_are(LocalDate day) {
        UUID nurse = UUID.randomUUID();
        registered(nurse);
        Offered pen = offered(day).kind("advertising-material").from("supplier").worth("3.50");

        nothingIsOwed(nurse, day, List.of(declares(nurse, pen), declares(nurse, pen)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20", "2026-10-20"})
    @Tag("G-19")
    @Tag("N-19")
    void each_meal_stands_alone(LocalDate day) {
        UUID nurse = UUID.randomUUID();
        registered(nurse);
        Offered meal =
                offered(day).kind("hospitality").from("supplier").worth("24.00").knowing("seniorApproved", false);
        List<String> meals =
                Stream.generate(() -> declares(nurse, meal)).limit(4).toList();

        nothingIsOwed(nurse, day, meals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-20", "2026-10-20"})
    @Tag("G-19")
    @Tag("N-19")
    void a_present_is_not_added_to_a_meal_of_the_same_source(LocalDate day) {
        UUID nurse = UUID.randomUUID();
        registered(nurse);
        Offered meal = offered(day).kind("hospitality").from("service-user").worth("24.00");

        nothingIsOwed(nurse, day, List.of(declares(nurse, present(day)), declares(nurse, meal)));
    }

    /** Two presents of another source are declared together after them, so all before them was looked at. */
    private static void nothingIsOwed(UUID nurse, LocalDate day, List<String> gifts) {
        Offered other = present(day).donor("organisation", "Another Ltd");
        String first = declares(nurse, other);
        String second = declares(nurse, other);

        List<String> together = addedUp(nurse, second).getList("declaration.accumulation.parts.gift");
        assertThat(together).containsExactlyInAnyOrder(first, second);
        assertThat(gifts)
                .allSatisfy(gift -> assertThat(shown(nurse, gift))
                        .returns(null, each -> each.get("declaration.accumulation"))
                        .returns("no", each -> each.getString("declaration.assessment.answer"))
                        .returns(List.of(), each -> each.getList("declaration.assessment.forbiddenBy")));
    }

    @Test
    void the_lint_names_what_the_source_leaves_open_on_its_thresholds() {
        when().get(CODE + "/lint?version=1")
                .then()
                .statusCode(200)
                .body(
                        "findings.findAll { it.kind == 'undefined' }.note.join()",
                        allOf(
                                containsString("exactly 50.00"),
                                containsString("exactly 25.00"),
                                containsString("exactly 75.00")))
                .body("findings.kind", not(hasItem("contradiction")))
                .body("authorityChoices.items.place", hasItems("gifts.rules[5]", "gifts.rules[9]", "retention[0]"));
    }

    /** The others may say so too, and are not waited for. */
    @Test
    @Tag("N-18")
    void a_nil_return_is_asked_of_those_who_make_decisions_and_of_nobody_else() {
        Newcomer decides = Newcomer.of(HERE).serves("employee", "2020-01-06", "\"grade\": \"Band 8d\"");
        Newcomer nurse = Newcomer.of(HERE).serves("employee", "2020-01-06", "\"grade\": \"Band 5\"");
        Newcomer consultant = Newcomer.of(HERE).serves("consultant", "2020-01-06", "\"grade\": \"Band 9\"");

        int year = AnnualOverHttp.newYear();
        Response campaign = AnnualOverHttp.opened(HERE, year);
        asked(campaign, decides, "not-returned", "Their code asks for a return every 12 months.");
        asked(campaign, nurse, "not-required", "Their code asks for a return of others");
        asked(campaign, consultant, "not-required", "The code does not bind such people.");

        decides.sends(AnnualOverHttp.nil(year))
                .post(AnnualOverHttp.DECLARATIONS)
                .then()
                .statusCode(201)
                .body("nil", notNullValue());
    }

    private static void asked(Response campaign, Newcomer who, String state, String why) {
        String item = "items.find { it.person == '%s' }".formatted(who.person());
        HR.asks(HERE)
                .header("Probity-Seen", campaign.header("Probity-Seen"))
                .get("/api/v1/campaigns/%s/completion?limit=200".formatted(campaign.<String>path("id")))
                .then()
                .statusCode(200)
                .body(item + ".state", equalTo(state))
                .body(item + ".basis.why", startsWith(why));
    }

    private static void registered(UUID person) {
        String seen = HR.sends(HERE, """
            {"person": "%s", "name": "Ann Hill",
             "placement": {"capacity": "officer", "directorate": "corporate", "posts": ["declarant"],
                           "from": "2020-01-06"}}
            """.formatted(person))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .header("Probity-Seen");
        HR.asks(HERE).header("Probity-Seen", seen).get("/api/v1/people").then().statusCode(200);
    }

    private static Offered offered(LocalDate day) {
        return Offered.to(OFFICER, HERE).on(day);
    }

    private static Offered present(LocalDate day) {
        return offered(day).from("service-user").worth("30.00");
    }

    private static String declares(UUID person, Offered gift) {
        return as(person)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(gift.json())
                .post(GiftsOverHttp.GIFTS)
                .then()
                .statusCode(201)
                .body("declaration.assessment.answer", equalTo("no"))
                .extract()
                .path("id");
    }

    private static JsonPath addedUp(UUID person, String gift) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonPath found = shown(person, gift);
        while (found.get("declaration.accumulation") == null) {
            assertThat(System.nanoTime()).as("deadline for " + found.prettify()).isLessThan(deadline);
            found = shown(person, gift);
        }
        return found;
    }

    private static JsonPath shown(UUID person, String gift) {
        return as(person).get(GiftsOverHttp.GIFTS + "/" + gift).jsonPath();
    }

    private static RequestSpecification as(UUID person) {
        return given().auth().oauth2(TestToken.of(person, HERE, "declarant"));
    }

    private static ValidatableResponse declared(String offeredOn) {
        String offer = GiftsOverHttp.offer("45.00")
                .replace("\"supplier\"", "\"service-user\"")
                .replace("2026-03-02", offeredOn)
                .replace("2026-03-03", offeredOn);
        return OFFICER.sends(HERE, offer).post(GiftsOverHttp.GIFTS).then().statusCode(201);
    }

    private static ValidatableResponse assessed(String kind, String donor, String pounds, String offeredOn) {
        return given().contentType("application/json")
                .body("""
                    {"kind": "%s", "donor": {"relation": "%s"}, "value": {"amount": "%s", "currency": "GBP"},
                     "offeredOn": "%s", "response": "accepted"}
                    """.formatted(kind, donor, pounds, offeredOn))
                .post(CODE + "/gift-assessment")
                .then()
                .statusCode(200);
    }
}
