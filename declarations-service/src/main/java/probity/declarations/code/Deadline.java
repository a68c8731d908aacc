package probity.declarations.code;

import java.time.LocalDate;

/**
 * By when something is due.
 *
 * @param words what the source says, in a few words of our own: "at once", "28 days"
 * @param basis whose number of days it is
 */
public record Deadline(int days, boolean working, Start of, String words, Basis basis) {

    /** The day from which the days count. */
    public enum Start implements Word {
        OFFER,
        RECEIPT
    }

    LocalDate due(GiftFacts facts, WorkingDays calendar) {
        LocalDate start = facts.day(of);
        return working ? calendar.after(start, days) : start.plusDays(days);
    }

    /** Why this date. */
    String why(GiftFacts facts) {
        String counted = "%s: %d %s from the day of the %s, %s"
                .formatted(words, days, working ? "working days" : "days", of.id(), facts.day(of));
        return basis.choice().map(choice -> counted + ". " + choice).orElse(counted + ".");
    }
}
