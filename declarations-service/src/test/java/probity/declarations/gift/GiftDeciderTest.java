package probity.declarations.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.gift.GiftExamples.ABOVE_ANN;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.CARE;
import static probity.declarations.gift.GiftExamples.CAT;
import static probity.declarations.gift.GiftExamples.DAN;
import static probity.declarations.gift.GiftExamples.DECLARED_BY_ANN;
import static probity.declarations.gift.GiftExamples.DUE;
import static probity.declarations.gift.GiftExamples.FORBIDDEN;
import static probity.declarations.gift.GiftExamples.HAMPER;
import static probity.declarations.gift.GiftExamples.REFUSED_HAMPER;
import static probity.declarations.gift.GiftExamples.SMALLER_HAMPER;
import static probity.declarations.gift.GiftExamples.TODAY;
import static probity.declarations.gift.GiftExamples.TO_DECLARE;
import static probity.declarations.gift.GiftExamples.WITH_ANOTHER;
import static probity.declarations.gift.GiftExamples.declare;
import static probity.declarations.gift.GiftExamples.told;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_DECIDED_ON;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_DECLARED;
import static probity.declarations.gift.GiftRefusal.Reason.ALREADY_WITHDRAWN;
import static probity.declarations.gift.GiftRefusal.Reason.MANAGER_IS_DECLARANT;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_DECLARED;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_IN_THE_LINE;
import static probity.declarations.gift.GiftRefusal.Reason.NOT_THE_DECLARANT;
import static probity.declarations.gift.GiftRefusal.Reason.OFFER_WAS_REFUSED;

import java.util.Map;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.gift.GiftCommand.AddUpGifts;
import probity.declarations.gift.GiftCommand.CorrectGift;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftCommand.WithdrawGift;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;
import probity.declarations.gift.GiftRefusal.KeepingIsForbidden;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

class GiftDeciderTest {

    private static final GiftEvent DECIDED = new GiftDecidedOn(BEN, Verdict.KEEP, TODAY, false, Above.MANAGER);
    private static final GiftEvent WITHDRAWN = new GiftWithdrawn(told("by mistake"), TODAY);
    private static final WithdrawGift WITHDRAW = new WithdrawGift(ANN, told("by mistake"), TODAY);
    private static final CorrectGift CORRECT = new CorrectGift(ANN, SMALLER_HAMPER, TO_DECLARE);

    private final DeciderSpec<Gift, GiftCommand, GiftEvent> spec = DeciderSpec.of(new GiftDecider());

    @Test
    void a_gift_is_declared_with_what_the_code_asked() {
        spec.given()
                .when(declare(ANN, TODAY))
                .then(new GiftDeclared(ANN, CARE, new Declaration(HAMPER, TO_DECLARE, TODAY)));
    }

    @Test
    void a_gift_is_declared_once() {
        spec.given(DECLARED_BY_ANN).when(declare(ANN, TODAY)).thenRefused(ALREADY_DECLARED);
        spec.given(DECLARED_BY_ANN, DECIDED).when(declare(ANN, TODAY)).thenRefused(ALREADY_DECLARED);
        spec.given(DECLARED_BY_ANN, WITHDRAWN).when(declare(ANN, TODAY)).thenRefused(ALREADY_DECLARED);
    }

    @Test
    void a_correction_leaves_the_day_of_the_declaration_as_it_was() {
        spec.given(DECLARED_BY_ANN)
                .when(CORRECT)
                .then(new GiftCorrected(new Declaration(SMALLER_HAMPER, TO_DECLARE, DUE)));
    }

    @Test
    void a_correction_that_changes_nothing_is_no_event() {
        spec.given(DECLARED_BY_ANN)
                .when(new CorrectGift(ANN, HAMPER, TO_DECLARE))
                .thenNothing();
    }

    @Test
    void nobody_corrects_or_withdraws_a_gift_of_somebody_else() {
        spec.given(DECLARED_BY_ANN)
                .when(new CorrectGift(BEN, SMALLER_HAMPER, TO_DECLARE))
                .thenRefused(NOT_THE_DECLARANT);
        spec.given(DECLARED_BY_ANN)
                .when(new WithdrawGift(BEN, told("by mistake"), TODAY))
                .thenRefused(NOT_THE_DECLARANT);
    }

    @Test
    void a_gift_is_withdrawn_once_with_a_reason() {
        spec.given(DECLARED_BY_ANN).when(WITHDRAW).then(WITHDRAWN);
        spec.given(DECLARED_BY_ANN, WITHDRAWN).when(WITHDRAW).thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void what_was_decided_on_is_not_decided_on_again() {
        spec.given(DECLARED_BY_ANN, DECIDED).when(decide(BEN)).thenRefused(ALREADY_DECIDED_ON);
    }

    @Test
    void a_correction_opens_again_what_was_decided_on() {
        var corrected = new GiftCorrected(new Declaration(SMALLER_HAMPER, TO_DECLARE, DUE));

        spec.given(DECLARED_BY_ANN, DECIDED).when(CORRECT).then(corrected);
        spec.given(DECLARED_BY_ANN, DECIDED, corrected)
                .when(decide(BEN))
                .then(new GiftDecidedOn(BEN, Verdict.DONATE, TODAY, false, Above.MANAGER));
        spec.given(DECLARED_BY_ANN, DECIDED)
                .when(new CorrectGift(ANN, HAMPER, TO_DECLARE))
                .thenNothing();
    }

    @Test
    void a_gift_that_adds_up_with_others_is_judged_by_the_sum_and_open_again() {
        var addUp = new AddUpGifts(WITH_ANOTHER, FORBIDDEN);
        var addedUp = new GiftsAddedUp(new Declaration(HAMPER, FORBIDDEN, DUE, WITH_ANOTHER));

        spec.given(DECLARED_BY_ANN).when(addUp).then(addedUp);
        spec.given(DECLARED_BY_ANN, addedUp).when(addUp).thenNothing();
        spec.given(DECLARED_BY_ANN, DECIDED).when(addUp).then(addedUp);
        spec.given(DECLARED_BY_ANN, addedUp)
                .when(new AddUpGifts(null, TO_DECLARE))
                .then(new GiftsAddedUp(new Declaration(HAMPER, TO_DECLARE, DUE)));
        spec.given(DECLARED_BY_ANN, WITHDRAWN).when(addUp).thenRefused(ALREADY_WITHDRAWN);
        spec.given().when(addUp).thenRefused(NOT_DECLARED);
    }

    @Test
    void a_correction_is_judged_alone_until_it_is_added_up_again() {
        spec.given(DECLARED_BY_ANN, new GiftsAddedUp(new Declaration(HAMPER, FORBIDDEN, DUE, WITH_ANOTHER)))
                .when(CORRECT)
                .then(new GiftCorrected(new Declaration(SMALLER_HAMPER, TO_DECLARE, DUE)));
    }

    @Test
    void a_mistake_is_withdrawn_even_after_the_decision() {
        spec.given(DECLARED_BY_ANN, DECIDED).when(WITHDRAW).then(WITHDRAWN);
        spec.given(DECLARED_BY_ANN, DECIDED)
                .when(new WithdrawGift(BEN, told("by mistake"), TODAY))
                .thenRefused(NOT_THE_DECLARANT);
    }

    @Test
    void what_was_withdrawn_is_neither_corrected_nor_decided_on() {
        spec.given(DECLARED_BY_ANN, WITHDRAWN).when(CORRECT).thenRefused(ALREADY_WITHDRAWN);
        spec.given(DECLARED_BY_ANN, WITHDRAWN).when(decide(BEN)).thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void what_nobody_declared_is_neither_corrected_nor_withdrawn_nor_decided_on() {
        spec.given().when(CORRECT).thenRefused(NOT_DECLARED);
        spec.given().when(WITHDRAW).thenRefused(NOT_DECLARED);
        spec.given().when(decide(BEN)).thenRefused(NOT_DECLARED);
    }

    @Test
    void line_manager_deputy_and_director_decide() {
        Map.of(BEN, Above.MANAGER, CAT, Above.DEPUTY, DAN, Above.DIRECTOR)
                .forEach((person, above) -> spec.given(DECLARED_BY_ANN)
                        .when(decide(person))
                        .then(new GiftDecidedOn(person, Verdict.DONATE, TODAY, false, above)));
    }

    @Test
    void nobody_outside_the_line_decides() {
        spec.given(DECLARED_BY_ANN)
                .when(new DecideOnGift(BEN, new Line(CAT, null, DAN), Verdict.DONATE, false, TODAY))
                .thenRefused(NOT_IN_THE_LINE);
        spec.given(DECLARED_BY_ANN)
                .when(new DecideOnGift(BEN, Line.NONE, Verdict.DONATE, false, TODAY))
                .thenRefused(NOT_IN_THE_LINE);
    }

    @Test
    void nobody_decides_on_their_own_gift_even_if_their_line_says_so() {
        spec.given(DECLARED_BY_ANN)
                .when(new DecideOnGift(ANN, new Line(ANN, null, null), Verdict.KEEP, false, TODAY))
                .thenRefused(MANAGER_IS_DECLARANT);
    }

    @Test
    void a_gift_that_was_not_taken_needs_no_decision() {
        spec.given(new GiftDeclared(ANN, CARE, new Declaration(REFUSED_HAMPER, TO_DECLARE, DUE)))
                .when(decide(BEN))
                .thenRefused(OFFER_WAS_REFUSED);
    }

    @Test
    void a_refusal_that_rests_on_a_clause_names_it() {
        assertThat(new KeepingIsForbidden("10").code()).isEqualTo("keeping-is-forbidden");
        assertThat(new KeepingIsForbidden("10").clause()).contains("10");
    }

    @Test
    void what_a_clause_forbids_to_keep_is_given_away_and_never_kept() {
        var forbidden = new GiftDeclared(ANN, CARE, new Declaration(HAMPER, FORBIDDEN, DUE));

        spec.given(forbidden)
                .when(new DecideOnGift(BEN, ABOVE_ANN, Verdict.KEEP, false, TODAY))
                .thenRefused(new KeepingIsForbidden("10"));
        spec.given(forbidden)
                .when(decide(BEN))
                .then(new GiftDecidedOn(BEN, Verdict.DONATE, TODAY, false, Above.MANAGER));
        spec.given(DECLARED_BY_ANN)
                .when(new DecideOnGift(BEN, ABOVE_ANN, Verdict.KEEP, false, TODAY))
                .then(new GiftDecidedOn(BEN, Verdict.KEEP, TODAY, false, Above.MANAGER));
    }

    private static DecideOnGift decide(PersonId manager) {
        return new DecideOnGift(manager, ABOVE_ANN, Verdict.DONATE, false, TODAY);
    }
}
