package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** What has happened to an annual declaration. Past tense; never edited, only superseded by a new name. */
public sealed interface AnnualReturnEvent {

    record InterestsReturned(PersonId person, Directorate directorate, Filing filing, List<Interest> interests)
            implements AnnualReturnEvent {

        public InterestsReturned {
            interests = List.copyOf(interests);
        }
    }

    record NilReturned(PersonId person, Directorate directorate, Filing filing, Attestation attestation)
            implements AnnualReturnEvent {}

    record InterestAdded(int number, Interest interest, LocalDate on) implements AnnualReturnEvent {}

    record InterestAmended(int number, Interest interest, LocalDate on) implements AnnualReturnEvent {}

    record InterestCeased(int number, LocalDate until, LocalDate on) implements AnnualReturnEvent {}

    record InterestWithdrawn(int number, Confidential reason, LocalDate on) implements AnnualReturnEvent {}

    record NilAttested(Attestation attestation, Confidential reason, LocalDate on) implements AnnualReturnEvent {}

    record ReturnReviewed(Review review) implements AnnualReturnEvent {}

    record MitigationEnded(int number, PersonId by, Confidential reason, LocalDate on) implements AnnualReturnEvent {}

    record PersonExempted(PersonId person, Exemption exemption) implements AnnualReturnEvent {}

    record ExemptionEnded(PersonId by, Confidential reason, LocalDate on) implements AnnualReturnEvent {}
}
