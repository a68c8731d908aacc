package probity.declarations.gift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** What has happened to a gift's declaration. Past tense; never edited, only superseded by a new name. */
public sealed interface GiftEvent {

    record GiftDeclared(PersonId declarant, Directorate directorate, Declaration declaration) implements GiftEvent {}

    /** The whole declaration as it stands now. What was decided on is open again. */
    record GiftCorrected(Declaration declaration) implements GiftEvent {}

    /** The manager said what should become of it. The code has the director decide. */
    record GiftPassedUp(PersonId manager, Verdict verdict, LocalDate on) implements GiftEvent {}

    /**
     * Somebody of the line decided.
     *
     * @param decidedAs what they were; absent in what was decided before that was kept
     */
    record GiftDecidedOn(
            PersonId manager,
            Verdict verdict,
            LocalDate on,
            boolean hrDirectorTold,
            @Nullable Above decidedAs) implements GiftEvent {}

    /**
     * What its donor gave in all came to ask for more than this gift alone, or no longer does. The whole declaration as
     * it stands now; what was decided on is open again.
     */
    record GiftsAddedUp(Declaration declaration) implements GiftEvent {}

    record GiftWithdrawn(Confidential reason, LocalDate on) implements GiftEvent {}
}
