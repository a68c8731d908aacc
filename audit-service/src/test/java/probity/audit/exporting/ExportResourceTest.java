package probity.audit.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static probity.audit.testing.Clients.as;
import static probity.audit.testing.Clients.await;
import static probity.audit.testing.Clients.send;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import probity.audit.testing.AuditServiceTest;
import probity.audit.testing.Lane;
import probity.chassis.identity.Authority;

@AuditServiceTest
class ExportResourceTest {

    private static final Lane GIFTS = new Lane("probity.declarations.v1", 8);

    @Inject
    @ConfigProperty(name = "probity.checkpoint-folder")
    Path folder;

    @Inject
    CheckpointExport export;

    @Test
    void the_file_holds_what_is_served() {
        Authority here = signed("exported");

        Response written = as(here, "audit-director").post("/api/v1/ledger/checkpoint-file");

        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(folder.resolve(written.<String>path("file")))
                .hasContent(as(here).queryParam("size", written.<Object>path("size"))
                        .get("/api/v1/ledger/checkpoint")
                        .asString());
    }

    @Test
    void each_round_writes_the_latest_of_every_authority() {
        Authority here = signed("exported-by-round");

        export.exportAll();

        assertThat(folder.resolve(here.id())).isDirectoryContaining("glob:**.checkpoint");
    }

    @Test
    void what_cannot_be_written_is_told_and_nothing_is_lost() throws IOException {
        Authority here = signed("not-exported");
        Path inTheWay = Files.writeString(Files.createDirectories(folder).resolve(here.id()), "a file");

        as(here, "audit-director")
                .post("/api/v1/ledger/checkpoint-file")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("60"))
                .body("code", equalTo("checkpoint-file-failed"));
        export.exportAll();

        var metrics = new SimpleMeterRegistry();
        HealthCheckResponse told = new ExportAlarm(export, metrics).call();
        assertThat(told.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(told.getData().orElseThrow()).containsKey("failing not-exported");
        assertThat(metrics.get("probity.checkpoint.files.failing").gauge().value())
                .isEqualTo(1);
        as(here).get("/api/v1/ledger/checkpoint").then().statusCode(200);
        Files.delete(inTheWay);
        export.exportAll();
        assertThat(metrics.get("probity.checkpoint.files.failing").gauge().value())
                .isZero();
    }

    @Test
    void where_nothing_is_signed_there_is_nothing_to_write() {
        as(new Authority("nobody-yet"), "audit-director")
                .post("/api/v1/ledger/checkpoint-file")
                .then()
                .statusCode(404);
    }

    private static Authority signed(String name) {
        Authority authority = new Authority(name);
        send(List.of(GIFTS.gift(authority, UUID.randomUUID(), "10.00", "accepted", 0)));
        await(
                "a checkpoint",
                () -> as(authority).get("/api/v1/ledger/checkpoint").statusCode() == 200);
        return authority;
    }
}
