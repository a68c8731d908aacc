package probity.concerns.committing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.identity.Authority;
import probity.chassis.relay.Window;

@Tag("N-10")
class OfficialActionsTest {

    private static final Window.Every DAYS =
            Window.every(Duration.ofDays(1), List.of(new Authority("westminster")), "blank");

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_case_is_not_committed_to_before_its_day_is_over_in_london() {
        LocalDate summer = LocalDate.of(2026, 7, 2);

        Clock halfPastMidnight = at("2026-07-01T23:30:00Z");
        assertThat(OfficialActions.windowOf(summer, DAYS, halfPastMidnight)).isEqualTo("2026-07-03T00:00:00Z");
        assertThat(OfficialActions.windowOf(summer, DAYS, at("2026-07-02T22:59:00Z")))
                .isEqualTo("2026-07-03T00:00:00Z");
        assertThat(OfficialActions.windowOf(MONDAY, DAYS, at("2026-03-02T23:59:00Z")))
                .isEqualTo("2026-03-03T00:00:00Z");
        assertThat(OfficialActions.windowOf(MONDAY, DAYS, at("2026-04-01T12:00:00Z")))
                .isEqualTo("2026-04-02T00:00:00Z");
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/London"));
    }
}
