package probity.concerns.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.concerns.ClosedWindow;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.ConcernsOverHttp;
import probity.concerns.hotline.Hotline;

/**
 * For whoever may not see a case any more, or never might, every answer is as if there were none: status, headers and body
 * of every operation on a case, held against those for an id of nothing, and of every list, held against the list before.
 * TwoWorldsTest holds them against those of a world without the case.
 */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ExistenceTest {

    private static final int NAMED = 61;

    /** Named by the reporter later, by the hotline, or by another handler: it holds with the answer to whoever did it. */
    @Test
    @Tag("N-14")
    void to_whoever_is_named_later_all_answers_are_those_without_the_case_at_once() {
        settle();
        Supplier<RequestSpecification> named = () -> as(NAMED, "monitoring-officer");
        Map<String, ?> about = Map.of("people", List.of(person(NAMED)));
        List<String> before = lists(named);
        String receipt = raised(Map.of("text", "Who was it?", "kind", "named-later"));
        String id = newestCaseWith(monitoringOfficer(), "named-later");
        named.get().get(CASES + "/" + id).then().statusCode(200);

        nobody().body(Map.of("receipt", receipt, "about", about))
                .post(ConcernsOverHttp.DOOR + "/conversation/naming")
                .then()
                .statusCode(200);
        assertThat(single(named, id)).isEqualTo(single(named, UUID.randomUUID().toString()));
        assertThat(lists(named)).isEqualTo(before);

        String reference = Hotline.newReference();
        Hotline.OURS
                .file(reference, Map.of("text", "Theirs.", "kind", "named-by-hotline"))
                .then()
                .statusCode(201);
        newestCaseWith(named.get(), "named-by-hotline");
        Hotline.OURS.post("naming", reference, Map.of("about", about)).then().statusCode(200);
        assertThat(lists(named)).isEqualTo(before);

        raised(Map.of("text", "Who was it?", "kind", "named-by-officer"));
        String third = newestCaseWith(named.get(), "named-by-officer");
        ConcernsOverHttp.request(monitoringOfficer())
                .body(Map.of("about", about))
                .post(CASES + "/" + third + "/naming")
                .then()
                .statusCode(204);
        assertThat(lists(named)).isEqualTo(before);
        monitoringOfficer().get(CASES + "/" + third).then().statusCode(200);
    }

    @Test
    @Tag("N-16")
    void to_another_hotline_all_answers_are_those_without_the_case() {
        String reference = Hotline.newReference();
        Hotline.OURS.file(reference, Map.of("text", "Ours.")).then().statusCode(201);

        assertThat(ofReference(Hotline.OTHER::system, reference))
                .isEqualTo(ofReference(Hotline.OTHER::system, Hotline.newReference()))
                .isNotEqualTo(ofReference(Hotline.OURS::system, reference));
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

    /** Whatever can be read here without naming a thing. */
    private static List<String> lists(Supplier<RequestSpecification> caller) {
        List<String> lists = Route.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
                .map(Route::path)
                .toList();
        assertThat(lists).contains(CASES, "/api/v1/hotline-gaps");
        return lists.stream()
                .flatMap(list -> Stream.of(
                        shown(caller.get().get(list)),
                        shown(caller.get().queryParam("limit", 1).get(list))))
                .toList();
    }

    /** The lists follow the log: whatever was raised before is in them as soon as this is. */
    private static void settle() {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        raised(Map.of("text", "For all to see.", "kind", kind));
        newestCaseWith(monitoringOfficer(), kind);
    }

    /** Whatever can be asked of one case, or of the paths below it that lead nowhere. */
    private static List<String> single(Supplier<RequestSpecification> caller, String id) {
        List<Route> routes = Route.all().stream()
                .filter(route -> route.path().startsWith(CASES + "/{id}"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(10);
        return answers(Stream.concat(
                routes.stream().flatMap(route -> route.asked(caller, Map.of("id", id))),
                Stream.<Supplier<Response>>of(
                        () -> caller.get().delete(CASES + "/" + id),
                        () -> caller.get().get(CASES + "/" + id + "/nothing"))));
    }

    /** Whatever a hotline can do with a case of its own. */
    private static List<String> ofReference(Supplier<RequestSpecification> hotline, String reference) {
        List<Route> routes = Route.all().stream()
                .filter(route -> route.path().startsWith(Hotline.FILED + "/"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(5);
        return answers(routes.stream().flatMap(route -> route.asked(hotline, Map.of("reference", reference))));
    }

    /** All asked at once: each is answered at an even time, and waits for it. */
    private static List<String> answers(Stream<? extends Supplier<Response>> questions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> asked = questions
                    .map(question -> threads.submit(() -> shown(question.get())))
                    .toList();
            return asked.stream().map(ExistenceTest::answered).toList();
        }
    }

    private static String answered(Future<String> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that leads on is another one each time; that there is one, and its length, are compared. */
    private static String shown(Response response) {
        return (response.statusLine() + "\n" + response.headers() + "\n" + response.asString())
                .replaceAll("\"next\":\"[^\"]+\"", "\"next\"");
    }
}
