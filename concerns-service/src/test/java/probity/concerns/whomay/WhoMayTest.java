package probity.concerns.whomay;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.entered;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.own;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.request;
import static probity.concerns.hotline.Hotline.newReference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.Cells;
import probity.chassis.testing.FormWithFile;
import probity.chassis.testing.TestToken;
import probity.chassis.testing.Thing;
import probity.concerns.ClosedWindow;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.ConcernsOverHttp;
import probity.concerns.Directory;
import probity.concerns.Eventually;
import probity.concerns.hotline.Hotline;
import probity.concerns.vocabulary.Post;

/** Each operation as each caller, against {@code who-may.txt}. Whoever adds an operation adds a row there. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("P-1")
class WhoMayTest {

    private static final int NAMED = 8;

    private static final int ASIDE = 16;

    private static final int NAMESAKE = 20;

    private static final String NAME = "Nathaniel Same";

    /** Several hold the post of the Monitoring Officer, so that the list stays as it is if one of them is out. */
    @BeforeEach
    void know_who_is_monitoring_officer() {
        Directory.place("westminster", 5, null, "monitoring-officer");
        Directory.place("westminster", NAMED, null, "monitoring-officer");
        Directory.place("westminster", ASIDE, null, "monitoring-officer");
    }

    @AfterEach
    void forget() {
        Directory.forget("westminster");
    }

    @Test
    void each_operation_lets_in_whom_the_table_names_and_nobody_else() {
        var cells = new Cells(
                given().get("/openapi?format=json").asString(),
                Cells.table("who-may.txt"),
                tokens(),
                Map.<String, Supplier<Thing>>ofEntries(
                        entry("town", WhoMayTest::town),
                        entry("receipt", WhoMayTest::receipt),
                        entry("proved", WhoMayTest::proved),
                        entry("talk", WhoMayTest::talk),
                        entry("minutes", WhoMayTest::minutes),
                        entry("entry", WhoMayTest::told),
                        entry("letter", WhoMayTest::letter),
                        entry("draft", WhoMayTest::draft),
                        entry("answered", WhoMayTest::answered),
                        entry("reference", WhoMayTest::reference),
                        entry("filed case", WhoMayTest::filedCase),
                        entry("answered filed case", WhoMayTest::answeredFiledCase),
                        entry("gap", WhoMayTest::gap),
                        entry("unlisted case", WhoMayTest::unlistedCase),
                        entry("case", WhoMayTest::anOpenCase),
                        entry("case with a namesake", WhoMayTest::aCaseWithANamesake),
                        entry("case with a file", WhoMayTest::aCaseWithAFile),
                        entry("acknowledged case", WhoMayTest::acknowledged)));

        var faults = cells.faults();

        System.out.println(cells.told());
        assertThat(faults).isEmpty();
    }

    private static Thing town() {
        return Thing.NONE.with("authority", "westminster");
    }

    private static Thing receipt() {
        return town().with("receipt", raised(Map.of("text", "Something is wrong.")))
                .with("message", UUID.randomUUID());
    }

    private static Thing proved() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        ClosedWindow.proofOf(receipt, answer -> answer.statusCode() == 200);
        return town().with("receipt", receipt);
    }

    private static Thing talk() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        return town().with("receipt", receipt).with("message", written(receipt));
    }

    private static UUID written(String receipt) {
        UUID message = UUID.randomUUID();
        nobody().body(Map.of("receipt", receipt, "message", message, "text", "And more."))
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(200);
        return message;
    }

    private static Thing minutes() {
        return town().with("receipt", own(told().value("receipt"))).with("next", drawn());
    }

    private static Thing told() {
        var visit = Map.of("by", "visit", "concern", Map.of("text", "They said so."));
        return town().with("receipt", entered(monitoringOfficer(), visit)).with("next", drawn());
    }

    private static Thing letter() {
        return town().with("receipt", drawn());
    }

    private static Thing draft() {
        return town().with(
                        "receipt",
                        nobody().body(Map.of("concern", Map.of("text", "Half.")))
                                .post(DOOR + "/drafts")
                                .<String>path("receipt"));
    }

    private static Thing reference() {
        return Thing.NONE.with("reference", newReference()).with("today", Hotline.today());
    }

    private static Thing filedCase() {
        String reference = newReference();
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        Hotline.OURS
                .file(reference, Map.of("text", "Something is wrong.", "kind", kind))
                .then()
                .statusCode(201);
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), kind);
        UUID message = UUID.randomUUID();
        Hotline.OURS
                .post("messages", reference, Map.of("message", message, "text", "And more."))
                .then()
                .statusCode(200);
        return Thing.NONE
                .with("reference", reference)
                .with("message", message)
                .with("place", place)
                .with(Thing.MARK, message)
                .watched(() -> Hotline.OURS.conversation(reference));
    }

    private static Thing answeredFiledCase() {
        Thing filed = filedCase();
        String file = sent(filed.value("place").substring(CASES.length() + 1));
        return filed.with("file", file).with(Thing.MARK, file);
    }

    private static Thing gap() {
        String reference = newReference();
        Hotline.OURS
                .reconcile(Hotline.today(), Hotline.listed(reference, Hotline.today()))
                .then()
                .statusCode(200);
        Eventually.of(() -> Hotline.gaps(monitoringOfficer()).toString()).is(gaps -> gaps.contains(reference));
        return Thing.NONE.with(Thing.MARK, reference);
    }

    private static Thing unlistedCase() {
        Thing filed = filedCase();
        return filed.with("today", Hotline.today()).with(Thing.MARK, filed.value("reference"));
    }

    private static Thing anOpenCase() {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = raised(Map.of(
                "text",
                "Something is wrong.",
                "kind",
                kind,
                "about",
                Map.of("people", List.of(person(NAMED)), "names", List.of(NAME))));
        String id = newestCaseWith(monitoringOfficer(), kind);
        var aside = ConcernsOverHttp.as(ASIDE, "monitoring-officer");
        having(aside, monitoringOfficer().get(CASES + "/" + id))
                .body(Map.of("person", person(ASIDE), "reason", "A friend."))
                .post(CASES + "/" + id + "/setting-aside")
                .then()
                .statusCode(204);
        return Thing.NONE
                .withId(id)
                .with("message", written(receipt))
                .watched(() -> monitoringOfficer().get(CASES + "/" + id));
    }

    private static Thing aCaseWithANamesake() {
        nobody().auth()
                .oauth2(TestToken.named(NAME, person(NAMESAKE), "westminster", "case-handler"))
                .get(CASES)
                .then()
                .statusCode(200);
        return anOpenCase().with("namesake", person(NAMESAKE));
    }

    private static Thing aCaseWithAFile() {
        Thing open = anOpenCase();
        String file = sent(open.value("id"));
        return open.with("file", file)
                .with(Thing.MARK, file)
                .watched(() -> monitoringOfficer().get(CASES + "/" + open.value("id") + "/files"));
    }

    private static Thing answered() {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = raised(Map.of("text", "Something is wrong.", "kind", kind));
        return town().with("receipt", receipt).with("file", sent(newestCaseWith(monitoringOfficer(), kind)));
    }

    private static String sent(String concern) {
        return new FormWithFile()
                .file("a.txt", "He said so.".getBytes(UTF_8))
                .in(request(given().auth().oauth2(TestToken.of(person(5), "westminster", "monitoring-officer"))))
                .post(CASES + "/" + concern + "/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Thing acknowledged() {
        Thing received = anOpenCase();
        String place = CASES + "/" + received.value("id");
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);
        return received;
    }

    private static Map<String, Function<Thing, String>> tokens() {
        Map<String, Function<Thing, String>> tokens = new LinkedHashMap<>();
        tokens.put("declarant", as(1, "declarant"));
        tokens.put("manager", as(2, "declarant", "line-manager", "director"));
        tokens.put("monitoring-officer", as(5, "monitoring-officer"));
        tokens.put("deputy", as(6, "deputy-monitoring-officer"));
        tokens.put("named", as(NAMED, "monitoring-officer", "case-handler"));
        tokens.put("aside", as(ASIDE, "monitoring-officer"));
        tokens.put("audit-director", as(7, "audit-director"));
        tokens.put("hr-director", as(9, "hr-director"));
        tokens.put("case-handler", as(10, "case-handler"));
        tokens.put("hr", as(4, "hr"));
        tokens.put("auditor", as(13, "external-auditor", "committee-member"));
        tokens.put("administrator", as(14, "administrator", "identity-custodian", "siem"));
        tokens.put("hotline", as(Hotline.OURS.client(), "hotline"));
        tokens.put("other-hotline", as(Hotline.OTHER.client(), "hotline"));
        tokens.put("hotline-elsewhere", _ -> TestToken.of(person(Hotline.OURS.client()), "leicester", "hotline"));
        String[] everyPost = Post.USUAL_RECIPIENTS.stream().map(Post::id).toArray(String[]::new);
        tokens.put("elsewhere", _ -> TestToken.of(person(5), "kensington-chelsea", everyPost));
        return tokens;
    }

    private static Function<Thing, String> as(int number, String... roles) {
        return _ -> TestToken.of(person(number), "westminster", roles);
    }
}
