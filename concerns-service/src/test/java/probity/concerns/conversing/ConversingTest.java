package probity.concerns.conversing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.request;
import static probity.concerns.ConcernsOverHttp.written;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.sealing.OpaqueTokens;
import probity.concerns.ConcernsForQuarkus;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ConversingTest {

    private static final String TIME_ORDERED = "019a1b2c-3d4e-7f00-8000-000000000001";

    @Inject
    DataSource database;

    @Inject
    OpaqueTokens tokens;

    @Test
    void the_receipt_leads_back_however_it_is_typed() {
        String receipt = raised(Map.of("text", "Something is wrong."));

        Stream.of(receipt, receipt.toLowerCase(Locale.ROOT), receipt.replace("-", ""), " " + receipt.replace('-', ' '))
                .forEach(typed -> conversation(typed)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .header("ETag", nullValue())
                        .header("Probity-Seen", nullValue())
                        .body("status", equalTo("received"))
                        .body("messages", hasSize(0)));
    }

    @Test
    void a_wrong_receipt_a_malformed_one_and_one_of_another_authority_get_one_and_the_same_answer() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        String wrong = (receipt.charAt(0) == 'A' ? 'B' : 'A') + receipt.substring(1);
        Response unknown = conversation(wrong);

        unknown.then().statusCode(404).body("code", equalTo("not-found"));
        Stream.of(
                        conversation("nonsense"),
                        conversation(""),
                        conversation("x".repeat(5_000)),
                        nobody().body("{}").post(DOOR + "/conversation"),
                        nobody().body(Map.of("receipt", receipt)).post("/api/v1/authorities/leicester/conversation"),
                        written(wrong, "Hello?"),
                        written("nonsense", "Hello?"))
                .forEach(other -> {
                    assertThat(other.asString()).isEqualTo(unknown.asString());
                    assertThat(other.headers().asList())
                            .isEqualTo(unknown.headers().asList());
                    assertThat(other.statusLine()).isEqualTo(unknown.statusLine());
                });
    }

    @Test
    void a_message_that_is_sent_again_is_there_once() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        String message = UUID.randomUUID().toString();
        var request = Map.of("receipt", receipt, "message", message, "text", "And more.");

        for (int i = 0; i < 2; i++) {
            nobody().body(request)
                    .post(DOOR + "/conversation/messages")
                    .then()
                    .statusCode(200)
                    .body("messages.text", equalTo(List.of("And more.")))
                    .body("messages.id", equalTo(List.of(message)))
                    .body("messages.from", equalTo(List.of("you")));
        }
        nobody().body(Map.of("receipt", receipt, "message", message, "text", "Something else."))
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(409)
                .body("code", equalTo("message-says-something-else"));
    }

    @Test
    void a_message_that_bears_no_id_is_another_one_once_the_other_side_has_written() {
        String receipt = raised(Map.of("text", "Something is wrong.", "kind", "asked-twice"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "asked-twice");
        var yes = Map.of("receipt", receipt, "text", "Yes.");
        nobody().body(yes).post(DOOR + "/conversation/messages").then().statusCode(200);

        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("text", "And in May?"))
                .post(place + "/messages")
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            nobody().body(yes)
                    .post(DOOR + "/conversation/messages")
                    .then()
                    .statusCode(200)
                    .body("messages.text", equalTo(List.of("Yes.", "And in May?", "Yes.")));
        }
    }

    @Test
    void a_message_that_bears_no_id_is_there_once_a_day_in_each_case_and_one_that_bears_one_as_often_as_it_is_said() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        String other = raised(Map.of("text", "Something else is wrong."));
        var yes = Map.of("receipt", receipt, "text", "Yes.");

        String id = nobody().body(yes).post(DOOR + "/conversation/messages").path("messages[0].id");
        nobody().body(yes)
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(200)
                .body("messages.id", equalTo(List.of(id)));
        written(receipt, "Yes.").then().body("messages.text", equalTo(List.of("Yes.", "Yes.")));
        nobody().body(Map.of("receipt", other, "text", "Yes."))
                .post(DOOR + "/conversation/messages")
                .then()
                .body("messages.text", equalTo(List.of("Yes.")))
                .body("messages[0].id", not(equalTo(id)));
    }

    @Test
    void a_session_opens_the_case_for_a_while_and_no_other_one() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        String session = nobody().body(Map.of("receipt", receipt))
                .post(DOOR + "/conversation/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", nullValue())
                .body("minutes", equalTo(15))
                .extract()
                .path("session");

        bySession(session).then().statusCode(200).body("status", equalTo("received"));
        nobody().body(Map.of("session", session, "message", UUID.randomUUID(), "text", "And more."))
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(200)
                .body("messages.text", equalTo(List.of("And more.")));
        nobody().body(Map.of("session", session))
                .post("/api/v1/authorities/leicester/conversation")
                .then()
                .statusCode(404);
        nobody().body(Map.of("session", session))
                .post(DOOR + "/conversation/session")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("session")));
    }

    @Test
    void a_wrong_session_a_malformed_one_and_an_expired_one_get_the_answer_that_a_wrong_receipt_gets() {
        String receipt = raised(Map.of("text", "Something is wrong."));
        Response unknown = conversation("nonsense");
        long quarter = System.currentTimeMillis() / Credentials.SESSION.toMillis();
        String good = nobody().body(Map.of("receipt", receipt))
                .post(DOOR + "/conversation/session")
                .path("session");
        String id = caseOf(good);

        Stream.of(
                        bySession(tokens.seal("reporter-session westminster " + (quarter - 2), id)),
                        bySession(tokens.seal("reporter-session westminster " + (quarter + 1), id)),
                        bySession(tokens.seal("something-else", id)),
                        bySession(good + "A"),
                        bySession(good.substring(1)),
                        bySession("x".repeat(5_000)),
                        bySession(""),
                        nobody().body(Map.of("receipt", "nonsense")).post(DOOR + "/conversation/session"))
                .forEach(other -> {
                    assertThat(other.asString()).isEqualTo(unknown.asString());
                    assertThat(other.headers().asList())
                            .isEqualTo(unknown.headers().asList());
                    assertThat(other.statusLine()).isEqualTo(unknown.statusLine());
                });
        bySession(tokens.seal("reporter-session westminster " + (quarter - 1), id))
                .then()
                .statusCode(200);
    }

    private String caseOf(String session) {
        long quarter = System.currentTimeMillis() / Credentials.SESSION.toMillis();
        return Stream.of(quarter, quarter - 1)
                .flatMap(each -> tokens.open("reporter-session westminster " + each, session).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Response bySession(String session) {
        return nobody().body(Map.of("session", session)).post(DOOR + "/conversation");
    }

    @Test
    void what_a_reporter_read_is_told_only_if_they_say_so() {
        String receipt = raised(Map.of("text", "Something is wrong.", "kind", "read-marks"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "read-marks");
        String question = request(monitoringOfficer())
                .body(Map.of("text", "What?"))
                .post(place + "/messages")
                .path("messages[0].id");

        conversation(receipt).then().body("messages[0].readOn", nullValue());
        monitoringOfficer().get(place).then().body("messages[0].readOn", nullValue());
        for (int i = 0; i < 2; i++) {
            nobody().body(Map.of("receipt", receipt, "upTo", question))
                    .post(DOOR + "/conversation/reading")
                    .then()
                    .statusCode(200);
        }
        monitoringOfficer().get(place).then().body("messages[0].readOn", notNullValue());
        String answer = written(receipt, "That.").path("messages[1].id");
        conversation(receipt).then().body("messages[1].readOn", nullValue());
        request(monitoringOfficer())
                .body(Map.of("upTo", answer))
                .post(place + "/reading")
                .then()
                .statusCode(200);
        conversation(receipt).then().body("messages[1].readOn", notNullValue());
        nobody().body(Map.of("receipt", receipt, "upTo", UUID.randomUUID().toString()))
                .post(DOOR + "/conversation/reading")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-message"));
    }

    @Test
    void a_reporter_who_says_later_who_they_are_is_known_to_those_who_handle_the_case() {
        String receipt = raised(Map.of("text", "Something is wrong.", "kind", "disclosed"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "disclosed");
        monitoringOfficer().get(place).then().body("reporter", nullValue());

        nobody().body(Map.of("receipt", receipt, "name", "Cassandra of Troy"))
                .post(DOOR + "/conversation/identity")
                .then()
                .statusCode(200)
                .body("identity", equalTo("named"));

        monitoringOfficer()
                .get(place)
                .then()
                .body("identity", equalTo("named"))
                .body("reporter.name", equalTo("Cassandra of Troy"));
        nobody().body(Map.of("receipt", receipt, "name", "Somebody else"))
                .post(DOOR + "/conversation/identity")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-given-before"));
    }

    @Test
    void reading_leaves_no_trace() throws Exception {
        String receipt = raised(Map.of("text", "Something is wrong."));
        long before = storedEvents();

        conversation(receipt).then().statusCode(200);
        conversation("nonsense").then().statusCode(404);

        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void bad_input_is_named() {
        nobody().body(Map.of("receipt", "nonsense", "message", "one", "text", " "))
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
        nobody().body(Map.of("receipt", "nonsense", "message", TIME_ORDERED, "text", "Hello."))
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("message")));
        given().contentType("application/json")
                .body("{\"receipt\": \"nonsense\", \"message\": \"\", \"text\": \"\\ud83d\"}")
                .post(DOOR + "/conversation/messages")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("text")))
                .body(
                        "violations.message",
                        equalTo(List.of("holds half a character, a surrogate without the other one")));
        given().contentType("application/json")
                .body("{\"receipt\": 12")
                .post(DOOR + "/conversation")
                .then()
                .statusCode(400);
        nobody().post(DOOR + "/conversation").then().statusCode(400);
    }

    private long storedEvents() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
