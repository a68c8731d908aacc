package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.sql.Sql;

/** What is told of a window itself leaves with it, once for each authority, in busy and in quiet windows alike. */
class ClosingTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private static final List<Authority> AUTHORITIES = List.of(Counters.SOMEWHERE, new Authority("elsewhere"));

    private static final String NOTE = "insert into lease (name, holder, expires) values (?, gen_random_uuid(), now())";

    private static final String NOTED = "select count(*) from lease";

    private static final String TOLD =
            "select time || ' ' || authority || ' ' || audience from publication where type like '%told%' order by 1";

    private static final String SIZES = "select distinct count(*) from publication group by time, authority";

    record Told(Instant until) {}

    private final AtomicReference<Instant> now = new AtomicReference<>(MIDNIGHT.minusSeconds(3_600));
    private final Counters counters = new Counters();

    @BeforeEach
    void openTheFirstWindow() throws SQLException {
        closing(counters.database()).closeDue();
    }

    @AfterEach
    void close() {
        counters.close();
    }

    @Test
    void each_authority_is_told_of_each_window_once_and_in_a_batch_of_the_same_size() throws SQLException {
        now.set(MIDNIGHT);

        closing(counters.database()).closeDue();
        closing(counters.database()).closeDue();

        assertThat(counters.query(TOLD))
                .containsExactly("2026-03-01 00:00:00+00 elsewhere public", "2026-03-01 00:00:00+00 somewhere public");
        assertThat(counters.query(SIZES)).containsExactly("16");
        assertThat(counters.query("select distinct convert_from(body, 'utf8') from publication where body <> '{}'"))
                .containsExactly("{\"until\":\"2026-03-01T00:00:00Z\"}");
    }

    @Test
    void of_two_replicas_at_the_same_instant_one_tells() throws Exception {
        now.set(MIDNIGHT);
        var start = new CyclicBarrier(2);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var done : replicas.invokeAll(List.of(() -> closeAt(start), () -> closeAt(start)))) {
                done.get();
            }
        }

        assertThat(counters.query(TOLD)).hasSize(2);
        assertThat(counters.query(NOTED)).containsExactly("1");
    }

    private boolean closeAt(CyclicBarrier start) throws Exception {
        WindowClosing replica = closing(counters.database());
        start.await();
        replica.closeDue();
        return true;
    }

    @Test
    void a_process_that_dies_tells_nothing_and_leaves_nothing_of_what_was_made() throws SQLException {
        now.set(MIDNIGHT);
        WindowClosing dying = closing(new DyingDatabase(counters.database(), 1));

        assertThatThrownBy(dying::closeDue).isInstanceOf(SQLException.class);
        assertThat(counters.query(TOLD)).isEmpty();
        assertThat(counters.query(NOTED)).containsExactly("0");

        dying.closeDue();
        assertThat(counters.query(TOLD)).hasSize(2);
        assertThat(counters.query(NOTED)).containsExactly("1");
    }

    @Test
    void windows_that_were_missed_are_told_of_as_one_and_late() throws SQLException {
        now.set(MIDNIGHT.plus(Duration.ofDays(5)).plusSeconds(7));

        closing(counters.database()).closeDue();

        assertThat(counters.query(TOLD))
                .containsExactly("2026-03-06 00:00:00+00 elsewhere public", "2026-03-06 00:00:00+00 somewhere public");
    }

    private WindowClosing closing(DataSource database) {
        var window = Window.every(Duration.ofDays(1), AUTHORITIES, "probity.counter.blank.v1");
        var lanes = new Lanes("counters", 0, 4);
        var outlet = new Outlet("counters", "/probity/counters", lanes, window, ClosingTest::told);
        return new WindowClosing(outlet, window, database, settable());
    }

    /** Writes a row, too, as whoever makes something of a window does. */
    private static List<Fact> told(Connection tx, Instant until) throws SQLException {
        Sql.update(tx, NOTE, until.toString());
        return AUTHORITIES.stream()
                .map(authority -> new Fact(
                        "probity.counter.told.v1",
                        Audience.PUBLIC,
                        UUID.randomUUID(),
                        authority,
                        null,
                        new Told(until)))
                .toList();
    }

    private Clock settable() {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }
}
