package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Directorate;
import probity.declarations.vocabulary.PersonId;

/** What may be asked of an annual declaration. Imperative names; everything a decision needs is inside. */
public sealed interface AnnualReturnCommand {

    record ReturnInterests(PersonId person, Directorate directorate, Filing filing, List<Interest> interests)
            implements AnnualReturnCommand {

        public ReturnInterests {
            interests = List.copyOf(interests);
        }
    }

    record ReturnNil(PersonId person, Directorate directorate, Filing filing, Attestation attestation)
            implements AnnualReturnCommand {}

    /** What the person who returned it changes in it. */
    sealed interface Amendment extends AnnualReturnCommand {

        PersonId person();
    }

    record AddInterest(PersonId person, Interest interest, LocalDate on) implements Amendment {}

    record AmendInterest(PersonId person, int number, Interest interest, LocalDate on) implements Amendment {}

    record CeaseInterest(PersonId person, int number, LocalDate until, LocalDate on) implements Amendment {}

    record WithdrawInterest(PersonId person, int number, Confidential reason, LocalDate on) implements Amendment {}

    /** Takes back all interests: there are none. */
    record AttestNil(PersonId person, Attestation attestation, Confidential reason, LocalDate on)
            implements Amendment {}

    record ReviewReturn(Reviewer reviewer, Finding finding, LocalDate on) implements AnnualReturnCommand {}

    record EndMitigation(Reviewer reviewer, int number, Confidential reason, LocalDate on)
            implements AnnualReturnCommand {}

    record ExemptPerson(PersonId person, Exemption exemption) implements AnnualReturnCommand {}

    record EndExemption(PersonId by, Confidential reason, LocalDate on) implements AnnualReturnCommand {}
}
