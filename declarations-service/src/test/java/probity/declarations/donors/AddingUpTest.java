package probity.declarations.donors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.Offered.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Offered;

/** Several gifts of one donor are judged by what they come to. Each test has a councillor of its own. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("G-19")
@Tag("N-19")
class AddingUpTest {

    private static final String HERE = "leicester";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final UUID councillor = UUID.randomUUID();

    @BeforeEach
    void a_councillor_is_registered() {
        Response registered = Demo.HR.sends(HERE, """
                {"person": "%s", "name": "Cllr Hill", "placement":
                 {"capacity": "member", "directorate": "council", "posts": ["declarant"], "from": "2020-01-06"}}
                """.formatted(councillor)).post("/api/v1/people");
        registered.then().statusCode(201);
        Demo.HR
                .asks(HERE)
                .header("Probity-Seen", registered.header("Probity-Seen"))
                .get("/api/v1/people?limit=1");
    }

    @Test
    void a_threshold_that_gifts_cross_together_raises_the_duty_and_the_parts_are_listed() {
        String older = declare(gift("30.00", 40));
        String newer = declare(gift("20.00", 3));

        JsonPath raised = await(newer, gift -> gift.get("declaration.accumulation") != null);
        assertThat(raised.getString("declaration.assessment.answer")).isEqualTo("yes");
        assertThat(raised.getString("declaration.assessment.due"))
                .isEqualTo(today().plusDays(25).toString());
        assertThat(raised.getString("declaration.accumulation.sum.amount")).isEqualTo("50.00");
        assertThat(raised.getString("declaration.accumulation.why")).contains("twelve months");
        assertThat(raised.getList("declaration.accumulation.parts.gift")).isEqualTo(List.of(older, newer));
        assertThat(raised.getList("declaration.accumulation.parts.value.amount"))
                .isEqualTo(List.of("30.00", "20.00"));
        assertThat(show(older).getString("declaration.assessment.answer")).isEqualTo("no");
        assertThat(show(newer + "/history").getList("what")).isEqualTo(List.of("declared", "added-up"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whichever_is_declared_first_the_sum_is_the_same(boolean newerFirst) {
        Offered late = gift("26.00", 3);
        Offered early = gift("25.00", 40);
        String first = declare(newerFirst ? late : early);
        String second = declare(newerFirst ? early : late);

        String newer = newerFirst ? first : second;
        JsonPath raised = await(newer, gift -> gift.get("declaration.accumulation") != null);
        assertThat(raised.getString("declaration.accumulation.sum.amount")).isEqualTo("51.00");
    }

    @Test
    void of_two_that_are_declared_at_once_each_counts_the_other() throws Exception {
        List<String> gifts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> declaring = () -> declare(gift("25.00", 3));
            gifts = threads.invokeAll(List.of(declaring, declaring)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        for (String each : gifts) {
            assertThat(await(each, gift -> gift.get("declaration.accumulation") != null)
                            .getString("declaration.accumulation.sum.amount"))
                    .isEqualTo("50.00");
        }
    }

    @Test
    void a_penny_less_crosses_nothing_and_another_penny_does() {
        declare(gift("30.00", 40));
        String second = declare(gift("19.99", 3));
        String third = declare(gift("0.01", 2));

        await(third, gift -> gift.get("declaration.accumulation") != null);
        assertThat(show(second).<Object>get("declaration.accumulation")).isNull();
    }

    @Test
    void what_is_withdrawn_or_corrected_counts_no_longer() {
        String older = declare(gift("30.00", 40));
        String newer = declare(gift("20.00", 3));
        await(newer, gift -> gift.get("declaration.accumulation") != null);

        change(older, "correction", gift("29.99", 40).json()).then().statusCode(200);
        JsonPath fallen = await(newer, gift -> gift.get("declaration.accumulation") == null);
        assertThat(fallen.getString("declaration.assessment.answer")).isEqualTo("no");
        change(older, "correction", gift("30.01", 40).json()).then().statusCode(200);
        await(newer, gift -> gift.get("declaration.accumulation") != null);
        change(older, "withdrawal", "{\"reason\": \"by mistake\"}").then().statusCode(200);
        await(newer, gift -> gift.get("declaration.accumulation") == null);
    }

    @Test
    @Tag("N-19")
    void what_was_given_back_counts_no_longer_and_its_recipient_corrects_nothing_else() {
        Offered given = gift("30.00", 40);
        String older = declare(given);
        String newer = declare(gift("20.00", 3));
        await(newer, gift -> gift.get("declaration.accumulation") != null);

        change(older, "correction", given.response("returned").json()).then().statusCode(200);
        JsonPath fallen = await(newer, gift -> gift.get("declaration.accumulation") == null);
        assertThat(fallen.getString("declaration.assessment.answer")).isEqualTo("no");
        change(older, "correction", given.response("donated").json()).then().statusCode(200);
        await(newer, gift -> gift.get("declaration.accumulation") != null);
    }

    @Test
    void gifts_that_do_not_belong_together_are_not_added_up() {
        declare(gift("30.00", 400));
        declare(gift("30.00", 40).donor("organisation", "Somebody Else"));
        declare(gift("30.00", 40).response("refused"));
        declare(gift("30.00", 40).response("returned"));
        declare(gift("30.00", 40).knowing("relatedToRole", false));
        declare(gift("30.00", 40).kind("hospitality").knowing("normalDuty", true));
        String alone = declare(gift("20.00", 3));
        String signal = declare(gift("30.00", 1));

        JsonPath raised = await(signal, gift -> gift.get("declaration.accumulation") != null);
        assertThat(raised.getList("declaration.accumulation.parts.gift")).isEqualTo(List.of(alone, signal));
    }

    @Test
    void an_organisation_is_known_by_its_number_and_a_person_by_their_name() {
        declare(gift("30.00", 40).donor("companyNumber", "01234567"));
        String byNumber =
                declare(gift("30.00", 3).donor("organisation", "ACME (UK)").donor("companyNumber", "01234567"));
        declare(gift("40.00", 40).person("Zoe Quill"));
        String byName = declare(gift("40.00", 3).person("zoe quill"));

        assertThat(await(byNumber, gift -> gift.get("declaration.accumulation") != null)
                        .getString("declaration.accumulation.sum.amount"))
                .isEqualTo("60.00");
        assertThat(await(byName, gift -> gift.get("declaration.accumulation") != null)
                        .getString("declaration.accumulation.sum.amount"))
                .isEqualTo("80.00");
    }

    private static Offered gift(String pounds, int daysAgo) {
        return Offered.to(Demo.COUNCILLOR, HERE).worth(pounds).on(today().minusDays(daysAgo));
    }

    private String declare(Offered gift) {
        return send(gift.json()).post(GIFTS).then().statusCode(201).extract().path("id");
    }

    private Response change(String gift, String what, String json) {
        String version = me().get(GIFTS + "/" + gift).header("ETag");
        return send(json).header("If-Match", version).post(GIFTS + "/" + gift + "/" + what);
    }

    private RequestSpecification me() {
        return given().auth().oauth2(TestToken.of(councillor, HERE, "declarant"));
    }

    private RequestSpecification send(String json) {
        return me().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }

    private JsonPath show(String gift) {
        return me().get(GIFTS + "/" + gift).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath await(String gift, Predicate<JsonPath> shown) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonPath found = show(gift);
        while (!shown.test(found)) {
            assertThat(System.nanoTime()).as("deadline for " + found.prettify()).isLessThan(deadline);
            found = show(gift);
        }
        return found;
    }
}
