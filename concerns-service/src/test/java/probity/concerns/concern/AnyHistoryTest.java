package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.OTHER_TEXT;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.Decision;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.CloseConcern;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Laws that hold after any sequence of commands, whoever gives them, however the council changes meanwhile. */
class AnyHistoryTest {

    private static final int COMMANDS = 40;

    private static final int PEOPLE = 12;

    private static final List<Post> POSTS = List.copyOf(EnumSet.allOf(Post.class));

    private final ConcernDecider decider = new ConcernDecider();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_hold(long seed) {
        Random random = new Random(seed);
        List<ConcernEvent> history = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            Concern state = decider.replay(history);
            ConcernCommand command = anyCommand(random);
            if (decider.decide(state, command) instanceof Decision.Accepted<ConcernEvent>(var events)) {
                nobodyActsWhoMayNotSee(state, command);
                aRepetitionIsHarmless(events, command, history);
                history.addAll(events);
            }
        }
        countAtMostOne(history, ConcernRaised.class);
        countAtMostOne(history, ConcernAcknowledged.class);
        countAtMostOne(history, ConcernClosed.class);
        assertThat(history.stream().filter(HandlersAdmitted.class::isInstance).findFirst())
                .isEqualTo(history.size() > 1 ? Optional.of(history.get(1)) : Optional.empty());
        nobodyNamedIsEverAdmitted(history, random);
    }

    private static void nobodyActsWhoMayNotSee(Concern state, ConcernCommand command) {
        var handler = switch (command) {
            case WriteToReporter write -> write.handler();
            case AcknowledgeConcern acknowledge -> acknowledge.handler();
            case CloseConcern close -> close.handler();
            case RaiseConcern _, ReviewHandlers _, WriteToHandlers _ -> null;
        };
        if (handler != null) {
            assertThat(((Raised) state).file().isOpenTo(handler)).isTrue();
        }
    }

    private void aRepetitionIsHarmless(List<ConcernEvent> events, ConcernCommand command, List<ConcernEvent> history) {
        List<ConcernEvent> after = new ArrayList<>(history);
        after.addAll(events);
        if (decider.decide(decider.replay(after), command) instanceof Decision.Accepted<ConcernEvent>(var again)) {
            assertThat(again).isEmpty();
        }
    }

    /** Not the people named, nor anybody above them, nor a holder of a named post: in no council that may come. */
    private void nobodyNamedIsEverAdmitted(List<ConcernEvent> history, Random random) {
        if (!(decider.replay(history) instanceof Raised raised)) {
            return;
        }
        CaseFile file = raised.file();
        Set<Post> named = new HashSet<>(file.report().named().posts().posts());
        assertThat(file.handlers()).noneMatch(named::contains).doesNotHaveDuplicates();
        for (int i = 0; i < COMMANDS; i++) {
            Handler anybody = anyHandler(random);
            if (file.isOpenTo(anybody)) {
                assertThat(anybody.council().recused(file.report().named())).doesNotContain(anybody.person());
                assertThat(file.keptOut().people()).doesNotContain(anybody.person());
                assertThat(file.handlers()).containsAnyElementsOf(anybody.posts());
            }
        }
    }

    private static void countAtMostOne(List<ConcernEvent> history, Class<? extends ConcernEvent> kind) {
        assertThat(history).filteredOn(kind::isInstance).hasSizeLessThanOrEqualTo(1);
    }

    private static ConcernCommand anyCommand(Random random) {
        var day = MONDAY.plusDays(random.nextInt(20));
        var text = random.nextBoolean() ? SOME_TEXT : OTHER_TEXT;
        var message = new MessageId(new UUID(4, random.nextInt(6)));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new RaiseConcern(anyReport(random), anyCouncil(random), MONDAY, MONDAY);
            case 3, 4 -> new ReviewHandlers(anyCouncil(random));
            case 5, 6 -> new WriteToHandlers(message, text, day);
            case 7, 8 -> new WriteToReporter(anyHandler(random), message, text, day);
            case 9, 10 -> new AcknowledgeConcern(anyHandler(random), day);
            default -> new CloseConcern(anyHandler(random), CaseOutcome.NOT_UPHELD, text, day);
        };
    }

    private static Report anyReport(Random random) {
        return about(some(random, 2, AnyHistoryTest::anyPerson), some(random, 3, AnyHistoryTest::anyPost));
    }

    private static Handler anyHandler(Random random) {
        return new Handler(anyPerson(random), some(random, 4, AnyHistoryTest::anyPost), anyCouncil(random));
    }

    private static Council anyCouncil(Random random) {
        Map<Post, Set<PersonId>> holders = new HashMap<>();
        Map<PersonId, Set<PersonId>> superiors = new HashMap<>();
        for (Post post : some(random, POSTS.size(), AnyHistoryTest::anyPost)) {
            holders.put(post, some(random, 2, AnyHistoryTest::anyPerson));
        }
        for (PersonId person : some(random, PEOPLE, AnyHistoryTest::anyPerson)) {
            superiors.put(person, some(random, 2, AnyHistoryTest::anyPerson));
        }
        return new Council(Post.USUAL_RECIPIENTS, holders, superiors);
    }

    private static PersonId anyPerson(Random random) {
        return person(random.nextInt(PEOPLE));
    }

    private static Post anyPost(Random random) {
        return POSTS.get(random.nextInt(POSTS.size()));
    }

    private static <T> Set<T> some(Random random, int atMost, Function<Random, T> any) {
        Set<T> some = new HashSet<>();
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            some.add(any.apply(random));
        }
        return some;
    }
}
