package probity.declarations.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.register.Harbour.PUBLIC;
import static probity.declarations.register.Harbour.as;
import static probity.declarations.register.Harbour.declares;
import static probity.declarations.register.Harbour.offer;
import static probity.declarations.register.Harbour.page;
import static probity.declarations.register.Harbour.settle;
import static probity.declarations.register.Harbour.somebody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.DeclarationsForQuarkus;

/** The public register as known at an instant, whatever happens later to gifts and to what their recipients were. */
@Tag("N-3")
@QuarkusTest
@TestProfile(Harbour.class)
@WithTestResource(DeclarationsForQuarkus.class)
class PubliclyKnownAtTest {

    private static final int STEPS = 24;

    private static final int ASKED_EVERY = 6;

    private static final UUID HR = UUID.randomUUID();

    /** By which the entries of one test are told from those of others. */
    private final String donor = "Donor" + UUID.randomUUID().toString().substring(0, 8);

    private final List<Response> gifts = new ArrayList<>();

    private UUID officer = UUID.randomUUID();

    private UUID member = UUID.randomUUID();

    /** A question that was asked, and its answer. */
    private record Answer(Map<String, ?> question, List<Map<String, ?>> items) {}

    @BeforeEach
    void an_officer_and_a_member_are_there() {
        officer = somebody("officer");
        member = somebody("member");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_the_public_was_answered_never_changes_but_for_what_is_published_no_more(long seed) {
        Random random = new Random(seed);
        List<Answer> answers = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            Response done = anyStep(random);
            if (step % ASKED_EVERY == 0) {
                settle(done);
                answers.add(asked(Map.of()));
                answers.add(asked(Map.of("asAt", "2026-03-0" + (1 + random.nextInt(5)))));
            }
        }

        Set<String> published = published();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(items(answer.question()))
                        .isEqualTo(answer.items().stream()
                                .filter(item -> published.contains(String.valueOf(item.get("id"))))
                                .toList()));
        assertThat(answers.stream().map(Answer::items).distinct()).hasSizeGreaterThan(2);
    }

    /** A grade of chief officer has all of the officer's entries published, and any other withholds them again. */
    private Response anyStep(Random random) {
        int any = gifts.isEmpty() ? 0 : random.nextInt(gifts.size());
        return switch (gifts.isEmpty() ? 0 : random.nextInt(8)) {
            case 0, 1 -> remembered(declares(officer, anyOffer(random)));
            case 2 -> addsUp();
            case 3, 4 -> tried(any, "correction", anyOffer(random));
            case 5 -> correctsThePlace("chief officer");
            case 6 -> correctsThePlace("clerk");
            default -> tried(any, "withdrawal", "{\"reason\": \"by mistake\"}");
        };
    }

    private String anyOffer(Random random) {
        String kind = List.of("hospitality", "gift", "token").get(random.nextInt(3));
        return offer(kind, donor, "2026-03-0" + (1 + random.nextInt(5)))
                .replace("60.00", 10 + random.nextInt(90) + ".00");
    }

    /** Two gifts to the member of which neither is asked for alone. */
    private Response addsUp() {
        String small = offer("gift", donor, "2026-03-02").replace("60.00", "6.00");
        remembered(declares(member, small));
        return remembered(declares(member, small));
    }

    private Response remembered(Response gift) {
        gifts.add(gift);
        return gift;
    }

    /** Whose it is not, and what is withdrawn already, refuses; then nothing has happened. */
    private Response tried(int which, String change, String body) {
        String place = "/api/v1/gifts/" + gifts.get(which).<String>path("id");
        Response changed = sends(officer, "declarant", body)
                .header(
                        "If-Match",
                        String.valueOf(as(officer, "declarant").get(place).header("ETag")))
                .post(place + "/" + change);
        return changed.statusCode() == 200 ? changed : gifts.get(which);
    }

    private Response correctsThePlace(String grade) {
        String place = "/api/v1/people/" + officer;
        Response corrected = sends(HR, "hr", """
                {"from": "2020-01-01", "placement":
                 {"capacity": "officer", "directorate": "quays", "posts": [], "from": "2020-01-01",
                  "job": {"worker": "employee", "grade": "%s"}}}
                """.formatted(grade))
                .header("If-Match", as(HR, "hr").get(place).header("ETag"))
                .post(place + "/placement-correction");
        corrected.then().statusCode(200);
        return corrected;
    }

    private static RequestSpecification sends(UUID who, String role, String json) {
        return as(who, role)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(json);
    }

    /** The same question again names the instant. */
    private Answer asked(Map<String, ?> question) {
        var page = page(with(question));
        Map<String, Object> again = new HashMap<>(question);
        again.put("knownAt", page.getString("knownAt"));
        return new Answer(again, page.getList("items"));
    }

    private List<Map<String, ?>> items(Map<String, ?> question) {
        return page(with(question)).getList("items");
    }

    private Map<String, ?> with(Map<String, ?> question) {
        Map<String, Object> all = new HashMap<>(question);
        all.put("donor", donor);
        all.put("limit", 200);
        return all;
    }

    private Set<String> published() {
        Set<String> published = new HashSet<>();
        for (Response gift : gifts) {
            String id = gift.path("id");
            if (given().get(PUBLIC + "/" + id).statusCode() == 200) {
                published.add(id);
            }
        }
        return published;
    }
}
