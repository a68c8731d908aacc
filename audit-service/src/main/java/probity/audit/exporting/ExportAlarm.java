package probity.audit.exporting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whose checkpoints cannot be written to files. The service answers all the same, so it stays ready. */
@Readiness
@ApplicationScoped
class ExportAlarm implements HealthCheck {

    private final CheckpointExport export;

    ExportAlarm(CheckpointExport export, MeterRegistry metrics) {
        this.export = export;
        Gauge.builder(
                        "probity.checkpoint.files.failing",
                        export,
                        each -> each.failing().size())
                .description("Authorities whose last checkpoint could not be written to its file")
                .strongReference(true)
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("checkpoint-files").up();
        export.failing().forEach((authority, why) -> response.withData("failing " + authority.id(), why));
        return response.build();
    }
}
