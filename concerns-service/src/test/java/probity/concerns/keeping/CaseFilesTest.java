package probity.concerns.keeping;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.request;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.FormWithFile;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Tables;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class CaseFilesTest {

    private static final String NAME = "At Ann's desk.jpg";

    /** What tells who took it. */
    private static final String MAKER = "CANARY-CAMERA of Ann";

    private static final byte[] PHOTO = Photos.by(MAKER);

    private static final byte[] EMAIL =
            "Received: from a\r\nFrom: Ann <a@b.c>\r\nTo: Ben <b@b.c>\r\nSubject: x\r\n\r\nHello".getBytes(UTF_8);

    @Inject
    DataSource dataSource;

    private String receipt;
    private String files;

    @BeforeEach
    void somebody_has_raised_a_concern() {
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        receipt = raised(Map.of("text", "Something is wrong.", "kind", kind));
        files = CASES + "/" + newestCaseWith(monitoringOfficer(), kind) + "/files";
    }

    @Test
    void handlers_get_a_copy_that_tells_nothing_of_who_made_it() {
        String file = send(NAME, PHOTO)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("from", equalTo("you"))
                .body("name", equalTo("file-1.jpg"))
                .body("scanned", equalTo(false))
                .extract()
                .path("id");

        monitoringOfficer()
                .get(files)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].from", equalTo("reporter"))
                .body("[0].mediaType", equalTo("image/jpeg"))
                .body("[0].original.sha256", equalTo(sha256(PHOTO)))
                .body("[0].original.sha256", not(equalTo(renditionSum())));
        assertThat(monitoringOfficer().get(files).asString()).doesNotContain("Ann");
        byte[] copy = monitoringOfficer()
                .get(files + "/" + file)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", "attachment; filename*=UTF-8''file-1.jpg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(new String(copy, ISO_8859_1)).doesNotContain(MAKER);
        assertThat(copy).startsWith(0xff, 0xd8);
        assertThat(renditionSum()).isEqualTo(sha256(copy));
    }

    private String renditionSum() {
        return monitoringOfficer().get(files).path("[0].rendition.sha256");
    }

    @Test
    void the_original_opens_by_an_act_that_is_kept_with_its_reason() throws SQLException {
        String file = send(NAME, PHOTO).path("id");
        int before = accesses();

        open(file, Map.of()).then().statusCode(400);
        byte[] original = open(file, Map.of("reason", "CANARY-REASON: the date is needed."))
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename*=UTF-8''At%20Ann%27s%20desk.jpg")
                .extract()
                .asByteArray();

        assertThat(original).isEqualTo(PHOTO);
        assertThat(accesses()).isEqualTo(before + 1);
        assertThat(Tables.rows(DatabaseForQuarkus.owner()))
                .anyMatch(row -> row.contains("original-opened.v1"))
                .noneMatch(row -> row.contains("CANARY"));
        open(UUID.randomUUID().toString(), Map.of("reason", "Why.")).then().statusCode(404);
    }

    @Test
    void each_reading_by_a_handler_is_a_fact_and_none_by_a_reporter() throws SQLException {
        String file = send(NAME, PHOTO).path("id");
        String answer = answered().path("id");
        int before = accesses();

        list().then().statusCode(200).body("", hasSize(2));
        fetch(answer).then().statusCode(200);
        assertThat(accesses()).isEqualTo(before);
        monitoringOfficer().get(files);
        monitoringOfficer().get(files + "/" + file);
        assertThat(accesses()).isEqualTo(before + 2);
    }

    @Test
    void a_reporter_fetches_what_was_sent_back_and_sees_what_they_sent() {
        String own = send(NAME, PHOTO).path("id");
        String answer = answered().then().statusCode(201).extract().path("id");

        list().then()
                .body("", hasSize(2))
                .body("[0].from", equalTo("you"))
                .body("[1].from", equalTo("monitoring-officer"))
                .body("[1].name", equalTo("file-2.jpg"));
        assertThat(new String(fetch(answer).asByteArray(), ISO_8859_1)).doesNotContain(MAKER);
        fetch(own).then().statusCode(404);
        given().contentType("application/x-www-form-urlencoded")
                .body("receipt=" + receipt + "&file=" + answer)
                .post(DOOR + "/conversation/file-reading")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void a_session_does_as_well_as_the_receipt() {
        String session = nobody().body(Map.of("receipt", receipt))
                .post(DOOR + "/conversation/session")
                .path("session");

        new FormWithFile()
                .field("session", session)
                .field("id", UUID.randomUUID().toString())
                .file(NAME, PHOTO)
                .in(given())
                .post(DOOR + "/conversation/files")
                .then()
                .statusCode(201);
        nobody().body(Map.of("session", session))
                .post(DOOR + "/conversation/file-list")
                .then()
                .body("", hasSize(1));
    }

    @Test
    void what_cannot_be_cleaned_has_no_copy_and_is_not_sent_to_a_reporter() {
        String file = send("mail.eml", EMAIL)
                .then()
                .statusCode(201)
                .body("rendition", nullValue())
                .extract()
                .path("id");

        monitoringOfficer().get(files + "/" + file).then().statusCode(409).body("code", equalTo("no-rendition"));
        assertThat(open(file, Map.of("reason", "There is no copy.")).asByteArray())
                .isEqualTo(EMAIL);
        new FormWithFile()
                .file("mail.eml", EMAIL)
                .in(request(given().auth().oauth2(token())))
                .post(files)
                .then()
                .statusCode(422)
                .body("code", equalTo("file-not-cleanable"));
        list().then().body("", hasSize(1));
    }

    @Test
    void what_is_refused_says_why_and_leaves_nothing() throws SQLException {
        int before = pieces();

        refused("a.jpg", new byte[0], 400, "file-empty");
        refused("a.exe", new byte[] {'M', 'Z', 0, 1, 2}, 415, "file-type-not-taken");
        refused("a.jpg", Arrays.copyOf(PHOTO, PHOTO.length - 30), 422, "file-damaged");
        refused("a.pdf", "%PDF-1.7 and no end".getBytes(UTF_8), 422, "file-damaged");
        refused("a.exe.jpg", PHOTO, 422, "name-has-two-endings");
        refused("a.jpg.exe", PHOTO, 422, "name-does-not-fit");
        refused("a.txt", "He wrote %PDF-1.4".getBytes(UTF_8), 422, "file-is-two-in-one");
        refused("a.txt", blank(50_000_001), 413, "body-too-large");
        assertThat(pieces()).isEqualTo(before);
        list().then().body("", hasSize(0));
    }

    private void refused(String name, byte[] content, int status, String code) {
        send(name, content)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", not(containsString(name)));
    }

    @Test
    void a_file_sent_again_under_its_id_is_one_file() throws SQLException {
        String id = UUID.randomUUID().toString();
        sendAs(id, PHOTO).then().statusCode(201).body("id", equalTo(id));
        int stored = pieces();

        sendAs(id, PHOTO).then().statusCode(201).body("name", equalTo("file-1.jpg"));
        sendAs(id, Photos.by("another")).then().statusCode(409).body("code", equalTo("file-says-something-else"));
        sendAs("019a1b2c-3d4e-7f00-8000-000000000001", PHOTO).then().statusCode(400);
        assertThat(pieces()).isEqualTo(stored);
    }

    @Test
    void a_page_that_draws_no_ids_may_send_a_file_again_all_the_same() {
        String first = sendWithoutId().then().statusCode(201).extract().path("id");

        sendWithoutId().then().statusCode(201).body("id", equalTo(first));
        list().then().body("", hasSize(1));
    }

    private Response sendWithoutId() {
        return new FormWithFile()
                .field("receipt", receipt)
                .file(NAME, PHOTO)
                .in(given())
                .post(DOOR + "/conversation/files");
    }

    @Test
    void an_answer_sent_again_is_one_file_and_another_under_its_key_is_refused() {
        String key = UUID.randomUUID().toString();
        String first = answerUnder(key, PHOTO).then().statusCode(201).extract().path("id");

        answerUnder(key, PHOTO).then().statusCode(201).body("id", equalTo(first));
        answerUnder(key, Photos.by("another")).then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void to_all_others_there_is_no_file_and_no_case() {
        String file = send(NAME, PHOTO).path("id");

        for (String route : List.of(files, files + "/" + file)) {
            deputy().get(route).then().statusCode(404);
            as(14, "administrator").get(route).then().statusCode(403);
            nobody().get(route).then().statusCode(401);
        }
        request(deputy())
                .body(Map.of("reason", "Why."))
                .post(files + "/" + file + "/original-opening")
                .then()
                .statusCode(404);
        Response wrong = new FormWithFile()
                .field("receipt", "nonsense")
                .field("id", UUID.randomUUID().toString())
                .file(NAME, PHOTO)
                .in(given())
                .post(DOOR + "/conversation/files");
        wrong.then().statusCode(404);
        assertThat(wrong.asString())
                .isEqualTo(nobody().body(Map.of("receipt", "nonsense"))
                        .post(DOOR + "/conversation")
                        .asString());
    }

    @Test
    void whose_file_it_is_stands_before_it() {
        new FormWithFile()
                .field("id", UUID.randomUUID().toString())
                .file(NAME, PHOTO)
                .field("receipt", receipt)
                .in(given())
                .post(DOOR + "/conversation/files")
                .then()
                .statusCode(404);
        new FormWithFile()
                .field("colour", "red")
                .file(NAME, PHOTO)
                .in(given())
                .post(DOOR + "/conversation/files")
                .then()
                .statusCode(400);
    }

    private Response send(String name, byte[] content) {
        return new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID().toString())
                .file(name, content)
                .in(given())
                .post(DOOR + "/conversation/files");
    }

    private Response sendAs(String id, byte[] content) {
        return new FormWithFile()
                .field("receipt", receipt)
                .field("id", id)
                .file(NAME, content)
                .in(given())
                .post(DOOR + "/conversation/files");
    }

    private Response answered() {
        return answerUnder(UUID.randomUUID().toString(), PHOTO);
    }

    private Response answerUnder(String key, byte[] content) {
        return new FormWithFile()
                .file("answer.jpg", content)
                .in(given().auth().oauth2(token()).header("Idempotency-Key", key))
                .post(files);
    }

    private static String token() {
        return TestToken.of(person(5), "westminster", "monitoring-officer");
    }

    private Response open(String file, Map<String, String> body) {
        return request(monitoringOfficer()).body(body).post(files + "/" + file + "/original-opening");
    }

    private Response list() {
        return nobody().body(Map.of("receipt", receipt)).post(DOOR + "/conversation/file-list");
    }

    private Response fetch(String file) {
        return nobody().body(Map.of("receipt", receipt, "file", file)).post(DOOR + "/conversation/file-reading");
    }

    private static byte[] blank(int bytes) {
        byte[] text = new byte[bytes];
        Arrays.fill(text, (byte) ' ');
        return text;
    }

    private static String sha256(byte[] content) {
        Digest digest = new Digest();
        try (var out = digest.over(OutputStream.nullOutputStream())) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.hex();
    }

    private int accesses() throws SQLException {
        return count("event where category = 'access'");
    }

    private int pieces() throws SQLException {
        return count("stored_piece");
    }

    private int count(String from) throws SQLException {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }
}
