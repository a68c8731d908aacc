package probity.audit.listening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import probity.chassis.relay.Consumed;
import probity.chassis.relay.Consumed.Gap;

/**
 * Partitions that are not read on: what contradicts what is known, and what waits for missing records. The service goes
 * on answering from what it has, so it stays ready, and says so here and as metrics.
 */
@Readiness
@ApplicationScoped
public class Alarms implements HealthCheck {

    private final Map<TopicPartition, String> stopped = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Gap> gaps = new ConcurrentHashMap<>();

    Alarms(MeterRegistry metrics) {
        Gauge.builder("probity.inbox.stopped", stopped, Map::size)
                .description("Partitions that contradict what is known, and stand until somebody has looked")
                .register(metrics);
        Gauge.builder("probity.inbox.gaps", gaps, Map::size)
                .description("Partitions that wait for records which are missing")
                .register(metrics);
    }

    /** A partition that is heard of again without either is well. */
    void note(Consumed consumed) {
        consumed.commit().keySet().forEach(partition -> {
            stopped.remove(partition);
            gaps.remove(partition);
        });
        stopped.putAll(consumed.stopped());
        consumed.gaps().forEach(gap -> gaps.put(gap.partition(), gap));
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("listening").up();
        stopped.forEach((partition, why) -> response.withData("stopped " + partition, why));
        gaps.forEach((partition, gap) ->
                response.withData("gap " + partition, "waits for %d, has %d".formatted(gap.expected(), gap.found())));
        return response.build();
    }
}
