package probity.concerns.conversing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.entered;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.own;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.proof;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.written;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ClosedWindow;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Tables;

/** What a reporter can prove, asked for as they ask. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("N-10")
class ProofTest {

    private static final Set<String> KEPT =
            Set.of("event", "uncommitted", "committed_case", "changed_receipt", "subject_key", "draft");

    @Inject
    SubjectKeys keys;

    @Inject
    Clock clock;

    @Test
    void each_official_action_counts_and_neither_words_of_the_reporter_nor_stepping_aside_do() {
        String receipt = raised(Map.of("text", "See what they do.", "kind", "proved"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "proved");
        proofWith(receipt, 0);
        written(receipt, "Hello?").then().statusCode(200);

        Response acknowledged = having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement");
        having(monitoringOfficer(), acknowledged)
                .body(Map.of("text", "We are at it."))
                .post(place + "/messages")
                .then()
                .statusCode(200);
        proofWith(receipt, 2);
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("outcome", "upheld", "reason", "It was so."))
                .post(place + "/closure")
                .then()
                .statusCode(200);
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("person", person(5), "reason", "A friend of mine."))
                .post(place + "/setting-aside")
                .then()
                .statusCode(204);

        written(receipt, "Thank you.").then().statusCode(200);
        proofWith(receipt, 3)
                .then()
                .header("Cache-Control", "no-store")
                .body("latest.treeSize", equalTo(16_384))
                .body("latest.path.size()", equalTo(14))
                .body("latest.statement", equalTo(statement(receipt, 3)))
                .body("first.statement", equalTo(statementOfFirst(receipt, 0)));
    }

    private static Response proofWith(String receipt, int actions) {
        return ClosedWindow.proofOf(
                receipt,
                answer -> answer.statusCode() == 200
                        && answer.<String>path("latest.statement").contains("official actions: " + actions + "\n"));
    }

    private String statement(String receipt, int actions) {
        return expected(proof(receipt).path("latest.statement"), actions);
    }

    private String statementOfFirst(String receipt, int actions) {
        return expected(proof(receipt).path("first.statement"), actions);
    }

    /** All but the salt and the end of the window is known beforehand. */
    private String expected(String sent, int actions) {
        List<String> lines = sent.lines().toList();
        assertThat(lines.get(2)).matches("until: \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(lines.getLast()).matches("salt: [0-9a-f]{64}");
        return String.join(
                        "\n",
                        "probity receipt v1",
                        "authority: westminster",
                        lines.get(2),
                        "received: " + LocalDate.now(clock.withZone(ZoneId.of("Europe/London"))),
                        "official actions: " + actions,
                        lines.getLast())
                + "\n";
    }

    @Test
    void before_its_window_has_closed_there_is_no_proof() {
        String receipt = raised(Map.of("text", "Just now."));

        proof(receipt).then().statusCode(409).body("code", equalTo("no-proof"));

        ClosedWindow.proofOf(receipt, answer -> answer.statusCode() == 200);
    }

    @Test
    void a_wrong_receipt_is_answered_as_everywhere_and_so_is_one_that_others_have_seen() {
        for (String wrong : List.of("nonsense", drawn())) {
            assertAlike(proof(wrong), conversation(wrong));
        }
        String officers = entered(deputy(), Map.of("by", "phone", "concern", Map.of("text", "They say so.")));
        proof(officers).then().statusCode(409).body("code", equalTo("own-receipt-needed"));
        assertAlike(proof(officers), conversation(officers));
        String reporters = own(officers);
        ClosedWindow.proofOf(reporters, answer -> answer.statusCode() == 200);
        nobody().body(Map.of("receipt", reporters))
                .post("/api/v1/authorities/leicester/conversation/proof")
                .then()
                .statusCode(404);
    }

    @Test
    void a_session_and_a_plain_form_will_do() {
        String receipt = raised(Map.of("text", "Without a script."));
        String shown = ClosedWindow.proofOf(receipt, answer -> answer.statusCode() == 200)
                .asString();
        String session = nobody().body(Map.of("receipt", receipt))
                .post(DOOR + "/conversation/session")
                .path("session");

        nobody().body(Map.of("session", session))
                .post(DOOR + "/conversation/proof")
                .then()
                .statusCode(200)
                .body(equalTo(shown));
        given().formParam("receipt", receipt)
                .post(DOOR + "/conversation/proof")
                .then()
                .statusCode(200)
                .body(equalTo(shown));
    }

    @Test
    void an_erased_case_proves_nothing_any_more() {
        String receipt = raised(Map.of("text", "To be forgotten.", "kind", "forgotten-proof"));
        String id = newestCaseWith(monitoringOfficer(), "forgotten-proof");
        ClosedWindow.proofOf(receipt, answer -> answer.statusCode() == 200);

        keys.destroy(UUID.fromString(id), new Authority("westminster"), clock.instant());

        proof(receipt).then().statusCode(409).body("code", equalTo("no-proof"));
    }

    @Test
    void asking_leaves_nothing() throws SQLException {
        String receipt = raised(Map.of("text", "I only ask."));
        ClosedWindow.proofOf(receipt, answer -> answer.statusCode() == 200);
        List<String> before = rows();

        proof(receipt).then().statusCode(200);
        proof(drawn()).then().statusCode(404);

        assertThat(rows()).isNotEmpty().isEqualTo(before);
    }

    /** Events, and all that is kept of cases and of what can be proved of them. */
    private static List<String> rows() throws SQLException {
        return Tables.rows(DatabaseForQuarkus.owner()).stream()
                .filter(row -> KEPT.contains(row.substring(0, row.indexOf(' '))))
                .sorted()
                .toList();
    }

    private static void assertAlike(Response one, Response other) {
        assertThat(one.statusLine()).isEqualTo(other.statusLine());
        assertThat(one.headers().asList()).isEqualTo(other.headers().asList());
        assertThat(one.asString()).isEqualTo(other.asString());
    }
}
