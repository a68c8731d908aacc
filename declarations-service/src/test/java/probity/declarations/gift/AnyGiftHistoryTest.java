package probity.declarations.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.CARE;
import static probity.declarations.gift.GiftExamples.CAT;
import static probity.declarations.gift.GiftExamples.FORBIDDEN;
import static probity.declarations.gift.GiftExamples.HAMPER;
import static probity.declarations.gift.GiftExamples.REFUSED_HAMPER;
import static probity.declarations.gift.GiftExamples.SMALLER_HAMPER;
import static probity.declarations.gift.GiftExamples.TODAY;
import static probity.declarations.gift.GiftExamples.TO_DECLARE;
import static probity.declarations.gift.GiftExamples.WITH_ANOTHER;
import static probity.declarations.gift.GiftExamples.asking;
import static probity.declarations.gift.GiftExamples.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.Decision;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.gift.Gift.PassedUp;
import probity.declarations.gift.GiftCommand.AddUpGifts;
import probity.declarations.gift.GiftCommand.CorrectGift;
import probity.declarations.gift.GiftCommand.DecideOnGift;
import probity.declarations.gift.GiftCommand.DeclareGift;
import probity.declarations.gift.GiftCommand.WithdrawGift;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftDeclared;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;

/** Laws that hold after any sequence of commands, whoever gives them and whatever line they claim. */
class AnyGiftHistoryTest {

    private static final int COMMANDS = 40;

    private static final Assessment IN_ORDER = asking("discuss line-manager", "ask director");

    private final GiftDecider decider = new GiftDecider();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_hold(long seed) {
        Random random = new Random(seed);
        List<GiftEvent> history = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            Gift state = decider.replay(history);
            GiftCommand command = anyCommand(random);
            if (decider.decide(state, command) instanceof Decision.Accepted<GiftEvent>(var events)) {
                history.addAll(events);
                nobodyWasTheirOwnManager(state, command, events);
                theDirectorHasTheLastWord(state, command, events);
            }
        }
        assertThat(history).filteredOn(GiftDeclared.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(history.stream().limit(Math.max(0, history.size() - 1))).noneMatch(GiftWithdrawn.class::isInstance);
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i - 1) instanceof GiftDecidedOn && history.get(i) instanceof GiftDecidedOn)
                    .isFalse();
        }
    }

    private static void nobodyWasTheirOwnManager(Gift state, GiftCommand command, List<GiftEvent> events) {
        if (command instanceof DecideOnGift decide && !events.isEmpty()) {
            Declared gift = state.declared().orElseThrow();
            assertThat(decide.manager()).isNotEqualTo(gift.declarant());
            assertThat(decide.line().includes(decide.manager())).isTrue();
            assertThat(decide.verdict() == Verdict.KEEP
                            && !gift.declaration().assessment().forbiddenBy().isEmpty())
                    .isFalse();
        }
    }

    private static void theDirectorHasTheLastWord(Gift state, GiftCommand command, List<GiftEvent> events) {
        if (command instanceof DecideOnGift decide
                && state.declared().orElseThrow().declaration().decides() == Decides.MANAGER
                && events.getFirst() instanceof GiftDecidedOn) {
            assertThat(decide.manager()).isEqualTo(decide.line().director());
            assertThat(state instanceof PassedUp || decide.line().isManagedBy(decide.manager()))
                    .isTrue();
        }
    }

    private static GiftCommand anyCommand(Random random) {
        PersonId anybody = any(random, List.of(ANN, BEN, CAT));
        Line anyLine = any(
                random,
                List.of(new Line(BEN, CAT, null), new Line(BEN, null, CAT), new Line(ANN, null, BEN), Line.NONE));
        Assessment anyAnswer = any(random, List.of(TO_DECLARE, FORBIDDEN, IN_ORDER));
        GiftOffer anything = any(random, List.of(HAMPER, SMALLER_HAMPER, REFUSED_HAMPER));
        Verdict anyVerdict = any(random, List.of(Verdict.values()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new DeclareGift(anybody, CARE, anything, anyAnswer, TODAY);
            case 3, 4, 5 -> new CorrectGift(anybody, anything, anyAnswer);
            case 6 -> new AddUpGifts(random.nextBoolean() ? WITH_ANOTHER : null, anyAnswer);
            case 7, 8 -> new DecideOnGift(anybody, anyLine, anyVerdict, random.nextBoolean(), TODAY);
            default -> new WithdrawGift(anybody, told("by mistake"), TODAY);
        };
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
