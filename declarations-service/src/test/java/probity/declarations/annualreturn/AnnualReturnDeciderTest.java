package probity.declarations.annualreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_EXEMPT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.ALREADY_RETURNED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.EXEMPTS_THEMSELVES;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_EXEMPT;
import static probity.declarations.annualreturn.AnnualReturnRefusal.NOT_RETURNED;
import static probity.declarations.annualreturn.AnnualReturnRefusal.TOO_MANY_INTERESTS;
import static probity.declarations.annualreturn.ReturnExamples.ABOVE_ANN;
import static probity.declarations.annualreturn.ReturnExamples.ANN;
import static probity.declarations.annualreturn.ReturnExamples.BEN;
import static probity.declarations.annualreturn.ReturnExamples.CAMPAIGN;
import static probity.declarations.annualreturn.ReturnExamples.CARE;
import static probity.declarations.annualreturn.ReturnExamples.CLEARED;
import static probity.declarations.annualreturn.ReturnExamples.DAN;
import static probity.declarations.annualreturn.ReturnExamples.DUE;
import static probity.declarations.annualreturn.ReturnExamples.EXEMPTED;
import static probity.declarations.annualreturn.ReturnExamples.FILING;
import static probity.declarations.annualreturn.ReturnExamples.JOB;
import static probity.declarations.annualreturn.ReturnExamples.JOB_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.NIL_RETURNED;
import static probity.declarations.annualreturn.ReturnExamples.TODAY;
import static probity.declarations.annualreturn.ReturnExamples.ofEachKind;
import static probity.declarations.annualreturn.ReturnExamples.told;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.annualreturn.AnnualReturnCommand.AddInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.EndExemption;
import probity.declarations.annualreturn.AnnualReturnCommand.ExemptPerson;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnInterests;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnNil;
import probity.declarations.annualreturn.AnnualReturnCommand.ReviewReturn;
import probity.declarations.annualreturn.AnnualReturnEvent.ExemptionEnded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.Particulars.Employment;
import probity.declarations.vocabulary.PersonId;

@Tag("I-1")
@Tag("N-18")
class AnnualReturnDeciderTest {

    private static final ReturnNil NIL = new ReturnNil(ANN, CARE, FILING, Attestation.CURRENT);

    private final DeciderSpec<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> spec =
            DeciderSpec.of(new AnnualReturnDecider());

    @Test
    void interests_of_every_kind_are_returned() {
        spec.given()
                .when(new ReturnInterests(ANN, CARE, FILING, ofEachKind()))
                .then(new InterestsReturned(ANN, CARE, FILING, ofEachKind()));
    }

    @Test
    void who_has_nothing_to_declare_attests_it() {
        spec.given().when(NIL).then(NIL_RETURNED);
    }

    @Test
    void a_year_has_one_return() {
        spec.given(NIL_RETURNED).when(NIL).thenRefused(ALREADY_RETURNED);
        spec.given(JOB_RETURNED)
                .when(new ReturnInterests(ANN, CARE, FILING, List.of(JOB)))
                .thenRefused(ALREADY_RETURNED);
    }

    @Test
    void a_return_holds_no_more_interests_than_somebody_can_read() {
        spec.given()
                .when(new ReturnInterests(ANN, CARE, FILING, Collections.nCopies(101, JOB)))
                .thenRefused(TOO_MANY_INTERESTS);
    }

    @Test
    @Tag("G-20")
    void a_late_return_is_taken_and_its_days_are_counted() {
        var late = new Filing(CAMPAIGN, 2026, "town-staff", 3, DUE, DUE.plusDays(3));

        assertThat(FILING.daysLate()).isZero();
        assertThat(new Filing(CAMPAIGN, 2026, "town-staff", 3, DUE, DUE).daysLate())
                .isZero();
        assertThat(late.daysLate()).isEqualTo(3);
        spec.given()
                .when(new ReturnInterests(ANN, CARE, late, List.of(JOB)))
                .then(new InterestsReturned(ANN, CARE, late, List.of(JOB)));
    }

    @Test
    @Tag("I-7")
    void more_than_48_hours_a_week_in_all_are_marked() {
        assertThat(((Employment) JOB.particulars()).exceedsWorkingTime()).isTrue();
        assertThat(new Employment(new Body.Organisation("Cafe", null), false, 8, 48).exceedsWorkingTime())
                .isFalse();
    }

    @Test
    void who_is_exempt_has_a_reason_and_somebody_of_hr_who_gave_it() {
        spec.given().when(exempt(ANN, DAN)).then(EXEMPTED);
        spec.given(EXEMPTED).when(exempt(ANN, DAN)).thenRefused(ALREADY_EXEMPT);
        spec.given(NIL_RETURNED).when(exempt(ANN, DAN)).thenRefused(ALREADY_RETURNED);
    }

    @Test
    void nobody_exempts_themselves() {
        spec.given().when(exempt(ANN, ANN)).thenRefused(EXEMPTS_THEMSELVES);
    }

    @Test
    void an_exemption_ends_and_who_was_exempt_may_return_all_the_same() {
        var end = new EndExemption(DAN, told("back at work"), TODAY);

        spec.given(EXEMPTED).when(end).then(new ExemptionEnded(DAN, told("back at work"), TODAY));
        spec.given(EXEMPTED).when(NIL).then(NIL_RETURNED);
        spec.given().when(end).thenRefused(NOT_EXEMPT);
        spec.given(NIL_RETURNED).when(end).thenRefused(NOT_EXEMPT);
    }

    @Test
    void what_was_not_returned_is_neither_amended_nor_reviewed() {
        for (List<AnnualReturnEvent> history : List.of(List.<AnnualReturnEvent>of(), List.of(EXEMPTED))) {
            var given = history.toArray(AnnualReturnEvent[]::new);
            spec.given(given).when(new AddInterest(ANN, JOB, TODAY)).thenRefused(NOT_RETURNED);
            spec.given(given)
                    .when(new ReviewReturn(new Reviewer(BEN, ABOVE_ANN, false), CLEARED, TODAY))
                    .thenRefused(NOT_RETURNED);
        }
    }

    private static ExemptPerson exempt(PersonId person, PersonId by) {
        var absence = Exemption.Ground.LONG_TERM_ABSENCE;
        return new ExemptPerson(person, new Exemption(CAMPAIGN, by, absence, told("ill since March"), TODAY));
    }
}
