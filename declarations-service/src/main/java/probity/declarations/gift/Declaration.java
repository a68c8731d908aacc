package probity.declarations.gift;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its receiver declared it, and what the code asks of it.
 *
 * @param on the day of the declaration, which no correction moves
 * @param accumulation what it was judged together with; absent if it was judged alone
 */
public record Declaration(
        GiftOffer offer,
        Assessment assessment,
        LocalDate on,
        @Nullable Accumulation accumulation) {

    public Declaration(GiftOffer offer, Assessment assessment, LocalDate on) {
        this(offer, assessment, on, null);
    }

    Declaration judged(Assessment again, @Nullable Accumulation together) {
        return new Declaration(offer, again, on, together);
    }

    /** What may not be kept and was taken waits for a word from above, even where the code asks for no talk. */
    public Decides decides() {
        boolean stranded =
                offer.response().isInHand() && !assessment.forbiddenBy().isEmpty();
        return stranded && assessment.decides() == Decides.NOBODY ? Decides.LINE : assessment.decides();
    }

    /** The days after the last one for declaring; 0 in time. */
    public int daysLate() {
        LocalDate due = assessment.due();
        return due == null ? 0 : (int) Math.max(0, DAYS.between(due, on));
    }
}
