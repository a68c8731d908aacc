package probity.declarations.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something is due.
 *
 * @param clock the source's word, such as "immediately", that the authority reads as so many working days; absent if
 *     they are simply days
 * @param basis whose number of days it is
 */
public record Deadline(int days, @Nullable String clock, Start of, Basis basis) {

    /** The day from which the days count. */
    public enum Start implements Word {
        OFFER,
        RECEIPT
    }

    Counted count(GiftFacts facts, WorkingDays calendar) {
        LocalDate start = facts.day(of);
        return new Counted(clock == null ? start.plusDays(days) : calendar.after(start, days), this, start);
    }
}
