package probity.concerns.hiding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.DOOR;
import static probity.concerns.ConcernsOverHttp.conversation;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.nobody;
import static probity.concerns.ConcernsOverHttp.raised;
import static probity.concerns.ConcernsOverHttp.written;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.log.EventLog;
import probity.chassis.projection.Projection;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.FormWithFile;
import probity.chassis.testing.Rebuilt;
import probity.concerns.ConcernsForQuarkus;
import probity.concerns.hotline.Hotline;
import probity.concerns.keeping.EvidenceKeeper;
import probity.concerns.keeping.Photos;

@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
class ErasureTest {

    private static final Authority WESTMINSTER = new Authority("westminster");

    @Inject
    SubjectKeys keys;

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    @Inject
    EvidenceKeeper keeper;

    @Inject
    @Any
    Instance<Projection<?>> projections;

    @Test
    void files_of_an_erased_case_go() throws Exception {
        String receipt = raised(Map.of("text", "With a photo.", "kind", "forgotten-file"));
        new FormWithFile()
                .field("receipt", receipt)
                .file("a.jpg", Photos.by("somebody"))
                .in(given())
                .post(DOOR + "/conversation/files")
                .then()
                .statusCode(201);
        UUID id = UUID.fromString(newestCaseWith(monitoringOfficer(), "forgotten-file"));
        assertThat(filesOf(id)).isEqualTo(2);

        keys.destroy(id, WESTMINSTER, clock.instant());
        keeper.sweep(LocalDate.EPOCH);

        assertThat(filesOf(id)).isZero();
    }

    /** The original and the copy. */
    private int filesOf(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from stored_file where subject = ?")) {
            count.setObject(1, id);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void an_erased_case_can_be_folded_and_read_models_be_made_again() throws Exception {
        String receipt = raised(Map.of("text", "To be forgotten.", "kind", "forgotten"));
        written(receipt, "Forget this, too.").then().statusCode(200);
        String id = newestCaseWith(monitoringOfficer(), "forgotten");

        keys.destroy(UUID.fromString(id), WESTMINSTER, clock.instant());

        conversation(receipt)
                .then()
                .statusCode(200)
                .body("status", equalTo("received"))
                .body("messages[0].containsKey('text')", equalTo(false));
        Response nowhere = written("nonsense", "Is anybody there?");
        Response late = written(receipt, "Is anybody there?");
        assertThat(late.statusLine()).isEqualTo(nowhere.statusLine());
        assertThat(late.asString()).isEqualTo(nowhere.asString());
        assertThat(late.headers().asList()).isEqualTo(nowhere.headers().asList());
        monitoringOfficer().get(CASES + "/" + id).then().statusCode(404);
        String listed = Hotline.newReference();
        Hotline.OURS
                .file(Hotline.newReference(), Map.of("text", "By the hotline."))
                .then()
                .statusCode(201);
        Hotline.OURS
                .reconcile(Hotline.today(), Hotline.listed(listed, Hotline.today()))
                .then()
                .statusCode(200);
        for (Projection<?> projection : projections) {
            Rebuilt.equalsTheOneItReplaces(projection, database, log);
        }
        nobody().body(Map.of("receipt", receipt, "text", "Sent again.", "kind", "forgotten"))
                .post(DOOR + "/concerns")
                .then()
                .statusCode(200);
        raised(Map.of("text", "After it.", "kind", "after-it"));
        assertThat(newestCaseWith(monitoringOfficer(), "after-it")).isNotNull();
    }
}
