package probity.concerns.cleaning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsForQuarkus;

/** One file that is held whole keeps nobody waiting for ever. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class CleaningBusyTest {

    private static final Sample SCAN =
            Pdfs.all(Pictures.jpeg("p.jpg", 64, 48, false, false).content()).getFirst();

    @Inject
    DataSource database;

    @Test
    void who_cannot_be_served_is_told_to_come_back_and_nothing_is_kept() throws SQLException {
        String receipt = raised(Map.of("text", "See the scan.", "kind", "busy"));
        int before = files();
        Limits.HOLDING.lock();
        try {
            send(receipt).then().statusCode(503).body("code", equalTo("cleaning-busy"));
        } finally {
            Limits.HOLDING.unlock();
        }
        assertThat(files()).isEqualTo(before);
        send(receipt).then().statusCode(201);
    }

    private static Response send(String receipt) {
        return new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID().toString())
                .file("scan.pdf", SCAN.content())
                .in(given())
                .post(DOOR + "/conversation/files");
    }

    private int files() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from stored_file")) {
            row.next();
            return row.getInt(1);
        }
    }
}
