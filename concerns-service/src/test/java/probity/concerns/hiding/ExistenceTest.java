package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.in;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ClosedWindow;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.ConcernsOverHttp;
import probity.concerns.Eventually;
import probity.concerns.hotline.Hotline;
import probity.concerns.keeping.Photos;

/** For somebody who may not see a case, every answer is as if there were none. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ExistenceTest {

    private static RequestSpecification audit() {
        return as(7, "audit-director");
    }

    @Test
    void to_a_post_that_was_not_admitted_all_answers_are_those_without_the_case() {
        String nowhere = UUID.randomUUID().toString();
        List<String> before = answers(ExistenceTest::audit, nowhere);

        raised(Map.of("text", "Not for audit.", "kind", "not-for-audit"));
        String id = newestCaseWith(monitoringOfficer(), "not-for-audit");

        assertThat(answers(ExistenceTest::audit, id)).isEqualTo(before);
        assertThat(answers(ExistenceTest::audit, nowhere)).isEqualTo(before);
    }

    @Test
    void to_somebody_named_all_answers_are_those_without_the_case_whatever_their_posts() {
        Supplier<RequestSpecification> both = () -> as(5, "monitoring-officer", "hr-director");
        raised(Map.of("text", "About the Monitoring Officer.", "kind", "about-mo", "about", aboutMonitoringOfficer()));
        String id = newestCaseWith(deputy(), "about-mo");
        String nowhere = UUID.randomUUID().toString();

        assertThat(single(both, id)).isEqualTo(single(both, nowhere));
        assertThat(both.get().get(CASES).<List<String>>path("items.id")).doesNotContain(id);
        deputy().get(CASES + "/" + id).then().statusCode(200);
    }

    @Test
    void to_another_authority_all_answers_are_those_without_the_case() {
        Supplier<RequestSpecification> elsewhere = () -> in("leicester", 5, "monitoring-officer");
        List<String> before = answers(elsewhere, UUID.randomUUID().toString());

        raised(Map.of("text", "Not for Leicester.", "kind", "not-for-leicester"));
        String id = newestCaseWith(monitoringOfficer(), "not-for-leicester");

        assertThat(answers(elsewhere, id)).isEqualTo(before);
    }

    /** Only the hashes, the salt and the place that was drawn may differ; above all, the size of the tree may not. */
    @Test
    @Tag("N-10")
    void what_another_reporter_can_prove_is_what_they_could_without_seventeen_cases() {
        String alone = raised(Map.of("text", "Alone in a window."));
        String without = provable(alone);

        String beside = raised(Map.of("text", "Beside another."));
        for (int i = 0; i < 17; i++) {
            raised(Map.of("text", "Another."));
        }
        String with = provable(beside);

        assertThat(with).isEqualTo(without).contains("\"treeSize\":16384");
    }

    private static String provable(String receipt) {
        return shown(ClosedWindow.proofOf(receipt, answer -> answer.statusCode() == 200))
                .replaceAll("[A-Za-z0-9+/]{43}=", "hash")
                .replaceAll("[0-9a-f]{64}", "salt")
                .replaceAll("until: \\S+Z", "until")
                .replaceAll("\"leafIndex\":\\d+", "place")
                .replaceAll("content-length=\\d+", "length");
    }

    @Test
    void to_whoever_may_not_see_a_gap_all_answers_are_those_without_it() {
        Supplier<RequestSpecification> elsewhere = () -> in("leicester", 5, "monitoring-officer");
        String nowhere = UUID.randomUUID().toString();
        List<String> toAudit = answers(ExistenceTest::audit, nowhere);
        List<String> toOthers = answers(elsewhere, nowhere);
        String reference = Hotline.newReference();

        Hotline.OURS
                .reconcile(Hotline.today(), Hotline.listed(reference, Hotline.today()))
                .then()
                .statusCode(200);
        var gap = Eventually.of(() -> Hotline.gaps(monitoringOfficer()).stream()
                        .filter(each -> reference.equals(each.get("reference")))
                        .toList())
                .is(gaps -> gaps.size() == 1)
                .getFirst();

        assertThat(answers(ExistenceTest::audit, (String) gap.get("id"))).isEqualTo(toAudit);
        assertThat(answers(elsewhere, (String) gap.get("id"))).isEqualTo(toOthers);
        assertThat(single(ConcernsOverHttp::monitoringOfficer, (String) gap.get("id")))
                .isEqualTo(single(ConcernsOverHttp::monitoringOfficer, nowhere));
    }

    private static Map<String, ?> aboutMonitoringOfficer() {
        return Map.of("people", List.of(person(5)), "posts", List.of("monitoring-officer"));
    }

    private static List<String> answers(Supplier<RequestSpecification> caller, String id) {
        return Stream.concat(
                        single(caller, id).stream(),
                        lists().flatMap(list -> Stream.of(
                                shown(caller.get().get(list)),
                                shown(caller.get().queryParam("limit", 1).get(list)))))
                .toList();
    }

    /** Whatever can be read here without naming a thing: a new list is covered by itself. */
    private static Stream<String> lists() {
        Map<String, Map<String, ?>> paths =
                given().get("/openapi?format=json").jsonPath().getMap("paths");
        List<String> lists = paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.contains("{"))
                .toList();
        assertThat(lists).contains(CASES, "/api/v1/hotline-gaps");
        return lists.stream();
    }

    private static List<String> single(Supplier<RequestSpecification> caller, String id) {
        String place = CASES + "/" + id;
        return Stream.of(
                        caller.get().get(place),
                        change(caller, "\"2\"").body("{}").post(place + "/acknowledgement"),
                        change(caller, "\"9\"").body("{}").post(place + "/acknowledgement"),
                        change(caller, "\"2\"")
                                .body(Map.of("outcome", "upheld", "reason", "Why."))
                                .post(place + "/closure"),
                        change(caller, "\"2\"").body(Map.of("outcome", "burnt")).post(place + "/closure"),
                        change(caller, "\"2\"").body(Map.of("text", "Hello.")).post(place + "/messages"),
                        change(caller, "\"2\"").body(Map.of("upTo", person(1))).post(place + "/reading"),
                        change(caller, "\"2\"")
                                .body(Map.of("person", person(5), "reason", "Why."))
                                .post(place + "/setting-aside"),
                        caller.get().body(Map.of("text", "Hello.")).post(place + "/messages"),
                        caller.get().body("{}").post(place + "/acknowledgement"),
                        caller.get().get(place + "/files"),
                        caller.get().get(place + "/files/" + person(1)),
                        change(caller, "\"2\"")
                                .body(Map.of("reason", "Why."))
                                .post(place + "/files/" + person(1) + "/original-opening"),
                        file(caller).post(place + "/files"),
                        new FormWithFile().in(caller.get()).post(place + "/files"),
                        caller.get().body("{}").post(place + "/files"),
                        caller.get().delete(place))
                .map(ExistenceTest::shown)
                .toList();
    }

    private static RequestSpecification file(Supplier<RequestSpecification> caller) {
        return new FormWithFile().file("a.jpg", Photos.by("somebody")).in(change(caller, "\"2\""));
    }

    private static RequestSpecification change(Supplier<RequestSpecification> caller, String version) {
        return caller.get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version);
    }

    private static String shown(Response response) {
        return response.statusLine() + "\n" + response.headers() + "\n" + response.asString();
    }
}
