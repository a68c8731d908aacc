package probity.declarations.attaching;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static probity.declarations.Demo.HR;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.declarations.DeclarationsForQuarkus;
import probity.declarations.Demo;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class GiftFilesTest {

    private static final String NAME = "Invitation to the opera.pdf";

    private static final byte[] INVITATION = pdf(300_000);

    @Inject
    DataSource dataSource;

    private String gift;

    @BeforeEach
    void somebody_has_declared_a_gift() {
        gift = place(declared("25.00"));
    }

    @Test
    void a_file_comes_back_as_it_was_sent() {
        Response attached = attach(OFFICER, INVITATION);

        attached.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo(NAME))
                .body("mediaType", equalTo("application/pdf"))
                .body("bytes", equalTo(INVITATION.length));
        byte[] content = OFFICER.asks()
                .get(attached.header("Location"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''Invitation%20to%20the%20opera.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        assertThat(content).isEqualTo(INVITATION);
        OFFICER.asks()
                .header("Probity-Seen", attached.header("Probity-Seen"))
                .get(gift + "/files")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].name", equalTo(NAME));
    }

    @Test
    void whoever_sees_the_gift_sees_its_files_and_that_is_on_record() throws SQLException {
        Response attached = attach(OFFICER, INVITATION);
        int before = accesses();

        MANAGER.asks().get(attached.header("Location")).then().statusCode(200);
        assertThat(accesses()).isEqualTo(before + 1);
        OFFICER.asks().get(attached.header("Location")).then().statusCode(200);
        assertThat(accesses()).isEqualTo(before + 1);
        MONITORING_OFFICER.asks().get(gift + "/files").then().statusCode(200);
        assertThat(accesses()).isEqualTo(before + 2);
    }

    @Test
    void to_all_others_there_is_none() {
        Response attached = attach(OFFICER, INVITATION);
        String other = place(declared(HR, "25.00"));

        HR.asks().get(attached.header("Location")).then().statusCode(404);
        HR.asks().get(gift + "/files").then().statusCode(404);
        OFFICER.asks("westminster").get(attached.header("Location")).then().statusCode(404);
        HR.asks().get(attached.header("Location").replace(gift, other)).then().statusCode(404);
        Demo.ADMINISTRATOR.asks().get(attached.header("Location")).then().statusCode(403);
        given().get(attached.header("Location")).then().statusCode(401);
    }

    @Test
    void only_whoever_declared_adds_and_removes() {
        attach(MANAGER, INVITATION).then().statusCode(409).body("code", equalTo("not-the-declarant"));
        attach(HR, INVITATION).then().statusCode(404);

        String file = attach(OFFICER, INVITATION).header("Location");
        remove(MANAGER, file, "\"1\"").then().statusCode(409).body("code", equalTo("not-the-declarant"));
        remove(OFFICER, file, "\"2\"").then().statusCode(412);
        remove(OFFICER, file, "\"1\"").then().statusCode(200);
        remove(OFFICER, file, "\"2\"").then().statusCode(409).body("code", equalTo("already-removed"));
        OFFICER.asks().get(file).then().statusCode(404);
    }

    @Test
    void a_removed_file_leaves_no_content() throws SQLException {
        int before = pieces();
        Response attached = attach(OFFICER, INVITATION);
        assertThat(pieces()).isGreaterThan(before);

        Response removed = remove(OFFICER, attached.header("Location"), "\"1\"");

        assertThat(pieces()).isEqualTo(before);
        OFFICER.asks()
                .header("Probity-Seen", removed.header("Probity-Seen"))
                .get(gift + "/files")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void the_same_request_twice_is_one_file_and_another_under_its_name_is_refused() throws SQLException {
        String key = UUID.randomUUID().toString();
        String first = send(OFFICER, key, NAME, INVITATION).path("id");
        int stored = pieces();

        assertThat(send(OFFICER, key, NAME, INVITATION)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .isEqualTo(first);
        send(OFFICER, key, NAME, pdf(10)).then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
        assertThat(pieces()).isEqualTo(stored);
    }

    @Test
    void bad_files_are_refused_with_a_sentence_and_nothing_is_kept() throws SQLException {
        int before = pieces();

        refused(new byte[] {'M', 'Z', 1, 2, 3}, 415, "file-type-not-taken");
        refused("<html><script>alert(1)</script></html>".getBytes(UTF_8), 415, "file-type-not-taken");
        refused(pdf(10_000_000), 413, "body-too-large");
        refused(new byte[0], 400, "file-empty");
        send(OFFICER, UUID.randomUUID().toString(), "", INVITATION).then().statusCode(400);
        send(OFFICER, UUID.randomUUID().toString(), "n".repeat(201), INVITATION)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
        assertThat(pieces()).isEqualTo(before);
    }

    @Test
    void a_gift_takes_ten_files() {
        String seen = "";
        for (int i = 0; i < 10; i++) {
            seen = attach(OFFICER, pdf(i)).then().statusCode(201).extract().header("Probity-Seen");
        }
        OFFICER.asks().header("Probity-Seen", seen).get(gift + "/files").then().body("", hasSize(10));

        attach(OFFICER, INVITATION).then().statusCode(409).body("code", equalTo("too-many-files"));
    }

    private void refused(byte[] file, int status, String code) {
        attach(OFFICER, file).then().statusCode(status).body("code", equalTo(code));
    }

    private Response attach(Demo who, byte[] file) {
        return send(who, UUID.randomUUID().toString(), NAME, file);
    }

    private Response send(Demo who, String key, String name, byte[] file) {
        return who.asks()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .queryParam("name", name)
                .body(file)
                .post(gift + "/files");
    }

    private static Response remove(Demo who, String file, String version) {
        return who.sends("{\"reason\": \"the wrong file\"}")
                .header("If-Match", version)
                .post(file + "/removal");
    }

    private int accesses() throws SQLException {
        return count(
                "select count(*) from event where category = 'access' and convert_from(data, 'UTF8') like '%gift-file%'");
    }

    private int pieces() throws SQLException {
        return count("select count(*) from stored_piece");
    }

    private int count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static byte[] pdf(int size) {
        byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
        byte[] content = new byte[head.length + size];
        new Random(size).nextBytes(content);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
