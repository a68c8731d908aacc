package probity.declarations.register;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.Demo.MANAGER;
import static probity.declarations.Demo.MONITORING_OFFICER;
import static probity.declarations.Demo.OFFICER;
import static probity.declarations.GiftsOverHttp.change;
import static probity.declarations.GiftsOverHttp.declared;
import static probity.declarations.GiftsOverHttp.offer;
import static probity.declarations.GiftsOverHttp.place;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import probity.chassis.log.EventLog;
import probity.chassis.projection.ProjectionRebuild;
import probity.declarations.DeclarationsForQuarkus;

@QuarkusTest
@WithTestResource(DeclarationsForQuarkus.class)
class RegisterRebuildTest {

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    GiftRegisterProjection register;

    @Test
    void a_rebuilt_register_equals_the_one_it_replaces() throws SQLException {
        String corrected = place(declared("20.00"));
        change(OFFICER, offer("90.00")).post(corrected + "/correction");
        change(MANAGER, "{\"verdict\": \"surrender\"}").post(place(declared("30.00")) + "/decision");
        Response last = change(OFFICER, "{\"reason\": \"by mistake\"}").post(place(declared("40.00")) + "/withdrawal");
        waitFor(last);
        List<String> running = rows();

        new ProjectionRebuild(register, database, log).run();

        assertThat(running).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows()).isEqualTo(running);
    }

    private static void waitFor(Response write) {
        MONITORING_OFFICER
                .asks()
                .header("Probity-Seen", write.header("Probity-Seen"))
                .get("/api/v1/gift-register")
                .then()
                .statusCode(200);
    }

    private List<String> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select r::text from gift_register r order by gift")) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
