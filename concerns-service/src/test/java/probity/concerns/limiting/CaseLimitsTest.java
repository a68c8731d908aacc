package probity.concerns.limiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CaseLimitsTest {

    private static final Instant NOON = Instant.parse("2026-07-02T12:00:00Z");

    private static final UUID ONE = UUID.randomUUID();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final CaseLimits limits = new CaseLimits(5, 3, clock());

    @Test
    void so_many_pass_at_once_and_one_more_each_second_after_that() {
        for (int i = 0; i < 5; i++) {
            limits.asked(ONE);
        }
        assertThat(refused(() -> limits.asked(ONE))).isEqualTo("1");

        now.set(NOON.plusSeconds(1));
        limits.asked(ONE);
        assertThat(refused(() -> limits.asked(ONE))).isEqualTo("1");
    }

    @Test
    void what_is_refused_costs_nothing() {
        for (int i = 0; i < 5; i++) {
            limits.asked(ONE);
        }
        for (int i = 0; i < 100; i++) {
            refused(() -> limits.asked(ONE));
        }
        now.set(NOON.plusSeconds(1));

        assertThatCode(() -> limits.asked(ONE)).doesNotThrowAnyException();
    }

    @Test
    void one_receipt_holds_up_no_other() {
        for (int i = 0; i < 5; i++) {
            limits.asked(ONE);
        }

        assertThatCode(() -> limits.asked(UUID.randomUUID())).doesNotThrowAnyException();
    }

    @Test
    void so_much_is_written_in_a_day_and_more_on_the_next_which_begins_at_midnight_in_london() {
        for (int i = 0; i < 3; i++) {
            limits.writes(ONE);
        }
        assertThat(refused(() -> limits.writes(ONE)))
                .isEqualTo(String.valueOf(Duration.ofHours(11).toSeconds()));

        now.set(NOON.plus(Duration.ofHours(11)));
        assertThatCode(() -> limits.writes(ONE)).doesNotThrowAnyException();
    }

    @Test
    void no_counter_outlives_the_day_or_what_it_counts() {
        for (int i = 0; i < 1_000; i++) {
            limits.asked(UUID.randomUUID());
        }
        assertThat(limits.counters()).isEqualTo(1_000);

        limits.writes(ONE);

        now.set(NOON.plusSeconds(60));
        limits.forget();
        assertThat(limits.counters()).isEqualTo(1);

        now.set(NOON.plus(Duration.ofDays(1)));
        limits.forget();
        assertThat(limits.counters()).isZero();
    }

    @Test
    void a_clock_that_is_set_back_holds_nobody_up_for_longer() {
        for (int i = 0; i < 5; i++) {
            limits.asked(ONE);
        }
        now.set(NOON.minus(Duration.ofHours(3)));

        assertThat(refused(() -> limits.asked(ONE))).isEqualTo("1");
    }

    @Test
    void the_key_of_one_day_gives_other_names_than_that_of_the_next() {
        var random = new SecureRandom();
        var today = LocalDate.of(2026, 7, 2);

        var key = DailyKey.drawn(today, random);

        assertThat(key.name(ONE)).isEqualTo(key.name(ONE)).isNotEqualTo(ONE);
        assertThat(DailyKey.drawn(today, random).name(ONE)).isNotEqualTo(key.name(ONE));
    }

    /** After how many seconds to come back. */
    private static String refused(Runnable request) {
        var refusal = catchThrowableOfType(WebApplicationException.class, request::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getResponse().getStatus()).isEqualTo(429);
        return refusal.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
    }

    private Clock clock() {
        return ((InstantSource) now::get).withZone(ZoneId.of("Europe/London"));
    }
}
