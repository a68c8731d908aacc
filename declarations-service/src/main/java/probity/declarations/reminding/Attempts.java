package probity.declarations.reminding;

import java.time.Duration;

/** How often a mail is tried, and how long to wait in between: ever longer, for about a day and a half. */
final class Attempts {

    static final int MOST = 9;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);

    private Attempts() {}

    /**
     * The pause after an attempt that failed.
     *
     * @param attempts how many there were
     */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * Math.min(attempts - 1, MOST)));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
