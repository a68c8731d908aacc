package probity.audit.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import probity.chassis.relay.Consumed;
import probity.chassis.relay.Consumed.Gap;

class AlarmsTest {

    private static final TopicPartition ONE = new TopicPartition("probity.declarations.v1", 1);

    private static final TopicPartition TWO = new TopicPartition("probity.declarations.v1", 2);

    private static final Consumed FORK_AND_GAP =
            new Consumed(Map.of(), List.of(new Gap(TWO, 7, 9)), Map.of(ONE, "fork: sequence 3 came again"));

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Alarms alarms = new Alarms(metrics);

    @Test
    void readiness_names_what_stands_and_what_waits() {
        alarms.note(FORK_AND_GAP);

        assertThat(alarms.call().getStatus()).isEqualTo(Status.UP);
        assertThat(alarms.call().getData())
                .hasValueSatisfying(data -> assertThat(data)
                        .containsEntry("stopped probity.declarations.v1-1", "fork: sequence 3 came again")
                        .containsEntry("gap probity.declarations.v1-2", "waits for 7, has 9"));
        assertThat(gauge("probity.inbox.stopped")).isEqualTo(1);
        assertThat(gauge("probity.inbox.gaps")).isEqualTo(1);
    }

    @Test
    void a_partition_that_goes_on_is_well_again() {
        alarms.note(FORK_AND_GAP);

        alarms.note(new Consumed(Map.of(TWO, new OffsetAndMetadata(10)), List.of(), Map.of()));

        assertThat(gauge("probity.inbox.gaps")).isZero();
        assertThat(gauge("probity.inbox.stopped")).isEqualTo(1);
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
