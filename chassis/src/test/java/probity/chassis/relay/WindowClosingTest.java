package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.chassis.relay.Counters.PATIENCE;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.projection.ProjectionRunner;

class WindowClosingTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private static final Authority ELSEWHERE = new Authority("elsewhere");

    private static final Window.Every DAILY =
            Window.every(Duration.ofDays(1), List.of(Counters.SOMEWHERE, ELSEWHERE), "probity.counter.blank.v1");

    private static final Outlet OUTLET =
            new Outlet("counters", "/probity/counters", new Lanes("counters", 0, 4), DAILY);

    private static final String VISIBLE = """
            select time || ' ' || authority || ' ' || count(*) from publication group by time, authority order by 1
            """;

    private static final String FACTS = "select type || ' ' || key from publication where type like '%step%'";

    private final AtomicReference<Instant> now = new AtomicReference<>(MIDNIGHT.minusSeconds(3_600));
    private final Counters counters = new Counters();
    private final ProjectionRunner publishing = counters.publish(OUTLET, settable());
    private final WindowClosing closing = closing();

    @BeforeEach
    void openTheFirstWindow() throws SQLException {
        closing.closeDue();
    }

    @AfterEach
    void close() {
        counters.close();
    }

    @Test
    void nothing_leaves_before_its_window_has_closed() throws Exception {
        UUID stream = UUID.randomUUID();
        publish(Counters.SOMEWHERE, stream, 0, 2);
        now.set(MIDNIGHT.minusMillis(1));
        closing.closeDue();
        assertThat(counters.query("select count(*) from publication")).containsExactly("0");

        now.set(MIDNIGHT);
        closing.closeDue();

        assertThat(counters.query(FACTS)).hasSize(2);
        assertThat(counters.query("select count(*) from held")).containsExactly("0");
    }

    @Test
    void what_comes_after_the_end_of_a_window_waits_for_the_next_although_this_one_is_closed_late() throws Exception {
        now.set(MIDNIGHT.plusSeconds(1));
        publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 1);

        closing.closeDue();
        assertThat(counters.query(FACTS)).isEmpty();

        now.set(MIDNIGHT.plus(Duration.ofDays(1)));
        closing.closeDue();
        assertThat(counters.query(FACTS)).hasSize(1);
    }

    @Test
    void each_authority_sends_a_batch_of_fixed_size_and_the_windows_end_is_its_time() throws Exception {
        for (int i = 0; i < 17; i++) {
            publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 1);
        }
        now.set(MIDNIGHT.plusSeconds(60));
        closing.closeDue();

        assertThat(counters.query(VISIBLE))
                .containsExactly("2026-03-01 00:00:00+00 elsewhere 16", "2026-03-01 00:00:00+00 somewhere 32");
    }

    @Test
    void with_and_without_a_case_in_the_window_the_topic_looks_the_same() throws Exception {
        try (Counters quiet = new Counters()) {
            WindowClosing quietClosing = new WindowClosing(OUTLET, DAILY, quiet.database(), settable());
            quietClosing.closeDue();
            publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 3);
            now.set(MIDNIGHT);

            closing.closeDue();
            quietClosing.closeDue();

            assertThat(counters.query(VISIBLE)).isEqualTo(quiet.query(VISIBLE)).hasSize(2);
        }
    }

    @Test
    void streams_are_shuffled_and_each_keeps_its_order() throws Exception {
        List<UUID> streams = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (UUID stream : streams) {
            publish(Counters.SOMEWHERE, stream, 0, 4);
        }
        now.set(MIDNIGHT);
        closing.closeDue();

        for (UUID stream : streams) {
            assertThat(counters.query(
                            "select convert_from(body, 'utf8') from publication where key = '%s' order by sequence"
                                    .formatted(stream)))
                    .isEqualTo(Counters.steps(4));
        }
        assertThat(counters.query("select count(distinct partition) from publication where type like '%blank%'"))
                .doesNotContain("1");
    }

    @Test
    void sequences_have_no_gap_over_several_windows() throws Exception {
        for (int day = 0; day < 3; day++) {
            publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 5);
            now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
            closing.closeDue();
        }

        assertThat(counters.query("""
                        select partition from publication group by partition
                        having max(sequence) <> count(*) or min(sequence) <> 1
                        """)).isEmpty();
        assertThat(counters.query("select count(*) from publication")).containsExactly("96");
    }

    @Test
    void a_window_is_closed_once_whoever_tries() throws Exception {
        publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 1);
        now.set(MIDNIGHT);

        closing.closeDue();
        closing().closeDue();
        closing.closeDue();

        assertThat(counters.query(FACTS)).hasSize(1);
        assertThat(counters.query("select count(*) from publication")).containsExactly("32");
    }

    @Test
    void a_release_that_fails_releases_nothing_and_is_done_again() throws Exception {
        publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 1);
        now.set(MIDNIGHT);
        WindowClosing broken = new WindowClosing(OUTLET, DAILY, new DyingDatabase(counters.database(), 1), settable());

        assertThatThrownBy(broken::closeDue).isInstanceOf(SQLException.class);
        assertThat(counters.query("select count(*) from held")).containsExactly("1");
        broken.closeDue();

        assertThat(counters.query(FACTS)).hasSize(1);
        assertThat(counters.query("select count(*) from publication")).containsExactly("32");
    }

    @Test
    void after_a_standstill_all_missed_windows_leave_as_one() throws Exception {
        publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 1);
        now.set(MIDNIGHT.plusSeconds(1));
        publish(Counters.SOMEWHERE, UUID.randomUUID(), 0, 1);

        now.set(MIDNIGHT.plus(Duration.ofDays(5)));
        closing.closeDue();

        assertThat(counters.query(VISIBLE))
                .containsExactly("2026-03-06 00:00:00+00 elsewhere 16", "2026-03-06 00:00:00+00 somewhere 16");
    }

    @Test
    void an_authority_without_a_window_stops_the_publishing() throws Exception {
        long position = counters.append(new Authority("nowhere"), UUID.randomUUID(), 0, 1);

        assertThat(publishing.awaitPosition("counters", position, Duration.ofMillis(300)))
                .isFalse();
    }

    private void publish(Authority authority, UUID stream, int expected, int steps) throws Exception {
        long position = counters.append(authority, stream, expected, steps);
        assertThat(publishing.awaitPosition("counters", position, PATIENCE)).isTrue();
    }

    private WindowClosing closing() {
        return new WindowClosing(OUTLET, DAILY, counters.database(), settable());
    }

    private Clock settable() {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }
}
