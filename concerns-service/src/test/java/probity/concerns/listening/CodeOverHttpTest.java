package probity.concerns.listening;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.written;
import static probity.concerns.hotline.Hotline.OURS;
import static probity.concerns.hotline.Hotline.newReference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.hotline.Hotline;

/** What a code in force changes for those who ask. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class CodeOverHttpTest {

    private static final LocalDate LAW = LocalDate.of(2026, 4, 6);

    @AfterEach
    void forget() throws SQLException {
        execute("delete from known_code where authority = 'westminster'");
    }

    /** The Employment Rights Act 2025 made it one. */
    @Test
    @Tag("W-2")
    void a_kind_is_one_from_its_day_on() throws SQLException {
        adopt("""
                insert into known_kind (authority, code, version, kind, from_day)
                values ('westminster', 'some-code', 1, 'sexual-harassment', '2026-04-06'),
                       ('westminster', 'some-code', 1, 'environment', null)
                """, 7, 2);

        filed(LAW.minusDays(1)).then().statusCode(400).body("violations.field", equalTo(List.of("kind")));
        filed(LAW).then().statusCode(201);
    }

    @Test
    @Tag("W-17")
    void a_concern_is_acknowledged_within_the_days_of_the_code() throws SQLException {
        adopt("insert into known_kind values ('westminster', 'some-code', 1, 'soon-please')", 3, 2);

        nobody().body(Map.of("text", "Soon, please.", "kind", "soon-please"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(201)
                .body("acknowledgeBy", equalTo(Hotline.today().plusDays(3).toString()));
        String id = newestCaseWith(monitoringOfficer(), "soon-please");
        monitoringOfficer().get(CASES + "/" + id).then().body("clock.why", containsString("some-code"));
    }

    /** As if the case had been closed long ago. */
    @Test
    @Tag("W-18")
    void when_the_years_of_the_code_are_over_nothing_more_is_written_and_what_was_can_be_read() throws SQLException {
        adopt("insert into known_kind values ('westminster', 'some-code', 1, 'long-closed')", 7, -1);
        String receipt = raised(Map.of("text", "Long ago.", "kind", "long-closed"));
        written(receipt, "And more.").then().statusCode(200);
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "long-closed");
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body(Map.of("outcome", "upheld", "reason", "It was so."))
                .post(place + "/closure")
                .then()
                .statusCode(200);

        for (Response refused : List.of(
                written(receipt, "One word more."),
                said(receipt, "naming", Map.of("about", Map.of("names", List.of("Ann Hill")))),
                said(receipt, "identity", Map.of("name", "Ben Dale")),
                sent(receipt))) {
            refused.then().statusCode(409).body("code", equalTo("channel-ended"));
        }
        conversation(receipt).then().statusCode(200).body("messages", hasSize(1));
    }

    private static Response filed(LocalDate day) {
        return OURS.file(Map.of(
                "reference",
                newReference(),
                "receivedOn",
                day.toString(),
                "concern",
                Map.of("text", "He does not stop.", "kind", "sexual-harassment")));
    }

    private static Response said(String receipt, String what, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("receipt", receipt);
        return nobody().body(body).post(DOOR + "/conversation/" + what);
    }

    private static Response sent(String receipt) {
        return new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID())
                .file("a.txt", "He said so.".getBytes(StandardCharsets.UTF_8))
                .in(RestAssured.given())
                .post(DOOR + "/conversation/files");
    }

    private static void adopt(String more, int days, int channelYears) throws SQLException {
        execute("""
                insert into known_code (authority, code, version, in_force_from, recipients, days, basis, channel_years)
                values ('westminster', 'some-code', 1, '2020-01-01', '{}', %d, '12', %d);
                %s
                """.formatted(days, channelYears, more));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
