package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.ENTRIES;
import static probity.concerns.ConcernsOverHttp.as;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.deputy;
import static probity.concerns.ConcernsOverHttp.drawn;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.request;
import static probity.concerns.ConcernsOverHttp.under;
import static probity.concerns.ConcernsOverHttp.written;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.chassis.sealing.KeyFiles;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsWithoutKeys;
import probity.concerns.Eventually;
import probity.concerns.Tables;
import probity.concerns.hotline.Hotline;

/**
 * Without the right keys nothing is taken in and nothing is shown, and nobody can tell from it what is there. What was
 * accepted before is not lost, and all goes on by itself when the keys are back.
 */
@QuarkusTest
@WithTestResource(ConcernsWithoutKeys.class)
@TestMethodOrder(OrderAnnotation.class)
class KeysAwayTest {

    private static final String WORD = "Nightingale";

    @Inject
    DataSource database;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @ConfigProperty(name = "probity.key-file")
    Path file;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final LogCapture log = LogCapture.into(logged);
    private String right;

    @BeforeEach
    void listen() throws IOException {
        right = Files.readString(ConcernsWithoutKeys.kept(file));
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void put_the_keys_back() throws IOException {
        Logger.getLogger("").removeHandler(log);
        KeyFiles.replace(file, right);
    }

    @Test
    @Order(1)
    void a_service_that_starts_without_its_keys_waits_for_them() throws IOException {
        isAway(raising(Map.of("text", WORD)));
        assertThat(ready()).startsWith("503").contains("cannot be read");

        KeyFiles.replace(file, right);

        Eventually.of(() -> raising(Map.of("text", WORD)).statusCode()).is(status -> status == 201);
        assertThat(ready()).startsWith("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "wrong", "damaged", "open to others"})
    void without_the_right_keys_every_door_is_closed_alike_and_nothing_is_stored_or_lost(String how) throws Exception {
        KeyFiles.replace(file, right);
        Eventually.of(this::ready).is(answer -> answer.startsWith("200"));
        String kind = "k" + UUID.randomUUID().toString().substring(0, 8);
        String accepted = raised(Map.of("text", WORD + " was here.", "kind", kind));
        String id = newestCaseWith(monitoringOfficer(), kind);
        String draft = drawn();
        var concern = Map.of("receipt", draft, "text", WORD + " again.");
        keeping(draft).then().statusCode(200);

        takeAway(how);
        Eventually.of(() -> conversation(accepted).statusCode()).is(status -> status == 503);
        long stored = stored();
        logged.clear();
        for (Supplier<Response> door : doors(accepted, id, concern)) {
            isAway(door.get());
        }
        assertThat(stored()).isEqualTo(stored);
        String unready = ready();
        assertThat(unready).startsWith("503").contains("sealing", "DOWN");
        assertThat(logged).allSatisfy(this::tellsNothing);
        tellsNothing(unready);
        assertThat(Tables.rows(DatabaseForQuarkus.owner())).noneMatch(row -> row.contains(WORD));

        KeyFiles.replace(file, right);
        Eventually.of(() -> conversation(accepted).statusCode()).is(status -> status == 200);
        monitoringOfficer().get(CASES + "/" + id).then().statusCode(200);
        nobody().body(Map.of("receipt", draft))
                .post(DOOR + "/drafts/continuation")
                .then()
                .statusCode(200);
        raising(concern).then().statusCode(201);
        raising(Map.of("receipt", accepted, "text", "Sent again.")).then().statusCode(200);
    }

    private void takeAway(String how) throws IOException {
        switch (how) {
            case "missing" -> Files.delete(file);
            case "wrong" -> KeyFiles.replace(file, KeyFiles.line(1));
            case "damaged" -> KeyFiles.replace(file, right.substring(0, 20));
            default -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        }
    }

    /** Whoever may see the case and whoever may not, who has a receipt and who has none: all meet the same. */
    private static List<Supplier<Response>> doors(String accepted, String id, Map<String, String> concern) {
        var told = Map.of("by", "phone", "concern", Map.of("text", WORD));
        return List.of(
                () -> raising(Map.of("text", WORD)),
                () -> raising(concern),
                () -> as(1, "declarant").body(Map.of("text", WORD)).post(CASES),
                () -> deputy().body(under(drawn(), told)).post(ENTRIES),
                () -> Hotline.OURS.file(Hotline.newReference(), Map.of("text", WORD)),
                () -> conversation(accepted),
                () -> conversation("nonsense"),
                () -> written(accepted, WORD),
                () -> written("nonsense", WORD),
                () -> new FormWithFile()
                        .field("receipt", accepted)
                        .file("a.txt", WORD.getBytes(UTF_8))
                        .in(given())
                        .post(DOOR + "/conversation/files"),
                () -> monitoringOfficer().get(CASES),
                () -> as(9, "hr-director").get(CASES),
                () -> monitoringOfficer().get(CASES + "/" + id),
                () -> deputy().get(CASES + "/" + id),
                () -> deputy().get(CASES + "/" + UUID.randomUUID()),
                () -> request(monitoringOfficer()).body(Map.of("text", WORD)).post(CASES + "/" + id + "/messages"));
    }

    private static void isAway(Response answer) {
        answer.then().statusCode(503).contentType("application/problem+json").header("Retry-After", "5");
        assertThat(answer.<String>path("code")).isEqualTo("part-away");
        assertThat(answer.asString()).doesNotContain(WORD, "key");
    }

    private void tellsNothing(String line) {
        assertThat(line).doesNotContain(WORD, right.substring(2, 22), "conversation", "receipt");
    }

    private static Response raising(Map<String, String> concern) {
        return nobody().body(concern).post(DOOR + "/concerns");
    }

    private static Response keeping(String receipt) {
        return nobody().body(Map.of("receipt", receipt, "concern", Map.of("text", WORD)))
                .post(DOOR + "/drafts");
    }

    private String ready() {
        Response answer = given().get(readiness);
        return answer.statusCode() + " " + answer.asString();
    }

    /** All that a request could leave behind; what is read is a fact, but nothing is. */
    private long stored() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select (select count(*) from event)"
                        + " + (select count(*) from subject_key) + (select count(*) from stored_file)")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
