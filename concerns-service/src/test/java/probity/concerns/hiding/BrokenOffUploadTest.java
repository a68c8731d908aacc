package probity.concerns.hiding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.person;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.TestToken;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.Eventually;

/** Of a file whose sender goes away in the middle nothing is left. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class BrokenOffUploadTest {

    private static final String CANARY = "CANARY-BROKEN-OFF";

    @Inject
    DataSource database;

    @TestHTTPResource
    URI here;

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_reporter_who_goes_away_leaves_nothing() throws Exception {
        String receipt = raised(Map.of("text", "I am in a hurry.", "kind", "broken-off"));
        UUID id = UUID.fromString(newestCaseWith(monitoringOfficer(), "broken-off"));

        goesAway(
                id,
                DOOR + "/conversation/files",
                "",
                "--b\r\nContent-Disposition: form-data; name=\"receipt\"\r\n\r\n" + receipt + "\r\n");

        assertThat(logged).noneMatch(line -> line.contains(receipt) || line.contains("/api/v1/authorities"));
        monitoringOfficer().get(CASES + "/" + id + "/files").then().body("", Matchers.hasSize(0));
    }

    @Test
    void a_handler_who_goes_away_leaves_nothing() throws Exception {
        raised(Map.of("text", "Answer me.", "kind", "broken-answer"));
        UUID id = UUID.fromString(newestCaseWith(monitoringOfficer(), "broken-answer"));
        String token = TestToken.of(person(5), "westminster", "monitoring-officer");

        goesAway(
                id,
                CASES + "/" + id + "/files",
                "Authorization: Bearer %s\r\nIdempotency-Key: broken\r\n".formatted(token),
                "");

        monitoringOfficer().get(CASES + "/" + id + "/files").then().body("", Matchers.hasSize(0));
    }

    /** Sends the first half of a file, waits until it lies here, and hangs up. */
    private void goesAway(UUID id, String place, String headers, String fields) throws IOException {
        var log = LogCapture.into(logged);
        Logger.getLogger("").addHandler(log);
        try {
            try (var socket = new Socket(here.getHost(), here.getPort())) {
                String head =
                        "POST %s HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n%s".formatted(place, headers);
                String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.txt\"\r\n\r\n"
                        .formatted(CANARY);
                String request = head + "Content-Type: multipart/form-data; boundary=b\r\n\r\n" + fields + file
                        + CANARY.repeat(30_000);
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                socket.getOutputStream().flush();
                Eventually.of(() -> piecesOf(id)).is(pieces -> pieces > 0);
            }
            Eventually.of(() -> filesOf(id)).is(files -> files == 0);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertThat(piecesOf(id)).isZero();
        assertThat(logged).noneMatch(line -> line.contains(CANARY));
    }

    private long filesOf(UUID id) {
        return count("select count(*) from stored_file where subject = ?", id);
    }

    private long piecesOf(UUID id) {
        return count("select count(*) from stored_piece join stored_file using (file) where subject = ?", id);
    }

    private long count(String sql, UUID id) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(sql)) {
            count.setObject(1, id);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
