package probity.declarations.annualreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.annualreturn.ReturnExamples.ANN;
import static probity.declarations.annualreturn.ReturnExamples.BEN;
import static probity.declarations.annualreturn.ReturnExamples.CAMPAIGN;
import static probity.declarations.annualreturn.ReturnExamples.CARE;
import static probity.declarations.annualreturn.ReturnExamples.CAT;
import static probity.declarations.annualreturn.ReturnExamples.CLEARED;
import static probity.declarations.annualreturn.ReturnExamples.FILING;
import static probity.declarations.annualreturn.ReturnExamples.JOB;
import static probity.declarations.annualreturn.ReturnExamples.MEASURES;
import static probity.declarations.annualreturn.ReturnExamples.SHARES;
import static probity.declarations.annualreturn.ReturnExamples.TODAY;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_DIRECTOR;
import static probity.declarations.annualreturn.ReturnExamples.TO_THE_MONITORING_OFFICER;
import static probity.declarations.annualreturn.ReturnExamples.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.Decision;
import probity.declarations.annualreturn.AnnualReturn.Returned;
import probity.declarations.annualreturn.AnnualReturnCommand.AddInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AmendInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.AttestNil;
import probity.declarations.annualreturn.AnnualReturnCommand.CeaseInterest;
import probity.declarations.annualreturn.AnnualReturnCommand.EndExemption;
import probity.declarations.annualreturn.AnnualReturnCommand.EndMitigation;
import probity.declarations.annualreturn.AnnualReturnCommand.ExemptPerson;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnInterests;
import probity.declarations.annualreturn.AnnualReturnCommand.ReturnNil;
import probity.declarations.annualreturn.AnnualReturnCommand.ReviewReturn;
import probity.declarations.annualreturn.AnnualReturnCommand.WithdrawInterest;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestAdded;
import probity.declarations.annualreturn.AnnualReturnEvent.InterestsReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.NilReturned;
import probity.declarations.annualreturn.AnnualReturnEvent.ReturnReviewed;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Laws that hold after any sequence of commands, whoever gives them and whatever line they claim. */
@Tag("I-2")
@Tag("I-21")
@Tag("N-18")
class AnyReturnHistoryTest {

    private static final int COMMANDS = 40;

    private final AnnualReturnDecider decider = new AnnualReturnDecider();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_hold(long seed) {
        Random random = new Random(seed);
        List<AnnualReturnEvent> history = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            AnnualReturn state = decider.replay(history);
            AnnualReturnCommand command = anyCommand(random);
            if (decider.decide(state, command) instanceof Decision.Accepted<AnnualReturnEvent>(var events)) {
                history.addAll(events);
                events.forEach(event -> nobodyReviewedTheirOwn(state, event));
            }
        }
        assertThat(history).filteredOn(AnyReturnHistoryTest::isReturn).hasSizeLessThanOrEqualTo(1);
        assertThat(history.stream()
                        .filter(InterestAdded.class::isInstance)
                        .map(each -> ((InterestAdded) each).number()))
                .doesNotHaveDuplicates();
        decider.replay(history).returned().ifPresent(AnyReturnHistoryTest::isNilOrHoldsInterests);
    }

    private static void nobodyReviewedTheirOwn(AnnualReturn state, AnnualReturnEvent event) {
        if (event instanceof ReturnReviewed(var review)) {
            var returned = state.returned().orElseThrow();
            assertThat(review.reviewer()).isNotEqualTo(returned.person());
            assertThat(returned.awaitsReview()).isTrue();
        }
    }

    private static void isNilOrHoldsInterests(Returned returned) {
        assertThat(returned.contents().isNil())
                .isEqualTo(returned.contents().entries().isEmpty());
        assertThat(returned.mitigations().all()).extracting(Mitigation::number).doesNotHaveDuplicates();
    }

    private static boolean isReturn(AnnualReturnEvent event) {
        return event instanceof InterestsReturned || event instanceof NilReturned;
    }

    private static AnnualReturnCommand anyCommand(Random random) {
        PersonId anybody = any(random, List.of(ANN, BEN, CAT));
        Line anyLine = any(random, List.of(new Line(BEN, CAT, null), new Line(ANN, null, BEN), Line.NONE));
        var reviewer = new Reviewer(any(random, List.of(ANN, BEN, CAT)), anyLine, random.nextBoolean());
        Interest anything = any(random, List.of(JOB, SHARES));
        int number = 1 + random.nextInt(4);
        Finding finding = any(random, List.of(CLEARED, MEASURES, TO_THE_DIRECTOR, TO_THE_MONITORING_OFFICER));
        var exemption = new Exemption(CAMPAIGN, reviewer.person(), Exemption.Ground.OTHER, told("why"), TODAY);
        return switch (random.nextInt(14)) {
            case 0 -> new ReturnInterests(anybody, CARE, FILING, List.of(anything));
            case 1 -> new ReturnNil(anybody, CARE, FILING, Attestation.CURRENT);
            case 2, 3 -> new AddInterest(anybody, anything, TODAY);
            case 4 -> new AmendInterest(anybody, number, anything, TODAY);
            case 5 -> new CeaseInterest(anybody, number, TODAY, TODAY);
            case 6 -> new WithdrawInterest(anybody, number, told("why"), TODAY);
            case 7 -> new AttestNil(anybody, Attestation.CURRENT, told("why"), TODAY);
            case 8, 9, 10 -> new ReviewReturn(reviewer, finding, TODAY);
            case 11 -> new EndMitigation(reviewer, number, told("why"), TODAY);
            case 12 -> new ExemptPerson(anybody, exemption);
            default -> new EndExemption(anybody, told("why"), TODAY);
        };
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
