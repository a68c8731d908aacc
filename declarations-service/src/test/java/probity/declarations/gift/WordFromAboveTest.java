package probity.declarations.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.chassis.decider.Decider.in;
import static probity.declarations.gift.GiftExamples.ABOVE_ANN;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.CARE;
import static probity.declarations.gift.GiftExamples.CAT;
import static probity.declarations.gift.GiftExamples.DAN;
import static probity.declarations.gift.GiftExamples.DUE;
import static probity.declarations.gift.GiftExamples.TODAY;
import static probity.declarations.gift.GiftExamples.asking;
import static probity.declarations.gift.GiftExamples.forbidding;
import static probity.declarations.gift.GiftExamples.offer;
import static probity.declarations.gift.GiftExamples.told;
import static probity.declarations.gift.GiftRefusal.Reason.DIRECTOR_DECIDES;
import static probity.declarations.gift.GiftRefusal.Reason.DIRECTOR_TELLS;
import static probity.declarations.gift.GiftRefusal.Reason.MANAGER_COMES_FIRST;
import static probity.declarations.gift.GiftRefusal.Reason.NOTHING_WAS_REPORTED;
import static probity.declarations.gift.GiftRefusal.Reason.NO_LONGER_IN_HAND;
import static probity.declarations.gift.GiftRefusal.Reason.OFFER_WAS_REFUSED;
import static probity.declarations.gift.GiftRefusal.Reason.STILL_IN_HAND;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftCommand.WithdrawGift;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftRefusal.KeepingIsForbidden;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Who is to say what becomes of a gift, and what they can say. */
class WordFromAboveTest {

    /** The code has it discussed with the manager, and then asks the director. */
    private static final GiftDeclared IN_ORDER =
            declared(Response.ACCEPTED, asking("discuss line-manager", "ask director"));

    private final DeciderSpec<Gift, GiftCommand, GiftEvent> spec = DeciderSpec.of(new GiftDecider());

    @ParameterizedTest
    @CsvSource({
        "discuss, line-manager, LINE",
        "report, line-manager, LINE",
        "ask, line-manager, LINE",
        "discuss, director, DIRECTOR",
        "refuse, line-manager, NOBODY",
        "discuss, monitoring-officer, NOBODY",
        "report, director, DIRECTOR"
    })
    void whoever_the_code_has_the_person_talk_to_decides(String act, String to, Decides decides) {
        assertThat(asking(act + " " + to).decides()).isEqualTo(decides);
    }

    @ParameterizedTest
    @CsvSource({
        "discuss line-manager, ask director, MANAGER",
        "ask line-manager, report director, MANAGER",
        "discuss director, discuss line-manager, DIRECTOR",
        "report line-manager, discuss director, DIRECTOR",
        "discuss monitoring-officer, ask line-manager, LINE"
    })
    void of_two_the_one_decides_first_whom_the_code_has_them_talk_to_first(String one, String other, Decides decides) {
        assertThat(asking(one, other).decides()).isEqualTo(decides);
    }

    @Test
    @Tag("G-1")
    void manager_or_deputy_speak_before_the_director_decides() {
        var passedUp = new GiftPassedUp(BEN, Verdict.DONATE, TODAY);

        spec.given(IN_ORDER).when(decide(BEN, Verdict.DONATE, false)).then(passedUp);
        spec.given(IN_ORDER).when(decide(CAT, Verdict.KEEP, false)).then(new GiftPassedUp(CAT, Verdict.KEEP, TODAY));
        spec.given(IN_ORDER).when(decide(DAN, Verdict.KEEP, false)).thenRefused(MANAGER_COMES_FIRST);
        spec.given(IN_ORDER, passedUp)
                .when(decide(DAN, Verdict.KEEP, false))
                .then(new GiftDecidedOn(DAN, Verdict.KEEP, TODAY, false, Above.DIRECTOR));
        for (PersonId again : List.of(BEN, CAT)) {
            spec.given(IN_ORDER, passedUp)
                    .when(decide(again, Verdict.KEEP, false))
                    .thenRefused(DIRECTOR_DECIDES);
        }
    }

    @Test
    void what_the_manager_said_is_known_when_the_director_decides() {
        var decider = new GiftDecider();
        var decided = decider.replay(List.of(
                IN_ORDER,
                new GiftPassedUp(BEN, Verdict.DONATE, TODAY),
                new GiftDecidedOn(DAN, Verdict.KEEP, TODAY, false, Above.DIRECTOR)));

        assertThat(in(Gift.DecidedOn.class, decided).passedUp())
                .extracting(Gift.PassedUp::manager, Gift.PassedUp::verdict)
                .containsExactly(BEN, Verdict.DONATE);
    }

    @Test
    void the_managers_word_is_bound_by_the_same_rules() {
        var forbidden = declared(Response.ACCEPTED, forbidding("10", "discuss line-manager", "ask director"));

        spec.given(forbidden).when(decide(BEN, Verdict.KEEP, false)).thenRefused(new KeepingIsForbidden("10"));
        spec.given(IN_ORDER).when(decide(BEN, Verdict.NOTED, false)).thenRefused(STILL_IN_HAND);
        spec.given(IN_ORDER).when(decide(BEN, Verdict.DONATE, true)).thenRefused(DIRECTOR_TELLS);
    }

    @Test
    void a_director_who_manages_or_has_no_manager_below_decides_at_once() {
        for (Line line : List.of(new Line(null, null, DAN), new Line(DAN, CAT, DAN), new Line(BEN, DAN, DAN))) {
            spec.given(IN_ORDER)
                    .when(new DecideOnGift(DAN, line, Verdict.KEEP, false, TODAY))
                    .then(new GiftDecidedOn(DAN, Verdict.KEEP, TODAY, false, Above.DIRECTOR));
        }
        spec.given(IN_ORDER)
                .when(new DecideOnGift(DAN, new Line(null, CAT, DAN), Verdict.KEEP, false, TODAY))
                .thenRefused(MANAGER_COMES_FIRST);
    }

    @Test
    void a_correction_begins_the_order_anew_and_a_withdrawal_ends_it() {
        var passedUp = new GiftPassedUp(BEN, Verdict.DONATE, TODAY);
        var corrected =
                new GiftCorrected(declaration(Response.ACCEPTED, asking("discuss line-manager", "ask director")));

        spec.given(IN_ORDER, passedUp, corrected)
                .when(decide(DAN, Verdict.KEEP, false))
                .thenRefused(MANAGER_COMES_FIRST);
        spec.given(IN_ORDER, passedUp, corrected)
                .when(decide(BEN, Verdict.DONATE, false))
                .then(passedUp);
        spec.given(IN_ORDER, passedUp)
                .when(new WithdrawGift(ANN, told("by mistake"), TODAY))
                .then(new GiftWithdrawn(told("by mistake"), TODAY));
    }

    @Test
    void what_may_not_be_kept_and_was_taken_waits_for_the_line() {
        assertThat(declaration(Response.ACCEPTED, forbidding("10", "refuse line-manager"))
                        .decides())
                .isEqualTo(Decides.LINE);
        assertThat(declaration(Response.RETURNED, forbidding("10", "refuse line-manager"))
                        .decides())
                .isEqualTo(Decides.NOBODY);
        assertThat(declaration(Response.ACCEPTED, forbidding("10", "discuss director"))
                        .decides())
                .isEqualTo(Decides.DIRECTOR);
    }

    @Test
    void where_the_code_asks_for_the_director_nobody_else_decides() {
        var sponsored = declared(Response.ACCEPTED, asking("discuss director"));

        spec.given(sponsored).when(decide(BEN, Verdict.KEEP, false)).thenRefused(DIRECTOR_DECIDES);
        spec.given(sponsored)
                .when(decide(DAN, Verdict.KEEP, false))
                .then(new GiftDecidedOn(DAN, Verdict.KEEP, TODAY, false, Above.DIRECTOR));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACCEPTED")
    void what_is_not_in_hand_is_noted_and_nothing_else(Response response) {
        var gone = declared(response, asking("discuss line-manager"));
        var reason = response == Response.REFUSED ? OFFER_WAS_REFUSED : NO_LONGER_IN_HAND;

        spec.given(gone).when(decide(BEN, Verdict.DONATE, false)).thenRefused(reason);
        spec.given(gone)
                .when(decide(BEN, Verdict.NOTED, false))
                .then(new GiftDecidedOn(BEN, Verdict.NOTED, TODAY, false, Above.MANAGER));
    }

    @Test
    void what_is_in_hand_needs_more_than_a_note() {
        spec.given(declared(Response.ACCEPTED, asking("discuss line-manager")))
                .when(decide(BEN, Verdict.NOTED, false))
                .thenRefused(STILL_IN_HAND);
    }

    @Test
    void only_what_is_reported_is_passed_on_to_the_hr_director() {
        spec.given(declared(Response.REFUSED, asking("report line-manager")))
                .when(decide(BEN, Verdict.NOTED, true))
                .then(new GiftDecidedOn(BEN, Verdict.NOTED, TODAY, true, Above.MANAGER));
        spec.given(declared(Response.REFUSED, asking("discuss line-manager")))
                .when(decide(BEN, Verdict.NOTED, true))
                .thenRefused(NOTHING_WAS_REPORTED);
    }

    private static DecideOnGift decide(PersonId manager, Verdict verdict, boolean tellHrDirector) {
        return new DecideOnGift(manager, ABOVE_ANN, verdict, tellHrDirector, TODAY);
    }

    private static GiftDeclared declared(Response response, Assessment assessment) {
        return new GiftDeclared(ANN, CARE, declaration(response, assessment));
    }

    private static Declaration declaration(Response response, Assessment assessment) {
        return new Declaration(offer("60.00", response), assessment, DUE);
    }
}
