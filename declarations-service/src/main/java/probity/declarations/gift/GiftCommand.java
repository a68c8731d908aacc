package probity.declarations.gift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** What may be asked of a gift's declaration. Imperative names; everything a decision needs is inside. */
public sealed interface GiftCommand {

    record DeclareGift(
            PersonId declarant, Directorate directorate, GiftOffer offer, Assessment assessment, LocalDate on)
            implements GiftCommand {}

    record CorrectGift(PersonId declarant, GiftOffer offer, Assessment assessment) implements GiftCommand {}

    /**
     * With the declarant's line on that day.
     *
     * @param tellHrDirector whether the HR director is told of what was reported
     */
    record DecideOnGift(PersonId manager, Line line, Verdict verdict, boolean tellHrDirector, LocalDate on)
            implements GiftCommand {}

    /**
     * Judge it by what its donor gave in all.
     *
     * @param accumulation absent if it is judged alone again
     */
    record AddUpGifts(@Nullable Accumulation accumulation, Assessment assessment) implements GiftCommand {}

    record WithdrawGift(PersonId declarant, Confidential reason, LocalDate on) implements GiftCommand {}
}
