package probity.declarations.gift;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * An offer as its receiver declared it, and what the code asks of it.
 *
 * @param on the day of the declaration, which no correction moves
 */
public record Declaration(GiftOffer offer, Assessment assessment, LocalDate on) {

    /** The days after the last one for declaring; 0 in time. */
    public int daysLate() {
        LocalDate due = assessment.due();
        return due == null ? 0 : (int) Math.max(0, DAYS.between(due, on));
    }
}
