package probity.declarations.donors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.GiftsOverHttp.GIFTS;
import static probity.declarations.Offered.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;
import probity.declarations.Offered;

/** Associated donors count as one while the Monitoring Officer says so. */
@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
@Tag("N-19")
class DonorGroupsResourceTest {

    private static final String GROUPS = "/api/v1/donor-groups";
    private static final String HERE = "leicester";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String parent = "Parent " + UUID.randomUUID();
    private final String daughter = "Daughter " + UUID.randomUUID();

    @Test
    void gifts_of_donors_that_are_grouped_cross_a_threshold_together_until_they_are_not() {
        String older = gift(parent, 20);
        String newer = gift(daughter, 10);
        Response grouped = group(parent, daughter);
        grouped.then().statusCode(201).body("status", equalTo("grouped")).body("donors", hasSize(2));

        JsonPath raised = await(newer, gift -> gift.get("declaration.accumulation") != null);
        assertThat(raised.getString("declaration.accumulation.sum.amount")).isEqualTo("60.00");
        assertThat(raised.getList("declaration.accumulation.parts.gift")).containsExactly(older, newer);
        Demo.COUNCILLOR
                .asks(HERE)
                .get("/api/v1/gift-donors?limit=200")
                .then()
                .body(
                        "items.find { it.donor == '%s' }.sum.amount".formatted(grouped.<String>path("id")),
                        equalTo("60.00"))
                .body("items.find { it.donor == '%s' }.kind".formatted(grouped.<String>path("id")), equalTo("group"));

        change(grouped, "dissolution", "\"1\"", "{\"reason\": \"They were sold\"}")
                .then()
                .statusCode(200)
                .body("donors", empty());
        await(newer, gift -> gift.get("declaration.accumulation") == null);
    }

    @Test
    void a_correction_takes_one_out_and_another_in() {
        String other = "Other " + UUID.randomUUID();
        gift(parent, 20);
        String ofDaughter = gift(daughter, 10);
        String ofOther = gift(other, 5);
        Response grouped = group(parent, daughter);
        await(ofDaughter, gift -> gift.get("declaration.accumulation") != null);

        change(grouped, "correction", "\"1\"", request(parent, other)).then().statusCode(200);
        await(ofDaughter, gift -> gift.get("declaration.accumulation") == null);
        await(ofOther, gift -> gift.get("declaration.accumulation") != null);
    }

    @Test
    void the_ids_that_the_ledger_shows_can_be_grouped_too() {
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();

        MONITORING_OFFICER
                .sends(
                        HERE,
                        "{\"donors\": [{\"donor\": \"%s\"}, {\"donor\": \"%s\"}], \"reason\": \"One owner\"}"
                                .formatted(first, second))
                .post(GROUPS)
                .then()
                .statusCode(201)
                .body("donors", hasItem(first));
    }

    @Test
    void groups_are_listed_and_shown_and_the_reason_is_not() {
        Response grouped = group(parent, daughter);
        String id = grouped.path("id");

        MONITORING_OFFICER
                .asks(HERE)
                .header("Probity-Seen", grouped.header("Probity-Seen"))
                .get(GROUPS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        MONITORING_OFFICER
                .asks(HERE)
                .get(GROUPS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("reason", nullValue());
        MONITORING_OFFICER.asks("westminster").get(GROUPS + "/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                        | 400 | donors",
                "[{\"organisation\": \"A\"}]                               | 400 | donors",
                "[{\"organisation\": \"A\"}, {}]                           | 400 | donors[1].organisation",
                "[{\"companyNumber\": \"1\"}, {\"organisation\": \"A\"}]   | 400 | donors[0].companyNumber",
                "[{\"charityNumber\": \"1\"}, {\"organisation\": \"A\"}]   | 400 | donors[0].charityNumber",
                "[{\"donor\": \"1\"}, {\"organisation\": \"A\"}]           | 400 | donors[0].donor",
                "[{\"organisation\": \"A Ltd\"}, {\"organisation\": \"a\"}] | 422 | donors",
            })
    void a_group_is_of_several_donors(String donors, int status, String field) {
        MONITORING_OFFICER
                .sends(HERE, "{\"donors\": %s, \"reason\": \"One owner\"}".formatted(donors))
                .post(GROUPS)
                .then()
                .statusCode(status)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MONITORING_OFFICER", "DEPUTY"})
    void nobody_else_groups_or_sees_groups(Demo somebody) {
        somebody.asks().get(GROUPS).then().statusCode(403);
        somebody.sends(HERE, request(parent, daughter)).post(GROUPS).then().statusCode(403);
    }

    private static String gift(String donor, int daysAgo) {
        return Offered.to(Demo.COUNCILLOR, HERE)
                .donor("organisation", donor)
                .worth("30.00")
                .on(today().minusDays(daysAgo))
                .declare()
                .path("id");
    }

    private static Response group(String one, String other) {
        return MONITORING_OFFICER.sends(HERE, request(one, other)).post(GROUPS);
    }

    private static String request(String one, String other) {
        return """
                {"donors": [{"organisation": "%s"}, {"organisation": "%s"}], "reason": "One owns the other"}
                """.formatted(one, other);
    }

    private static Response change(Response grouped, String what, String version, String json) {
        return MONITORING_OFFICER
                .sends(HERE, json)
                .header("If-Match", version)
                .post(GROUPS + "/" + grouped.path("id") + "/" + what);
    }

    private static JsonPath await(String gift, Predicate<JsonPath> shown) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonPath found = Demo.COUNCILLOR.asks(HERE).get(GIFTS + "/" + gift).jsonPath();
        while (!shown.test(found)) {
            assertThat(System.nanoTime()).as("deadline for " + found.prettify()).isLessThan(deadline);
            found = Demo.COUNCILLOR.asks(HERE).get(GIFTS + "/" + gift).jsonPath();
        }
        return found;
    }
}
