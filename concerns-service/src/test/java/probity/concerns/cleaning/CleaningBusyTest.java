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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.testing.FormWithFile;
import probity.concerns.ConcernsForQuarkus;

/** What a file does to who cleans it is told to its sender, and keeps nobody else waiting for ever. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class CleaningBusyTest {

    private static final Sample SCAN =
            Pdfs.all(Pictures.jpeg("p.jpg", 64, 48, false, false).content()).getFirst();

    @Inject
    DataSource database;

    @Inject
    Cleaners cleaners;

    @Test
    void who_cannot_be_served_is_told_to_come_back_and_nothing_is_kept() throws Exception {
        String receipt = raised(Map.of("text", "See the scan.", "kind", "busy"));
        int before = files();
        var one = new Blocking(SCAN);
        var other = new Blocking(SCAN);
        var both = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> kindOf(one), Thread::startVirtualThread),
                CompletableFuture.runAsync(() -> kindOf(other), Thread::startVirtualThread));
        one.asked().await();
        other.asked().await();
        try {
            send(receipt, SCAN).then().statusCode(503).body("code", equalTo("cleaning-busy"));
        } finally {
            one.come().countDown();
            other.come().countDown();
        }
        both.join();
        assertThat(files()).isEqualTo(before);
        send(receipt, SCAN).then().statusCode(201);
    }

    private void kindOf(Source file) {
        try {
            cleaners.kindOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response send(String receipt, Sample file) {
        return new FormWithFile()
                .field("receipt", receipt)
                .field("id", UUID.randomUUID().toString())
                .file(file.name(), file.content())
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
