package probity.concerns.hotline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.request;
import static probity.concerns.hotline.Hotline.ELSEWHERE;
import static probity.concerns.hotline.Hotline.FILED;
import static probity.concerns.hotline.Hotline.OTHER;
import static probity.concerns.hotline.Hotline.OURS;
import static probity.concerns.hotline.Hotline.newReference;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.FormWithFile;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;

/** What a hotline passes on between the reporter and those who handle the case. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("W-10")
class PassingOnTest {

    @Inject
    DataSource database;

    private final String reference = newReference();

    private String place;

    @BeforeEach
    void a_case_was_filed() {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        OURS.file(reference, Map.of("kind", kind, "text", "A call.")).then().statusCode(201);
        place = CASES + "/" + newestCaseWith(monitoringOfficer(), kind);
    }

    @Test
    void what_the_reporter_adds_is_there_once_and_the_answer_comes_back() {
        var message = Map.of("message", UUID.randomUUID(), "text", "It was March.");
        OURS.post("messages", reference, message).then().statusCode(200);
        OURS.post("messages", reference, message).then().statusCode(200).body("messages", hasSize(1));
        OURS.post("messages", reference, Map.of("message", message.get("message"), "text", "April."))
                .then()
                .statusCode(409)
                .body("code", equalTo("message-says-something-else"));
        request(monitoringOfficer()).body(Map.of("text", "Which day?")).post(place + "/messages");

        String answer = OURS.conversation(reference)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("received"))
                .body("messages.text", equalTo(List.of("It was March.", "Which day?")))
                .body("messages.from", equalTo(List.of("you", "monitoring-officer")))
                .extract()
                .path("messages[1].id");
        OURS.post("reading", reference, Map.of("upTo", answer))
                .then()
                .statusCode(200)
                .body("messages[1].readOn", notNullValue());
        monitoringOfficer().get(place).then().body("messages[1].readOn", notNullValue());
    }

    @Test
    void the_status_is_in_words_for_the_reporter_and_names_no_people() {
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);

        Response seen = OURS.conversation(reference);

        assertThat(seen.<String>path("explanation")).isEqualTo("Your concern is in hand.");
        assertThat(seen.asString()).doesNotContain(person(5).toString());
        assertThat(seen.getHeaders().hasHeaderWithName("ETag")).isFalse();
    }

    @Test
    void whoever_chooses_so_is_named_later_to_those_who_handle_the_case() {
        monitoringOfficer().get(place).then().body("reporter", nullValue());

        OURS.post("identity", reference, Map.of("name", "Cassandra"))
                .then()
                .statusCode(200)
                .body("identity", equalTo("named"));

        monitoringOfficer().get(place).then().body("reporter.name", equalTo("Cassandra"));
    }

    @Test
    void files_pass_both_ways_as_they_do_for_a_reporter() {
        String sent =
                send("Note.txt", "He said so.").then().statusCode(201).extract().path("id");
        assertThat(monitoringOfficer().get(place + "/files").<List<String>>path("id"))
                .containsExactly(sent);
        String back = new FormWithFile()
                .file("Form.txt", "Please sign.".getBytes(UTF_8))
                .in(request(given().auth().oauth2(TestToken.of(person(5), "westminster", "monitoring-officer"))))
                .post(place + "/files")
                .path("id");

        OURS.post("file-list", reference, Map.of())
                .then()
                .statusCode(200)
                .body("from", equalTo(List.of("you", "monitoring-officer")));
        byte[] copy = OURS.post("file-reading", reference, Map.of("file", back))
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(new String(copy, ISO_8859_1)).contains("Please sign.");
        OURS.post("file-reading", reference, Map.of("file", sent)).then().statusCode(404);
    }

    @Test
    void another_hotline_s_and_another_authority_s_case_and_none_are_one_answer() {
        String unknown = newReference();

        assertThat(Stream.of(
                        all(OTHER, reference),
                        all(ELSEWHERE, reference),
                        all(OURS, unknown),
                        all(OTHER, unknown),
                        all(OURS, "\u20ac")))
                .allSatisfy(answers -> assertThat(answers)
                        .isEqualTo(all(OURS, unknown))
                        .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 404")));
        assertThat(all(OURS, reference).getFirst()).startsWith("HTTP/1.1 200");
    }

    /** That the hotline looked would tell when the reporter called. */
    @Test
    void what_the_hotline_reads_leaves_nothing() throws SQLException {
        long before = accesses();

        OURS.conversation(reference).then().statusCode(200);
        OURS.post("file-list", reference, Map.of()).then().statusCode(200);

        assertThat(accesses()).isEqualTo(before);
    }

    @Test
    void everything_wrong_is_named() {
        OURS.post("messages", reference, Map.of("message", "1", "text", ""))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("message", "text")));
        OURS.system().body("{}").post(FILED + "/conversation").then().statusCode(400);
        OURS.system()
                .body(Map.of("reference", reference, "colour", "red"))
                .post(FILED + "/conversation")
                .then()
                .statusCode(400);
        OURS.post("reading", reference, Map.of("upTo", UUID.randomUUID()))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-such-message"));
    }

    private static List<String> all(Hotline hotline, String reference) {
        return Stream.of(
                        hotline.conversation(reference),
                        hotline.post("messages", reference, Map.of("message", UUID.randomUUID(), "text", "A.")),
                        hotline.post("reading", reference, Map.of("upTo", UUID.randomUUID())),
                        hotline.post("identity", reference, Map.of("name", "Cassandra")),
                        hotline.post("file-list", reference, Map.of()),
                        hotline.post("file-reading", reference, Map.of("file", UUID.randomUUID())))
                .map(answer -> answer.statusLine() + answer.headers() + answer.asString())
                .toList();
    }

    private Response send(String name, String text) {
        return new FormWithFile()
                .field("reference", reference)
                .field("id", UUID.randomUUID())
                .file(name, text.getBytes(UTF_8))
                .in(given().auth().oauth2(TestToken.of(person(OURS.client()), OURS.authority(), "hotline")))
                .post(FILED + "/files");
    }

    private long accesses() throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from event where category = 'access'");
                var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
