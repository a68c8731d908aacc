package probity.declarations.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void pauses_grow_up_to_eight_hours_and_last_for_more_than_a_day_in_all() {
        var pauses = IntStream.range(1, Attempts.MOST)
                .mapToObj(Attempts::pause)
                .map(Duration::toMinutes)
                .toList();

        assertThat(pauses).containsExactly(1L, 4L, 16L, 64L, 256L, 480L, 480L, 480L);
        assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isGreaterThan(24 * 60);
        assertThat(Attempts.pause(10_000)).isEqualTo(Duration.ofHours(8));
    }
}
