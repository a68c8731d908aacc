package probity.declarations.annualreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_REFERRED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_REVIEWED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOBODY_TO_REFER_TO;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_THE_REVIEWER;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NO_SUCH_MITIGATION;
import static probity.declarations.annualreturn.AnnualReturnRefusal.REVIEWER_IS_DECLARANT;
import static probity.declarations.annualreturn.ReturnExamples.ABOVE_ANN;
import static probity.declarations.annualreturn.ReturnExamples.ANN;
import static probity.declarations.annualreturn.ReturnExamples.BEN;
import static probity.declarations.annualreturn.ReturnExamples.CAT;
import static probity.declarations.annualreturn.ReturnExamples.CLEARED;
import static probity.declarations.annualreturn.ReturnExamples.DAN;
import static probity.declarations.annualreturn.ReturnExamples.JOB_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.MEASURES;
import static probity.declarations.annualreturn.ReturnExamples.MOIRA;
import static probity.declarations.annualreturn.ReturnExamples.NIL_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.TODAY;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_DIRECTOR;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_MONITORING_OFFICER;
import static probity.declarations.annualreturn.ReturnExamples.reviewed;
import static probity.declarations.annualreturn.ReturnExamples.told;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.AnnualReturnCommand.EndMitigation;
import probity.declarations.annualreturn.AnnualReturnCommand.ReviewReturn;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.MitigationEnded;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

@Tag("I-2")
@Tag("I-3")
class ReviewingAReturnTest {

    private static final Reviewer MONITORING_OFFICER = new Reviewer(MOIRA, ABOVE_ANN, true);

    private final AnnualReturnDecider decider = new AnnualReturnDecider();

    private final DeciderSpec<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> spec = DeciderSpec.of(decider);

    @Test
    void manager_deputy_and_director_review() {
        for (PersonId above : List.of(BEN, CAT, DAN)) {
            spec.given(JOB_RETURNED).when(review(above, CLEARED)).then(reviewed(above, CLEARED));
            spec.given(NIL_RETURNED).when(review(above, MEASURES)).then(reviewed(above, MEASURES));
        }
    }

    @Test
    void nobody_reviews_their_own_even_if_their_line_says_so() {
        spec.given(JOB_RETURNED)
                .when(new ReviewReturn(new Reviewer(ANN, new Line(ANN, null, null), true), CLEARED, TODAY))
                .thenRefused(REVIEWER_IS_DECLARANT);
    }

    @Test
    void nobody_outside_the_line_reviews_and_the_monitoring_officer_only_what_was_referred() {
        spec.given(JOB_RETURNED).when(review(MOIRA, CLEARED)).thenRefused(NOT_THE_REVIEWER);
        spec.given(JOB_RETURNED)
                .when(new ReviewReturn(MONITORING_OFFICER, CLEARED, TODAY))
                .thenRefused(NOT_THE_REVIEWER);
        spec.given(JOB_RETURNED, reviewed(BEN, TO_THE_MONITORING_OFFICER))
                .when(new ReviewReturn(MONITORING_OFFICER, MEASURES, TODAY))
                .then(reviewed(MOIRA, MEASURES));
    }

    @Test
    void what_was_referred_is_no_longer_for_who_referred_it() {
        spec.given(JOB_RETURNED, reviewed(BEN, TO_THE_DIRECTOR))
                .when(review(BEN, CLEARED))
                .thenRefused(NOT_THE_REVIEWER);
        spec.given(JOB_RETURNED, reviewed(BEN, TO_THE_DIRECTOR))
                .when(review(DAN, CLEARED))
                .then(reviewed(DAN, CLEARED));
        spec.given(JOB_RETURNED, reviewed(BEN, TO_THE_MONITORING_OFFICER))
                .when(review(DAN, CLEARED))
                .thenRefused(NOT_THE_REVIEWER);
    }

    @Test
    void nothing_is_referred_to_nobody_or_in_circles() {
        var noDirector = new Reviewer(BEN, new Line(BEN, null, null), false);

        spec.given(JOB_RETURNED)
                .when(new ReviewReturn(noDirector, TO_THE_DIRECTOR, TODAY))
                .thenRefused(NOBODY_TO_REFER_TO);
        spec.given(JOB_RETURNED).when(review(DAN, TO_THE_DIRECTOR)).thenRefused(NOBODY_TO_REFER_TO);
        spec.given(JOB_RETURNED, reviewed(BEN, TO_THE_DIRECTOR))
                .when(review(DAN, TO_THE_DIRECTOR))
                .thenRefused(ALREADY_REFERRED);
        spec.given(JOB_RETURNED, reviewed(BEN, TO_THE_DIRECTOR))
                .when(review(DAN, TO_THE_MONITORING_OFFICER))
                .then(reviewed(DAN, TO_THE_MONITORING_OFFICER));
    }

    @Test
    void what_was_reviewed_is_reviewed_again_only_after_it_has_changed() {
        var added = new InterestAdded(2, ReturnExamples.SHARES, TODAY);

        spec.given(JOB_RETURNED, reviewed(BEN, CLEARED))
                .when(review(DAN, MEASURES))
                .thenRefused(ALREADY_REVIEWED);
        spec.given(JOB_RETURNED, reviewed(BEN, CLEARED), added)
                .when(review(DAN, MEASURES))
                .then(reviewed(DAN, MEASURES));
    }

    @Test
    void a_mitigation_stays_in_force_until_somebody_above_ends_it() {
        var ended = new MitigationEnded(1, CAT, told("the tender is over"), TODAY);
        var end = new EndMitigation(new Reviewer(CAT, ABOVE_ANN, false), 1, told("the tender is over"), TODAY);
        var required = reviewed(BEN, MEASURES);

        spec.given(JOB_RETURNED, required).when(end).then(ended);
        spec.given(JOB_RETURNED, required, ended).when(end).thenRefused(NO_SUCH_MITIGATION);
        spec.given(JOB_RETURNED, required)
                .when(new EndMitigation(new Reviewer(ANN, ABOVE_ANN, true), 1, told("mine"), TODAY))
                .thenRefused(REVIEWER_IS_DECLARANT);
        spec.given(JOB_RETURNED, required)
                .when(new EndMitigation(new Reviewer(MOIRA, ABOVE_ANN, false), 1, told("not mine"), TODAY))
                .thenRefused(NOT_THE_REVIEWER);
        spec.given(JOB_RETURNED, required)
                .when(new EndMitigation(MONITORING_OFFICER, 1, told("the tender is over"), TODAY))
                .then(new MitigationEnded(1, MOIRA, told("the tender is over"), TODAY));
    }

    @Test
    void measures_are_numbered_on_over_all_reviews() {
        var after = (Returned) decider.replay(List.of(
                JOB_RETURNED,
                reviewed(BEN, MEASURES),
                new InterestAdded(2, ReturnExamples.SHARES, TODAY),
                reviewed(BEN, MEASURES)));

        assertThat(after.mitigations().all()).extracting(Mitigation::number).containsExactly(1, 2);
        assertThat(after.mitigations().all()).allMatch(Mitigation::isInForce);
    }

    private static ReviewReturn review(PersonId reviewer, Finding finding) {
        return new ReviewReturn(new Reviewer(reviewer, ABOVE_ANN, false), finding, TODAY);
    }
}
