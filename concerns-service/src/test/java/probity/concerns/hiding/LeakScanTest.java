package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.request;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsWithKafka;
import probity.concerns.Eventually;
import probity.concerns.Tables;
import probity.concerns.hotline.Hotline;
import probity.concerns.keeping.Photos;

/** Plants what must not be found again, and looks for it in every place where this service leaves anything. */
@QuarkusTest
@WithTestResource(ConcernsWithKafka.class)
class LeakScanTest {

    private static final List<String> CONCERN_PEOPLE = List.of("ca7a7155-0000-4000-8000-000000000001");

    private static final Map<String, ?> CONCERN = Map.of(
            "kind", "leak-scan",
            "text", "CANARY-TEXT call me on CANARY-CONTACT",
            "where", "CANARY-WHERE",
            "when", "CANARY-WHEN",
            "knownTo", "CANARY-KNOWN",
            "fear", "CANARY-FEAR",
            "name", "CANARY-REPORTER",
            "about",
                    Map.of(
                            "inWords",
                            "CANARY-NAME",
                            "names",
                            List.of("CANARY-SOMEBODY"),
                            "bodies",
                            List.of("CANARY-COMPANY"),
                            "people",
                            CONCERN_PEOPLE));

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    /** Midnight in London, the only time of day that an anonymous request may leave. */
    private static final Pattern MIDNIGHT = Pattern.compile("(00|23):00:00(\\.0)?");

    /** Ends of windows are the same for all that is told in them. */
    private static final Pattern WINDOWS_END = Pattern.compile("(until|time)=\\S+ \\S+");

    private final List<String> logged = new CopyOnWriteArrayList<>();

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void nothing_that_a_reporter_gives_or_shows_of_themselves_is_found_anywhere() throws Exception {
        var log = LogCapture.into(logged);
        Logger.getLogger("").addHandler(log);
        try {
            List<Response> answers = new ArrayList<>();
            String receipt = asReporter(CONCERN, "/concerns", answers).path("receipt");
            var message = Map.of("receipt", receipt, "message", UUID.randomUUID(), "text", "CANARY-MESSAGE");
            asReporter(message, "/conversation/messages", answers);
            asReporter(Map.of("receipt", "CANARY-WRONG"), "/conversation", answers);
            String session = asReporter(Map.of("receipt", receipt), "/conversation/session", answers)
                    .path("session");
            asReporter(Map.of("session", session), "/conversation", answers);
            asReporter(Map.of("receipt", receipt, "name", "CANARY-LATER"), "/conversation/identity", answers);
            asReporter(Map.of("receipt", receipt, "correction", "CANARY-MINUTES"), "/conversation/minutes", answers);
            String own = drawn();
            asReporter(Map.of("receipt", receipt, "next", own), "/conversation/receipt", answers);
            asReporter(Map.of("concern", Map.of("text", "CANARY-DRAFT")), "/drafts", answers);
            asReporter(Map.of("receipt", "CANARY-WRONG"), "/drafts/continuation", answers);
            String file = withFile(own, answers).path("id");
            brokenRequests(receipt, answers);
            byTheHotline(answers);

            String id = newestCaseWith(monitoringOfficer(), "leak-scan");
            noTimeOfDayIsKept(id);
            handled(id);
            openedAsSent(CASES + "/" + id + "/files/" + file);
            asReporter(Map.of("receipt", own), "/conversation", answers).then().statusCode(200);
            Logger.getLogger("").info("A line that was logged is found.");
            List<String> published = published(id);

            List<String> canaries = new ArrayList<>(canaries(receipt, session));
            canaries.addAll(List.of(own, own.replace("-", ""), salt(own, answers)));
            nothingIn(published, canaries);
            nothingIn(
                    answers.stream().map(answer -> answer.headers().toString()).toList(), canaries);
            nothingOfItHere(id, canaries);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    private void nothingOfItHere(String id, List<String> canaries) throws SQLException {
        nothingIn(Tables.rows(DatabaseForQuarkus.owner()), canaries);
        nothingIn(logged, canaries);
        nothingIn(logged, List.of("/api/v1/authorities", "/api/v1/hotline", id));
        nothingIn(List.of(given().get(metrics).asString()), canaries);
        nothingIn(List.of(given().get(metrics).asString()), List.of("authorities", "/hotline", "position", id));
    }

    private static void brokenRequests(String receipt, List<Response> answers) {
        withFile("CANARY-WRONG", answers);
        asReporter(Map.of("receipt", "CANARY-WRONG"), "/conversation/proof", answers);
        asReporter(Map.of("session", "CANARY-SESSION"), "/conversation", answers);
        asForm("text=CANARY-FORM&where=CANARY-FORM&colour=CANARY", answers);
        asForm("text=%ZZCANARY-FORM", answers);
        asReporter(Map.of("receipt", receipt, "colour", "CANARY-COLOUR"), "/concerns", answers);
    }

    /** What somebody tells a hotline, which files it as it hears it. */
    private static void byTheHotline(List<Response> answers) throws Exception {
        String today = Hotline.today().toString();
        Map<String, Object> concern = new HashMap<>(CONCERN);
        concern.put("kind", "leak-scan-hotline");
        Map<String, ?> filing = Map.of("reference", "CANARY-REFERENCE", "receivedOn", today, "concern", concern);
        asHotline(filing, "cases", answers).then().statusCode(201);
        asHotline(Map.of("reference", "CANARY-REFERENCE", "concern", Map.of("text", "CANARY")), "cases", answers);
        var message =
                Map.of("reference", "CANARY-REFERENCE", "message", UUID.randomUUID(), "text", "CANARY-CALLED-AGAIN");
        asHotline(message, "cases/messages", answers).then().statusCode(200);
        asHotline(Map.of("reference", "CANARY-REFERENCE"), "cases/conversation", answers);
        asHotline(Map.of("reference", "CANARY-NONE", "colour", "CANARY-COLOUR"), "cases/conversation", answers);
        var line = Map.of("reference", "CANARY-LISTED", "receivedOn", today, "notToPeople", CONCERN_PEOPLE);
        var list = Map.of("from", today, "until", today, "cases", List.of(line));
        asHotline(list, "reconciliations", answers).then().statusCode(200);
        noTimeOfDayIsKept(newestCaseWith(monitoringOfficer(), "leak-scan-hotline"));
    }

    private static Response asHotline(Map<String, ?> body, String route, List<Response> answers) {
        Response answer = Hotline.OURS
                .system()
                .header("User-Agent", "CANARY-AGENT")
                .header("traceparent", "00-c0ffee00c0ffee00c0ffee00c0ffee00-c0ffee00c0ffee00-01")
                .header("Idempotency-Key", "CANARY-KEY")
                .body(body)
                .post("/api/v1/hotline/" + route);
        answers.add(answer);
        return answer;
    }

    private static Response withFile(String receipt, List<Response> answers) {
        Response answer = new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID().toString())
                .file("CANARY-FILE.jpg", Photos.by("CANARY-MAKER"))
                .in(given().header("User-Agent", "CANARY-AGENT"))
                .post(DOOR + "/conversation/files");
        answers.add(answer);
        return answer;
    }

    private static void openedAsSent(String file) {
        monitoringOfficer().get(file).then().statusCode(200);
        request(monitoringOfficer())
                .body(Map.of("reason", "CANARY-OPENING"))
                .post(file + "/original-opening")
                .then()
                .statusCode(200);
    }

    private static void asForm(String body, List<Response> answers) {
        answers.add(given().contentType("application/x-www-form-urlencoded")
                .header("User-Agent", "CANARY-AGENT")
                .body(body)
                .post(DOOR + "/concerns"));
    }

    /** Of what the reporter can prove. */
    private static String salt(String receipt, List<Response> answers) {
        String statement = asReporter(Map.of("receipt", receipt), "/conversation/proof", answers)
                .path("latest.statement");
        return statement.strip().substring(statement.lastIndexOf(' ') + 1);
    }

    private static List<String> canaries(String receipt, String session) {
        return List.of(
                "CANARY",
                HexFormat.of().formatHex("CANARY".getBytes(StandardCharsets.UTF_8)),
                "203.0.113.77",
                "ca7a7155",
                "c0ffee00c0ffee00",
                session,
                receipt,
                receipt.replace("-", ""));
    }

    private static Response asReporter(Map<String, ?> body, String route, List<Response> answers) {
        RequestSpecification reporter = given().contentType("application/json")
                .header("User-Agent", "CANARY-AGENT")
                .header("Accept-Language", "x-CANARY-LANGUAGE")
                .header("X-Forwarded-For", "203.0.113.77")
                .header("Forwarded", "for=203.0.113.77")
                .header("Referer", "https://CANARY-REFERER/")
                .header("Cookie", "session=CANARY-COOKIE")
                .header("traceparent", "00-c0ffee00c0ffee00c0ffee00c0ffee00-c0ffee00c0ffee00-01")
                .header("Idempotency-Key", "CANARY-KEY");
        Response answer = reporter.body(body).post(DOOR + route);
        answers.add(answer);
        return answer;
    }

    private static void handled(String id) {
        String place = CASES + "/" + id;
        Response acknowledged = having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement");
        having(monitoringOfficer(), acknowledged)
                .body(Map.of("outcome", "upheld", "reason", "CANARY-REASON"))
                .post(place + "/closure")
                .then()
                .statusCode(200);
        request(monitoringOfficer())
                .body(Map.of("text", "CANARY-ANSWER"))
                .post(place + "/messages")
                .then()
                .statusCode(200);
    }

    /** Looked at before an officer does anything, for what officers do has its time. */
    private static void noTimeOfDayIsKept(String id) throws Exception {
        assertThat(Tables.rows(DatabaseForQuarkus.owner()))
                .filteredOn(row -> row.contains(id))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(TIME_OF_DAY
                                .matcher(MIDNIGHT.matcher(
                                                WINDOWS_END.matcher(row).replaceAll(""))
                                        .replaceAll(""))
                                .find())
                        .as(row)
                        .isFalse());
    }

    /** Everything published once the closing of the case has arrived. */
    private static List<String> published(String id) {
        return Eventually.of(() -> Stream.of(ConcernsWithKafka.CONCERNS, ConcernsWithKafka.ACCESS)
                        .flatMap(topic -> ConcernsWithKafka.published(topic).stream())
                        .map(sent -> new String(sent.key(), StandardCharsets.UTF_8)
                                + sent.headers()
                                + new String(sent.value(), StandardCharsets.UTF_8))
                        .toList())
                .is(all -> all.stream().anyMatch(each -> each.contains(id) && each.contains("upheld")));
    }

    private static void nothingIn(List<String> places, List<String> canaries) {
        assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(canaries).noneMatch(place::contains));
    }
}
