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
import static probity.declarations.gift.GiftExamples.HAMPER;
import static probity.declarations.gift.GiftExamples.TODAY;
import static probity.declarations.gift.GiftExamples.asking;
import static probity.declarations.gift.GiftExamples.told;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

class ReadershipTest {

    private static final PersonId EVE = PersonId.of("00000002-0000-4000-8000-000000000005");

    private static final Readership READERSHIP =
            new Readership((person, _) -> person.equals(ANN) ? ABOVE_ANN : Line.NONE);

    private final GiftDecider decider = new GiftDecider();
    private final Gift gift = decider.evolve(decider.initial(), DECLARED_BY_ANN);

    @Test
    void the_declarant_and_all_above_them_may_see_a_gift() {
        for (PersonId reader : Set.of(ANN, BEN, CAT, DAN)) {
            assertThat(READERSHIP.includes(reader, Set.of("declarant"), gift, TODAY))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring-officer", "deputy-monitoring-officer"})
    void who_keeps_the_code_may_see_it(String post) {
        assertThat(READERSHIP.includes(EVE, Set.of("declarant", post), gift, TODAY))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"declarant", "hr", "auditor", "committee-member"})
    void to_everybody_else_it_does_not_exist(String post) {
        assertThat(READERSHIP.includes(EVE, Set.of(post), gift, TODAY)).isFalse();
    }

    @Test
    @Tag("G-14")
    void the_hr_director_may_see_what_the_code_has_brought_to_them() {
        var reported = new GiftDeclared(ANN, CARE, new Declaration(HAMPER, asking("report hr-director"), DUE));
        Gift told = decider.evolve(decider.initial(), reported);

        assertThat(READERSHIP.includes(EVE, Set.of("hr-director"), told, TODAY)).isTrue();
        assertThat(READERSHIP.includes(EVE, Set.of("hr"), told, TODAY)).isFalse();
        assertThat(READERSHIP.includes(EVE, Set.of("hr-director"), gift, TODAY)).isFalse();
    }

    @Test
    void what_was_withdrawn_the_hr_director_sees_no_more_whoever_told_them() {
        var byTheCode = new GiftDeclared(ANN, CARE, new Declaration(HAMPER, asking("report hr-director"), DUE));
        var byTheDecision = new GiftDecidedOn(BEN, Verdict.KEEP, TODAY, true, Above.MANAGER);
        var withdrawn = new GiftWithdrawn(told("by mistake"), TODAY);

        for (var history : List.<List<GiftEvent>>of(
                List.of(byTheCode),
                List.of(byTheCode, new GiftPassedUp(BEN, Verdict.KEEP, TODAY)),
                List.of(DECLARED_BY_ANN, byTheDecision))) {
            Gift told = decider.replay(history);
            Gift gone = decider.evolve(told, withdrawn);
            assertThat(READERSHIP.includes(EVE, Set.of("hr-director"), told, TODAY))
                    .isTrue();
            assertThat(READERSHIP.includes(EVE, Set.of("hr-director"), gone, TODAY))
                    .isFalse();
            assertThat(READERSHIP.includes(BEN, Set.of("line-manager"), gone, TODAY))
                    .isTrue();
        }
    }

    @Test
    void what_was_never_declared_is_there_for_nobody() {
        assertThat(READERSHIP.includes(ANN, Set.of("monitoring-officer"), decider.initial(), TODAY))
                .isFalse();
    }
}
