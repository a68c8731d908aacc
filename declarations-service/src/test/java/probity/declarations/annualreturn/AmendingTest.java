package probity.declarations.annualreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_CEASED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.CEASED_BEFORE_IT_BEGAN;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOTHING_WOULD_BE_LEFT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_THE_DECLARANT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NO_SUCH_INTEREST;
import static probity.declarations.annualreturn.AnnualReturnRefusal.TOO_MANY_INTERESTS;
import static probity.declarations.annualreturn.ReturnExamples.ANN;
import static probity.declarations.annualreturn.ReturnExamples.BEN;
import static probity.declarations.annualreturn.ReturnExamples.CARE;
import static probity.declarations.annualreturn.ReturnExamples.CLEARED;
import static probity.declarations.annualreturn.ReturnExamples.FILING;
import static probity.declarations.annualreturn.ReturnExamples.JOB;
import static probity.declarations.annualreturn.ReturnExamples.JOB_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.NIL_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.SHARES;
import static probity.declarations.annualreturn.ReturnExamples.SMALLER_JOB;
import static probity.declarations.annualreturn.ReturnExamples.TODAY;
import static probity.declarations.annualreturn.ReturnExamples.reviewed;
import static probity.declarations.annualreturn.ReturnExamples.told;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.AnnualReturnCommand.AddInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AmendInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AttestNil;
import probity.declarations.annualreturn.AnnualReturnCommand.CeaseInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.WithdrawInterest;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAmended;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestCeased;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestWithdrawn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.NilAttested;
import probity.declarations.vocabulary.PersonId;

@Tag("I-21")
class AmendingTest {

    private static final AnnualReturnEvent SHARES_ADDED = new InterestAdded(2, SHARES, TODAY);
    private static final AnnualReturnEvent JOB_WITHDRAWN = new InterestWithdrawn(1, told("by mistake"), TODAY);
    private static final AnnualReturnEvent JOB_CEASED = new InterestCeased(1, TODAY, TODAY);

    private final AnnualReturnDecider decider = new AnnualReturnDecider();

    private final DeciderSpec<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> spec = DeciderSpec.of(decider);

    @Test
    void an_interest_is_added_to_others_and_to_none() {
        spec.given(JOB_RETURNED).when(new AddInterest(ANN, SHARES, TODAY)).then(SHARES_ADDED);
        spec.given(NIL_RETURNED).when(new AddInterest(ANN, SHARES, TODAY)).then(new InterestAdded(1, SHARES, TODAY));
        assertThat(contents(NIL_RETURNED, new InterestAdded(1, SHARES, TODAY)).isNil())
                .isFalse();
    }

    @Test
    void an_interest_is_amended_and_the_same_again_is_no_event() {
        spec.given(JOB_RETURNED)
                .when(new AmendInterest(ANN, 1, SMALLER_JOB, TODAY))
                .then(new InterestAmended(1, SMALLER_JOB, TODAY));
        spec.given(JOB_RETURNED).when(new AmendInterest(ANN, 1, JOB, TODAY)).thenNothing();
    }

    @Test
    void an_interest_ceases_once_and_stays_in_the_return() {
        spec.given(JOB_RETURNED).when(new CeaseInterest(ANN, 1, TODAY, TODAY)).then(JOB_CEASED);
        spec.given(JOB_RETURNED, JOB_CEASED)
                .when(new CeaseInterest(ANN, 1, TODAY, TODAY))
                .thenNothing();
        spec.given(JOB_RETURNED, JOB_CEASED)
                .when(new CeaseInterest(ANN, 1, TODAY.minusDays(1), TODAY))
                .thenRefused(ALREADY_CEASED);
        spec.given(JOB_RETURNED)
                .when(new CeaseInterest(ANN, 1, JOB.from().minusDays(1), TODAY))
                .thenRefused(CEASED_BEFORE_IT_BEGAN);
        assertThat(contents(JOB_RETURNED, JOB_CEASED).entries()).containsExactly(new Entry(1, JOB.ceased(TODAY)));
    }

    @Test
    void an_interest_is_withdrawn_and_its_number_is_never_given_again() {
        spec.given(JOB_RETURNED, SHARES_ADDED)
                .when(new WithdrawInterest(ANN, 1, told("by mistake"), TODAY))
                .then(JOB_WITHDRAWN);
        spec.given(JOB_RETURNED, SHARES_ADDED, JOB_WITHDRAWN)
                .when(new WithdrawInterest(ANN, 1, told("by mistake"), TODAY))
                .thenRefused(NO_SUCH_INTEREST);
        spec.given(JOB_RETURNED, SHARES_ADDED, new InterestWithdrawn(2, told("by mistake"), TODAY))
                .when(new AddInterest(ANN, SHARES, TODAY))
                .then(new InterestAdded(3, SHARES, TODAY));
    }

    @Test
    void the_last_interest_goes_only_by_attesting_that_there_is_none() {
        spec.given(JOB_RETURNED)
                .when(new WithdrawInterest(ANN, 1, told("by mistake"), TODAY))
                .thenRefused(NOTHING_WOULD_BE_LEFT);
        var attested = new NilAttested(Attestation.CURRENT, told("by mistake"), TODAY);
        var attest = new AttestNil(ANN, Attestation.CURRENT, told("by mistake"), TODAY);
        spec.given(JOB_RETURNED).when(attest).then(attested);
        spec.given(JOB_RETURNED, attested).when(attest).thenNothing();
        assertThat(contents(JOB_RETURNED, attested).isNil()).isTrue();
    }

    @Test
    void what_is_not_there_is_neither_amended_nor_ceased() {
        spec.given(JOB_RETURNED).when(new AmendInterest(ANN, 2, SHARES, TODAY)).thenRefused(NO_SUCH_INTEREST);
        spec.given(NIL_RETURNED).when(new CeaseInterest(ANN, 1, TODAY, TODAY)).thenRefused(NO_SUCH_INTEREST);
    }

    @Test
    void a_return_does_not_grow_without_end() {
        var full = new InterestsReturned(ANN, CARE, FILING, Collections.nCopies(100, JOB));

        spec.given(full).when(new AddInterest(ANN, SHARES, TODAY)).thenRefused(TOO_MANY_INTERESTS);
    }

    @Test
    void nobody_amends_what_somebody_else_returned() {
        PersonId other = BEN;
        for (AnnualReturnCommand amendment : List.of(
                new AddInterest(other, SHARES, TODAY),
                new AmendInterest(other, 1, SHARES, TODAY),
                new CeaseInterest(other, 1, TODAY, TODAY),
                new WithdrawInterest(other, 1, told("no"), TODAY),
                new AttestNil(other, Attestation.CURRENT, told("no"), TODAY))) {
            spec.given(JOB_RETURNED).when(amendment).thenRefused(NOT_THE_DECLARANT);
        }
    }

    @Test
    @Tag("I-2")
    void what_was_amended_is_reviewed_anew() {
        var after = (Returned) decider.replay(List.of(JOB_RETURNED, reviewed(BEN, CLEARED), SHARES_ADDED));

        assertThat(after.awaitsReview()).isTrue();
    }

    private Contents contents(AnnualReturnEvent... history) {
        return ((Returned) decider.replay(List.of(history))).contents();
    }
}
