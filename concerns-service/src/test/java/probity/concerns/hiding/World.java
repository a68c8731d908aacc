package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.in;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.request;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.testing.FormWithFile;
import probity.chassis.testing.TestToken;
import probity.concerns.Directory;
import probity.concerns.concern.Receipt;
import probity.concerns.hotline.Hotline;

/**
 * A town, what happens in it, and what may happen besides. People, receipts, ids and words are the same in each; only
 * the ids that are made of them under the town's own key differ.
 */
final class World {

    private static final int NAMED = 61;

    private static final int ABOVE = 62;

    private static final int BELOW = 63;

    private static final int BETWEEN = 64;

    private static final int NAMESAKE = 65;

    private static final int ASIDE = 66;

    /** They hold a post that the hidden case is about, and one that it is to be kept from. */
    private static final int OF_NAMED_POST = 67;

    private static final int KEPT_AWAY = 68;

    private static final String NAME = "Henrietta Quince";

    private static final String REFERENCE = "SC/known";

    /** All but the last few hold the post of the Monitoring Officer, which the hidden case is open to. */
    static final Map<String, Function<World, RequestSpecification>> KEPT_OUT = keptOut();

    private final String town;
    private final List<String> receipts;
    private final KeyedHash hash;
    private final List<Response> answers = new ArrayList<>();

    /** @param receipts of the case that few may know of, of three that all handlers may, and one that is not used yet */
    World(String town, List<String> receipts, KeyedHash hash) {
        this.town = town;
        this.receipts = receipts;
        this.hash = hash;
    }

    private static Map<String, Function<World, RequestSpecification>> keptOut() {
        Map<String, Function<World, RequestSpecification>> callers = new LinkedHashMap<>();
        callers.put("named", world -> in(world.town, NAMED, "monitoring-officer", "hr-director"));
        callers.put("above", world -> in(world.town, ABOVE, "monitoring-officer"));
        callers.put("below", world -> in(world.town, BELOW, "monitoring-officer"));
        callers.put(
                "namesake",
                world -> nobody().auth()
                        .oauth2(TestToken.named(NAME, person(NAMESAKE), world.town, "monitoring-officer")));
        callers.put("set aside", world -> in(world.town, ASIDE, "monitoring-officer"));
        callers.put("of a named post", world -> in(world.town, OF_NAMED_POST, "monitoring-officer", "hr-director"));
        callers.put("kept away", world -> in(world.town, KEPT_AWAY, "monitoring-officer", "head-of-fraud"));
        callers.put("of another authority", _ -> in("leicester", 5, "monitoring-officer"));
        callers.put("not admitted", world -> in(world.town, 7, "audit-director", "case-handler"));
        callers.put("last resort", world -> in(world.town, 13, "external-auditor"));
        callers.put("administrator", world -> in(world.town, 14, "administrator"));
        return callers;
    }

    String town() {
        return town;
    }

    String door() {
        return "/api/v1/authorities/" + town;
    }

    UUID hidden() {
        return idOf(receipts.get(0));
    }

    UUID first() {
        return idOf(receipts.get(1));
    }

    UUID second() {
        return idOf(receipts.get(2));
    }

    UUID third() {
        return idOf(receipts.get(3));
    }

    private UUID idOf(String receipt) {
        return hash.uuid(
                new Authority(town), Receipt.USE, Receipt.typed(receipt).symbols());
    }

    /** What those were answered who knew of nothing else. */
    List<Response> answers() {
        return answers;
    }

    RequestSpecification officer() {
        return in(town, 5, "monitoring-officer");
    }

    RequestSpecification hotline() {
        return in(town, 91, "hotline");
    }

    /** What another reporter and another hotline would put into a request. */
    Map<String, String> own() {
        return Map.of("authority", town, "receipt", receipts.get(2), "next", receipts.get(4), "reference", REFERENCE);
    }

    void begins() {
        Directory.place(town, 5, null, "monitoring-officer");
        Directory.place(town, NAMED, ABOVE, "monitoring-officer");
        Directory.place(town, BETWEEN, NAMED);
        Directory.place(town, BELOW, BETWEEN, "monitoring-officer");
        answers.add(raised(receipts.get(1), Map.of("text", "A clerk took money.", "kind", "first")));
        answers.add(raised(receipts.get(3), Map.of("text", "I saw it.", "kind", "third")));
        var hotline = new Hotline(town, 91);
        answers.add(hotline.file(REFERENCE, Map.of("text", "They called us.", "kind", "called")));
        answers.add(hotline.reconcile(
                Hotline.today(),
                Hotline.listed(REFERENCE, Hotline.today()),
                Hotline.listed("SC/missing", Hotline.today())));
    }

    /** A whole case, and a gap, which are about somebody. */
    void hides() {
        var about = Map.of(
                "people",
                List.of(person(NAMED)),
                "posts",
                List.of("hr-director"),
                "names",
                List.of("Henriette Quinze"));
        raised(
                        receipts.get(0),
                        Map.of(
                                "text",
                                "Not for many.",
                                "kind",
                                "not-for-many",
                                "about",
                                about,
                                "notTo",
                                List.of("head-of-fraud")))
                .then()
                .statusCode(201);
        isWorkedOn(CASES + "/" + hidden());
        hidesGap();
    }

    private void isWorkedOn(String place) {
        having(in(town, ASIDE, "monitoring-officer"), officer().get(place))
                .body(Map.of("person", person(ASIDE), "reason", "A friend."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(204);
        having(officer(), officer().get(place))
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);
        new FormWithFile()
                .field("receipt", receipts.get(0))
                .field("id", Route.SOME_ID)
                .file("a.txt", "He said so.".getBytes(UTF_8))
                .in(given())
                .post(door() + "/conversation/files")
                .then()
                .statusCode(201);
        request(officer())
                .body(Map.of("text", "Thank you."))
                .post(place + "/messages")
                .then()
                .statusCode(200);
    }

    private void hidesGap() {
        Map<String, Object> gap = new HashMap<>(Hotline.listed("SC/hidden", Hotline.today()));
        gap.put("notToPeople", List.of(person(NAMED), person(NAMESAKE), person(ASIDE)));
        gap.put("notTo", List.of("audit-director", "hr-director", "head-of-fraud"));
        new Hotline(town, 90).reconcile(Hotline.today(), gap).then().statusCode(200);
    }

    void goesOn() {
        answers.add(raised(receipts.get(2), Map.of("text", "Another clerk did, too.", "kind", "second")));
        String place = CASES + "/" + first();
        answers.add(having(officer(), officer().get(place)).body("{}").post(place + "/acknowledgement"));
        answers.add(request(officer()).body(Map.of("text", "Who was it?")).post(CASES + "/" + third() + "/messages"));
    }

    private Response raised(String receipt, Map<String, ?> concern) {
        Map<String, Object> body = new HashMap<>(concern);
        body.put("receipt", receipt);
        return nobody().body(body).post(door() + "/concerns");
    }
}
