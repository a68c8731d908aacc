package probity.concerns.committing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.concerns.ConcernsOverHttp.CASES;
import static probity.concerns.ConcernsOverHttp.having;
import static probity.concerns.ConcernsOverHttp.monitoringOfficer;
import static probity.concerns.ConcernsOverHttp.newestCaseWith;
import static probity.concerns.ConcernsOverHttp.proof;
import static probity.concerns.ConcernsOverHttp.raised;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.SubjectKeys;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.concerns.ClosedWindow;
import probity.concerns.ConcernsForQuarkus;

/** A service that learns to commit to its cases when it already has some: they are in the first window that closes. */
@QuarkusTest
@WithTestResource(ConcernsForQuarkus.class)
@Tag("N-10")
class CasesFromBeforeTest {

    @Inject
    SubjectKeys keys;

    @Inject
    Clock clock;

    @Test
    void cases_that_are_older_than_commitments_are_proved_with_all_that_was_done() throws SQLException {
        String handled = raised(Map.of("text", "Long ago.", "kind", "before"));
        String place = CASES + "/" + newestCaseWith(monitoringOfficer(), "before");
        having(monitoringOfficer(), monitoringOfficer().get(place))
                .body("{}")
                .post(place + "/acknowledgement")
                .then()
                .statusCode(200);
        String erased = raised(Map.of("text", "Forgotten long ago.", "kind", "erased-before"));
        String forgotten = newestCaseWith(monitoringOfficer(), "erased-before");
        ClosedWindow.proofOf(erased, answer -> answer.statusCode() == 200);
        keys.destroy(UUID.fromString(forgotten), new Authority("westminster"), clock.instant());

        asIfNothingWereCommittedTo();
        proof(handled).then().statusCode(409).body("code", equalTo("no-proof"));
        String since = raised(Map.of("text", "Since then."));

        Response proved = ClosedWindow.proofOf(handled, answer -> answer.statusCode() == 200);
        assertThat(proved.<String>path("latest.statement")).contains("official actions: 1\n");
        assertThat(proved.<Map<String, ?>>path("first")).isEqualTo(proved.path("latest"));
        assertThat(ClosedWindow.proofOf(since, answer -> answer.statusCode() == 200)
                        .<String>path("latest.statement"))
                .contains("official actions: 0\n");
        proof(erased).then().statusCode(409).body("code", equalTo("no-proof"));
    }

    /** As a database is when the service that begins with it finds a log, and no checkpoint of this follower. */
    private static void asIfNothingWereCommittedTo() throws SQLException {
        try (var connection = DatabaseForQuarkus.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update checkpoint set position = 0 where projection = 'official-actions.v1'");
            statement.execute("delete from uncommitted");
            statement.execute("delete from committed_case");
            connection.commit();
        }
    }
}
