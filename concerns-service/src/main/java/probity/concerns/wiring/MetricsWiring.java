package probity.concerns.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import probity.chassis.projection.ProjectionRunner;
import probity.chassis.projection.Standing;
import probity.chassis.relay.Relay;
import probity.chassis.telemetry.Gauges;

/**
 * The figures by which somebody sees that the service keeps up. Positions are not among them: one that moves says that
 * somebody was just here.
 */
@Dependent
class MetricsWiring {

    void register(@Observes StartupEvent started, MeterRegistry registry, ProjectionRunner projections, Relay relay) {
        Gauges gauges = new Gauges(registry);
        for (Standing each : projections.standing()) {
            gauges.projectionFailures(
                    each.projection(),
                    () -> projections.standing(each.projection()).failures());
        }
        gauges.relayLag("all", relay::lag);
    }
}
