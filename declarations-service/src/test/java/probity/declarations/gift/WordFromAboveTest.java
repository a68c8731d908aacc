package probity.declarations.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.gift.GiftExamples.ABOVE_ANN;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.CARE;
import static probity.declarations.gift.GiftExamples.DAN;
import static probity.declarations.gift.GiftExamples.DUE;
import static probity.declarations.gift.GiftExamples.TODAY;
import static probity.declarations.gift.GiftExamples.asking;
import static probity.declarations.gift.GiftExamples.offer;
import static probity.declarations.gift.GiftRefusal.Reason.DIRECTOR_DECIDES;
import static probity.declarations.gift.GiftRefusal.Reason.NOTHING_WAS_REPORTED;
import static probity.declarations.gift.GiftRefusal.Reason.NO_LONGER_IN_HAND;
import static probity.declarations.gift.GiftRefusal.Reason.OFFER_WAS_REFUSED;
import static probity.declarations.gift.GiftRefusal.Reason.STILL_IN_HAND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import probity.chassis.decider.DeciderSpec;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.vocabulary.PersonId;

/** Who is to say what becomes of a gift, and what they can say. */
class WordFromAboveTest {

    private final DeciderSpec<Gift, GiftCommand, GiftEvent> spec = DeciderSpec.of(new GiftDecider());

    @ParameterizedTest
    @CsvSource({
        "discuss, line-manager, LINE",
        "report, line-manager, LINE",
        "ask, line-manager, LINE",
        "discuss, director, DIRECTOR",
        "refuse, line-manager, NOBODY",
        "discuss, monitoring-officer, NOBODY"
    })
    void whoever_the_code_has_the_person_talk_to_decides(String act, String to, Decides decides) {
        assertThat(asking(act, to).decides()).isEqualTo(decides);
    }

    @Test
    void what_may_not_be_kept_and_was_taken_waits_for_the_line() {
        assertThat(declaration(Response.ACCEPTED, asking("refuse", "line-manager", "10"))
                        .decides())
                .isEqualTo(Decides.LINE);
        assertThat(declaration(Response.RETURNED, asking("refuse", "line-manager", "10"))
                        .decides())
                .isEqualTo(Decides.NOBODY);
        assertThat(declaration(Response.ACCEPTED, asking("discuss", "director", "10"))
                        .decides())
                .isEqualTo(Decides.DIRECTOR);
    }

    @Test
    void where_the_code_asks_for_the_director_nobody_else_decides() {
        var sponsored = declared(Response.ACCEPTED, asking("discuss", "director"));

        spec.given(sponsored).when(decide(BEN, Verdict.KEEP, false)).thenRefused(DIRECTOR_DECIDES);
        spec.given(sponsored)
                .when(decide(DAN, Verdict.KEEP, false))
                .then(new GiftDecidedOn(DAN, Verdict.KEEP, TODAY, false));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACCEPTED")
    void what_is_not_in_hand_is_noted_and_nothing_else(Response response) {
        var gone = declared(response, asking("discuss", "line-manager"));
        var reason = response == Response.REFUSED ? OFFER_WAS_REFUSED : NO_LONGER_IN_HAND;

        spec.given(gone).when(decide(BEN, Verdict.DONATE, false)).thenRefused(reason);
        spec.given(gone)
                .when(decide(BEN, Verdict.NOTED, false))
                .then(new GiftDecidedOn(BEN, Verdict.NOTED, TODAY, false));
    }

    @Test
    void what_is_in_hand_needs_more_than_a_note() {
        spec.given(declared(Response.ACCEPTED, asking("discuss", "line-manager")))
                .when(decide(BEN, Verdict.NOTED, false))
                .thenRefused(STILL_IN_HAND);
    }

    @Test
    void only_what_is_reported_is_passed_on_to_the_hr_director() {
        spec.given(declared(Response.REFUSED, asking("report", "line-manager")))
                .when(decide(BEN, Verdict.NOTED, true))
                .then(new GiftDecidedOn(BEN, Verdict.NOTED, TODAY, true));
        spec.given(declared(Response.REFUSED, asking("discuss", "line-manager")))
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
