package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.testing.TestToken;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.GiftsOverHttp;

/** Facts until a day, as they were known at an instant. */
@Tag("N-3")
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class AsKnownAtTest {

    private static final String REGISTER = "/api/v1/gift-register";

    private static final String PEOPLE = "/api/v1/people";

    private static final int STEPS = 30;

    /** By which the entries of one test are told from those of others. */
    private final String donor = "Donor" + UUID.randomUUID().toString().substring(0, 8);

    /** A question that was asked, and its answer. */
    private record Answer(Map<String, ?> question, List<?> items) {}

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebody_new_is_under_the_manager() {
        person = UUID.randomUUID();
        Response registered =
                HR.sends("""
                {"person": "%s", "name": "Ann Hill", "placement": %s}
                """.formatted(person, placement("Surveyor"))).post(PEOPLE);
        registered.then().statusCode(201);
        settle(registered);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_was_answered_as_known_at_an_instant_never_changes(long seed) {
        Random random = new Random(seed);
        List<Response> gifts = new ArrayList<>();
        gifts.add(declares(offer("12.00", "2026-03-01")));
        gifts.add(declares(offer("12.00", "2026-03-01")));
        awaitAddedUp(gifts.getLast());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Response seen = anyStep(random, gifts);
            String asAt = "2026-03-0" + (1 + random.nextInt(5));
            answers.add(asked(seen, Map.of()));
            answers.add(asked(seen, Map.of("asAt", asAt)));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(items(answer.question())).isEqualTo(answer.items()));
        assertThat(answers.stream().map(Answer::items).distinct()).hasSizeGreaterThan(STEPS / 2);
    }

    @Test
    void an_answer_shows_what_was_known_then_and_not_what_was_found_out_later() {
        Response declared = declares(offer("60.00", "2026-03-02"));
        String before = JsonPath.from(page(declared, Map.of())).getString("knownAt");
        Response corrected = changes(declared, "correction", offer("70.00", "2026-03-02"));

        assertThat(JsonPath.from(page(corrected, Map.of())).getList("items.value.amount"))
                .containsExactly("70.00");
        assertThat(JsonPath.from(page(corrected, Map.of("knownAt", before))).getList("items.value.amount"))
                .containsExactly("60.00");
        assertThat(items(Map.of("knownAt", "2020-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void as_at_a_day_what_came_later_had_not_happened() {
        Response decided = changes(declares(offer("60.00", "2026-03-02")), "decision", "{\"verdict\": \"give-back\"}");

        assertThat(JsonPath.from(page(decided, Map.of())).getList("items.status"))
                .containsExactly("decided-on");
        var then = JsonPath.from(page(decided, Map.of("asAt", "2026-03-02")));
        assertThat(then.getList("items.status")).containsExactly("declared");
        assertThat(then.getList("items.verdict")).containsOnlyNulls();
        assertThat(items(Map.of("asAt", "2026-03-02", "status", "declared"))).hasSize(1);
        assertThat(items(Map.of("asAt", "2026-03-02", "status", "decided-on"))).isEmpty();
        assertThat(items(Map.of("asAt", "2026-03-01"))).isEmpty();
    }

    @Test
    void pages_do_not_move_while_somebody_turns_them() {
        Response older = declares(offer("60.00", "2026-03-02"));
        Response newer = declares(offer("61.00", "2026-03-04"));
        var first = JsonPath.from(page(newer, Map.of("limit", 1)));
        changes(older, "correction", offer("99.00", "2026-03-05"));
        Response latest = declares(offer("62.00", "2026-03-03"));

        var second = JsonPath.from(page(latest, Map.of("limit", 1, "cursor", first.getString("next"))));

        assertThat(first.getList("items.value.amount")).containsExactly("61.00");
        assertThat(second.getList("items.value.amount")).containsExactly("60.00");
        assertThat(second.getString("knownAt")).isEqualTo(first.getString("knownAt"));
        assertThat(second.getString("next")).isNull();
    }

    private Response anyStep(Random random, List<Response> gifts) {
        String offer = offer(10 + random.nextInt(90) + ".00", "2026-03-0" + (1 + random.nextInt(5)));
        int any = gifts.isEmpty() ? 0 : random.nextInt(gifts.size());
        return switch (gifts.isEmpty() ? 0 : random.nextInt(7)) {
            case 0, 1 -> {
                gifts.add(declares(offer));
                yield gifts.getLast();
            }
            case 2, 3 -> tried(gifts, any, "correction", offer);
            case 4 -> tried(gifts, any, "decision", "{\"verdict\": \"donate\"}");
            case 5 -> correctsThePlace("Surveyor of grade " + random.nextInt(5));
            default -> tried(gifts, any, "withdrawal", "{\"reason\": \"by mistake\"}");
        };
    }

    /** What somebody was when they were offered something is known better now. */
    private Response correctsThePlace(String title) {
        String place = PEOPLE + "/" + person;
        Response corrected = HR.sends("""
                {"from": "2026-01-05", "placement": %s}
                """.formatted(placement(title)))
                .header("If-Match", HR.asks().get(place).header("ETag"))
                .post(place + "/placement-correction");
        corrected.then().statusCode(200);
        settle(corrected);
        return corrected;
    }

    private static String placement(String title) {
        return """
                {"capacity": "officer", "directorate": "housing", "lineManager": "%s", "posts": ["declarant"],
                 "from": "2026-01-05", "job": {"worker": "employee", "title": "%s"}}
                """.formatted(MANAGER.id(), title);
    }

    private static void settle(Response told) {
        HR.asks()
                .header("Probity-Seen", told.header("Probity-Seen"))
                .get(PEOPLE + "?limit=1")
                .then()
                .statusCode(200);
    }

    /** Two of one donor ask for what neither does alone, a moment after the second. */
    private void awaitAddedUp(Response gift) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!person().get(GIFTS + "/" + gift.path("id") + "/history")
                .path("what")
                .toString()
                .contains("added-up")) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }

    private RequestSpecification person() {
        return given().auth().oauth2(TestToken.of(person, "kensington-chelsea", "declarant"));
    }

    /** What is decided on or withdrawn already refuses; then nothing has happened. */
    private Response tried(List<Response> gifts, int which, String change, String body) {
        Response changed = ask(gifts.get(which), change, body);
        return changed.statusCode() == 200 ? changed : gifts.get(which);
    }

    private Response declares(String offer) {
        Response declared = sends(person(), offer).post(GIFTS);
        declared.then().statusCode(201);
        return declared;
    }

    private Response changes(Response gift, String change, String body) {
        Response changed = ask(gift, change, body);
        changed.then().statusCode(200);
        return changed;
    }

    /** As it is now: another gift may have made it ask for more. */
    private Response ask(Response gift, String change, String body) {
        String place = "%s/%s".formatted(GIFTS, gift.<String>path("id"));
        return sends(change.equals("decision") ? MANAGER.asks() : person(), body)
                .header("If-Match", person().get(place).header("ETag"))
                .post(place + "/" + change);
    }

    private static RequestSpecification sends(RequestSpecification who, String json) {
        return who.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }

    private String offer(String amount, String offeredOn) {
        return GiftsOverHttp.offer(amount)
                .replace("Acme Ltd", donor + " Ltd")
                .replace("\"2026-03-02\"", "\"" + offeredOn + "\"")
                .replace("\"receivedOn\": \"2026-03-03\",", "");
    }

    /** The same question again names the instant. */
    private Answer asked(Response seen, Map<String, ?> question) {
        var page = JsonPath.from(page(seen, question));
        Map<String, Object> again = new HashMap<>(question);
        again.put("knownAt", page.getString("knownAt"));
        return new Answer(again, page.getList("items"));
    }

    private List<?> items(Map<String, ?> question) {
        return MONITORING_OFFICER
                .asks()
                .queryParams(question)
                .queryParam("donor", donor)
                .get(REGISTER)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private String page(Response seen, Map<String, ?> question) {
        return MONITORING_OFFICER
                .asks()
                .header("Probity-Seen", seen.header("Probity-Seen"))
                .queryParams(question)
                .queryParam("donor", donor)
                .get(REGISTER)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
