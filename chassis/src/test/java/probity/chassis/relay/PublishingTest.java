package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.chassis.relay.Counters.PATIENCE;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import probity.chassis.projection.ProjectionRunner;

class PublishingTest {

    private static final Outlet OUTLET =
            new Outlet("counters", "/probity/counters", new Lanes("counters", 4, 4), Window.immediate());

    private final Counters counters = new Counters();

    @AfterEach
    void close() {
        counters.close();
    }

    @Test
    void each_lane_counts_from_one_and_a_stream_stays_in_its_lane() throws Exception {
        publishAllOf(20, counters.publish(OUTLET, Clock.systemUTC()));

        assertThat(counters.query("""
                        select partition from publication group by partition
                        having max(sequence) <> count(*) or min(sequence) <> 1 or partition not between 4 and 7
                        """)).isEmpty();
        assertThat(counters.query("select key from publication group by key having count(distinct partition) > 1"))
                .isEmpty();
    }

    @Test
    void a_record_bears_the_logs_epoch_and_a_nonce_of_its_own() throws Exception {
        publishAllOf(20, counters.publish(OUTLET, Clock.systemUTC()));

        assertThat(counters.query("select distinct epoch from publication"))
                .isEqualTo(counters.query("select epoch from log_head"));
        assertThat(counters.query("select distinct nonce from publication")).hasSize(60);
        assertThat(counters.query("select distinct id from publication")).hasSize(60);
    }

    @Test
    void killed_between_commit_and_publication_nothing_is_lost_or_told_twice() throws Exception {
        ProjectionRunner dying =
                counters.publish(OUTLET, Clock.systemUTC(), new DyingDatabase(counters.database(), 3), () -> {});

        publishAllOf(20, dying);

        assertThat(counters.query("select count(*) from publication")).containsExactly("60");
        assertThat(counters.query("select key from publication group by key having count(distinct body) <> 3"))
                .isEmpty();
    }

    @Test
    void two_processes_publish_each_event_once() throws Exception {
        ProjectionRunner one = counters.publish(OUTLET, Clock.systemUTC());
        counters.publish(OUTLET, Clock.systemUTC());

        publishAllOf(50, one);

        assertThat(counters.query("select count(*) from publication")).containsExactly("150");
    }

    private void publishAllOf(int streams, ProjectionRunner runner) throws Exception {
        long last = 0;
        for (int i = 0; i < streams; i++) {
            last = counters.append(UUID.randomUUID(), 0, 3);
        }
        assertThat(runner.awaitPosition("counters", last, PATIENCE)).isTrue();
    }
}
