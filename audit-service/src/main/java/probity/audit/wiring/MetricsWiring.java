package probity.audit.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.projection.Standing;
import probity.chassis.relay.Relay;
import probity.chassis.telemetry.Gauges;

/** The figures by which somebody sees that the service keeps up. */
@Dependent
class MetricsWiring {

    void register(@Observes StartupEvent started, MeterRegistry registry, ProjectionRunner projections, Relay relay) {
        Gauges gauges = new Gauges(registry);
        for (Standing each : projections.standing()) {
            String name = each.projection();
            gauges.projectionPosition(name, () -> projections.standing(name).position());
            gauges.projectionFailures(name, () -> projections.standing(name).failures());
        }
        gauges.relayLag("all", relay::lag);
    }
}
