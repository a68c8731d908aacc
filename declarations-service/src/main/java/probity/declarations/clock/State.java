package probity.declarations.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a deadline stands. The day itself is still in time. */
public enum State {
    OPEN,
    DUE_SOON,
    OVERDUE,
    MET,
    MET_LATE;

    /**
     * Where something stands on a day.
     *
     * @param done the day on which it was done; absent if it was not
     * @param soonDays so many days before it is due it is due soon
     */
    public static State of(LocalDate due, @Nullable LocalDate done, LocalDate today, int soonDays) {
        if (done != null) {
            return done.isAfter(due) ? MET_LATE : MET;
        }
        if (today.isAfter(due)) {
            return OVERDUE;
        }
        return today.isBefore(due.minusDays(soonDays)) ? OPEN : DUE_SOON;
    }
}
