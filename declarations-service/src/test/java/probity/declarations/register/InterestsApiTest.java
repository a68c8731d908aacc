package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static probity.declarations.register.Harbour.PUBLIC;
import static probity.declarations.register.Harbour.changes;
import static probity.declarations.register.Harbour.changesSince;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.page;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Offered;

/** The public register beside an abridged answer of the UK Parliament's Interests API. */
@Tag("N-23")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class InterestsApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What its API description says that this register does not have. */
    private static final Set<String> NOT_HERE = Set.of(
            "/items/parentInterestId",
            "/items/member",
            "/items/rectifiedDetails",
            "/items/category/parentCategoryIds",
            "/items/category/type",
            "/items/category/links");

    /** What its API description says to be of another type here. */
    private static final Set<String> OF_ANOTHER_TYPE = Set.of("/items/id", "/items/category/id");

    private final String donor = "Donor" + UUID.randomUUID().toString().substring(0, 8);

    private UUID officer = UUID.randomUUID();

    @BeforeEach
    void somebody_works_there() {
        officer = somebody("officer");
    }

    @Test
    void a_page_has_the_shape_of_theirs() throws IOException {
        settle(hospitality("2026-03-02"));

        JsonNode ours = JSON.readTree(given().queryParams(Map.of("donor", donor, "take", "1"))
                .get(PUBLIC)
                .asString());
        JsonNode theirs = JSON.readTree(
                Objects.requireNonNull(InterestsApiTest.class.getResourceAsStream("/interests-api/interests.json")));

        assertThat(missing("", theirs, ours)).isEmpty();
    }

    /** The parts of theirs that ours lacks, or has of another type. */
    private static List<String> missing(String place, JsonNode theirs, JsonNode ours) {
        if (NOT_HERE.contains(place)) {
            return List.of();
        }
        boolean alike = theirs.getNodeType() == ours.getNodeType() || OF_ANOTHER_TYPE.contains(place);
        List<String> missing = new ArrayList<>(alike ? List.of() : List.of(place));
        if (theirs.isArray() && !theirs.isEmpty()) {
            missing.addAll(missing(place, theirs.path(0), likeFirst(theirs, ours)));
        }
        theirs.properties()
                .forEach(each -> missing.addAll(
                        missing(place + "/" + each.getKey(), each.getValue(), ours.path(each.getKey()))));
        return missing;
    }

    /** Of named things the one of the same name. */
    private static JsonNode likeFirst(JsonNode theirs, JsonNode ours) {
        JsonNode name = theirs.path(0).path("name");
        for (JsonNode each : ours) {
            if (each.path("name").equals(name)) {
                return each;
            }
        }
        return ours.path(0);
    }

    @Test
    void it_is_paged_by_skip_and_take_and_says_how_many_there_are() {
        for (int day = 1; day <= 4; day++) {
            hospitality("2026-03-0" + day);
        }
        settle(hospitality("2026-03-05"));
        List<String> all = page(Map.of("donor", donor)).getList("items.id");
        assertThat(all).hasSize(5);

        var part = page(Map.of("donor", donor, "skip", 1, "take", 2));
        assertThat(part.getList("items.id")).isEqualTo(all.subList(1, 3));
        assertThat(part.getInt("skip")).isEqualTo(1);
        assertThat(part.getInt("take")).isEqualTo(2);
        assertThat(part.getInt("totalResults")).isEqualTo(5);
        given().urlEncodingEnabled(false)
                .get(part.getString("links.find { it.rel == 'next' }.href"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(all.subList(3, 5)))
                .body("totalResults", equalTo(5));
        var end = page(Map.of("donor", donor, "skip", 4, "take", 2));
        assertThat(end.getList("items.id")).isEqualTo(all.subList(4, 5));
        assertThat(end.getString("next")).isNull();
        assertThat(page(Map.of("donor", donor, "skip", 5)).getList("items")).isEmpty();
    }

    @Test
    void whoever_does_not_ask_so_is_told_as_well_and_what_is_withheld_is_in_no_count() {
        declares(officer, offer("gift", donor, "2026-03-02"));
        settle(hospitality("2026-03-03"));

        assertThat(page(Map.of("donor", donor)).getInt("totalResults")).isEqualTo(1);
        assertThat(page(Map.of("donor", donor, "skip", 0)).getInt("totalResults"))
                .isEqualTo(1);
    }

    @Test
    void a_category_has_its_number_for_ever() {
        UUID member = somebody("member");
        List<String> kinds = List.of(
                "gift",
                "hospitality",
                "token",
                "advertising-material",
                "legacy",
                "promotion",
                "loyalty-card",
                "prize",
                "sponsorship",
                "hospitality-given",
                "fee");
        kinds.forEach(kind -> declares(member, offer(kind, donor, "2026-03-02")));
        settle(declares(member, offer("fee", donor, "2026-03-02")));

        var page = page(Map.of("donor", donor));
        kinds.forEach(kind -> assertThat(
                        page.getString("items.find { it.category.id == '%s' }.category.number".formatted(kind)))
                .isEqualTo(Integer.toString(kinds.indexOf(kind) + 1)));
        assertThat(page.getList("items.category.name")).contains("Gift", "Advertising material");
    }

    @Test
    void what_had_been_published_and_was_corrected_is_rectified_and_nothing_else_is() {
        Response gift = hospitality("2026-03-02");
        settle(gift);
        assertThat(page(Map.of("donor", donor)).getBoolean("items[0].rectified"))
                .isFalse();
        String known = page(Map.of()).getString("knownAt");

        Response corrected = changes(officer, gift, "correction", offer("hospitality", donor, "2026-03-05"));
        settle(corrected);
        assertThat(page(Map.of("donor", donor)).getBoolean("items[0].rectified"))
                .isTrue();
        assertThat(page(Map.of("donor", donor, "knownAt", known)).getBoolean("items[0].rectified"))
                .isFalse();
        settle(changes(officer, corrected, "withdrawal", "{\"reason\": \"by mistake\"}"));
        assertThat(page(Map.of("donor", donor)).getBoolean("items[0].rectified"))
                .isTrue();
        assertThat(changesSince("", 200))
                .filteredOn(change -> gift.<String>path("id").equals(change.get("id")))
                .extracting(change ->
                        change.get("interest") instanceof Map<?, ?> interest ? interest.get("rectified") : null)
                .isEqualTo(List.of(false, true, true));
    }

    @Test
    void that_there_was_something_before_it_was_published_is_not_told() {
        Response gift = declares(officer, offer("gift", donor, "2026-03-02"));
        settle(changes(officer, gift, "correction", offer("hospitality", donor, "2026-03-02")));

        assertThat(page(Map.of("donor", donor)).getBoolean("items[0].rectified"))
                .isFalse();
    }

    @Test
    void it_is_asked_by_the_days_of_registering_and_of_publishing() {
        settle(hospitality("2026-03-02"));

        for (String days : List.of("registered", "published")) {
            found(1, days + "From", 0);
            found(0, days + "From", 1);
            found(1, days + "To", 0);
            found(0, days + "To", -1);
        }
    }

    private void found(int entries, String filter, int daysFromToday) {
        var question = Map.of(
                "donor", donor, filter, Offered.today().plusDays(daysFromToday).toString());
        assertThat(page(question).getList("items")).as(filter).hasSize(entries);
        assertThat(given().accept("text/csv")
                        .queryParams(question)
                        .get(PUBLIC)
                        .asString()
                        .lines())
                .as(filter)
                .hasSize(entries + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "take=0",
                "take=201",
                "take=x",
                "skip=-1",
                "skip=10001",
                "skip=99999999999",
                "skip=1&cursor=x",
                "registeredFrom=soon",
                "registeredTo=0001-01-01",
                "publishedFrom=2026-02-30",
                "publishedTo=x"
            })
    void a_question_that_makes_no_sense_is_refused_by_name(String question) {
        given().urlEncodingEnabled(false)
                .get(PUBLIC + "?" + question)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-input"))
                .body("violations.field", hasItem(question.substring(0, question.indexOf('='))));
    }

    private Response hospitality(String offeredOn) {
        return declares(officer, offer("hospitality", donor, offeredOn));
    }
}
