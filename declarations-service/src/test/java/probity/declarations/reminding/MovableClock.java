package probity.declarations.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that a test moves, in London. */
final class MovableClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Instant now;

    MovableClock(LocalDate day) {
        now = morningOf(day);
    }

    void set(LocalDate day) {
        now = morningOf(day);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(LONDON).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
