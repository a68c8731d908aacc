package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.A_WEEK;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.OTHER_TEXT;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.entered;
import static probity.concerns.concern.ConcernExamples.filed;
import static probity.concerns.concern.ConcernExamples.listed;
import static probity.concerns.concern.ConcernExamples.person;

import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.Decision;
import probity.concerns.concern.CaseModel.Written;
import probity.concerns.concern.Concern.Missing;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.CheckMinutes;
import probity.concerns.concern.ConcernCommand.CloseConcern;
import probity.concerns.concern.ConcernCommand.DiscloseIdentity;
import probity.concerns.concern.ConcernCommand.LetNamesakeIn;
import probity.concerns.concern.ConcernCommand.ListConcern;
import probity.concerns.concern.ConcernCommand.LookAtClock;
import probity.concerns.concern.ConcernCommand.MissOnList;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.NameMoreAsHandler;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.ReadAsHandler;
import probity.concerns.concern.ConcernCommand.ReadAsReporter;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernCommand.SetHandlerAside;
import probity.concerns.concern.ConcernCommand.WriteToHandlers;
import probity.concerns.concern.ConcernCommand.WriteToReporter;
import probity.concerns.concern.ConcernEvent.AcknowledgementMissed;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Laws that hold after any sequence of commands, whoever gives them, however the council changes meanwhile. */
class AnyHistoryTest {

    private static final int COMMANDS = 40;

    private static final int PEOPLE = 12;

    private static final List<Post> POSTS =
            Stream.of(Post.values()).filter(post -> post != Post.LAST_RESORT).toList();

    private final ConcernDecider decider = new ConcernDecider();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_hold(long seed) {
        Random random = new Random(seed);
        List<ConcernEvent> history = new ArrayList<>();
        var model = new CaseModel();
        for (int i = 0; i < COMMANDS; i++) {
            Concern state = decider.replay(history);
            ConcernCommand command = anyCommand(random);
            if (decider.decide(state, command) instanceof Decision.Accepted<ConcernEvent>(var events)) {
                nobodyActsWhoMayNotSee(state, command);
                nobodyIsSetAsideWhoCouldNotSee(state, command, events);
                aRepetitionIsHarmless(events, command, history);
                history.addAll(events);
                model.accepted(command);
            }
        }
        countAtMostOne(history, ConcernRaised.class);
        countAtMostOne(history, ConcernAcknowledged.class);
        countAtMostOne(history, ConcernClosed.class);
        assertThat(history.stream().filter(HandlersAdmitted.class::isInstance).findFirst())
                .isEqualTo(history.size() > 1 ? Optional.of(history.get(1)) : Optional.empty());
        countAtMostOne(history, AcknowledgementMissed.class);
        nobodyNamedIsEverAdmitted(history, random);
        theCaseIsAsTheModelSays(history, model, random);
        theClockStaysAsItWasSet(history);
    }

    /** Messages are there in their order and once, and nobody may know whom something that was said keeps out. */
    private void theCaseIsAsTheModelSays(List<ConcernEvent> history, CaseModel model, Random random) {
        if (decider.replay(history) instanceof Raised raised) {
            assertThat(raised.file().messages()).extracting(Written::of).isEqualTo(model.written());
            for (int i = 0; i < COMMANDS; i++) {
                Handler anybody = anyHandler(random);
                if (raised.file().isOpenTo(anybody)) {
                    assertThat(model.mayKnow(anybody)).isTrue();
                }
            }
        }
    }

    private void theClockStaysAsItWasSet(List<ConcernEvent> history) {
        if (decider.replay(history) instanceof Raised raised) {
            var begun = history.stream()
                    .filter(ConcernRaised.class::isInstance)
                    .map(ConcernRaised.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(raised.file().clock().acknowledgeBy()).isEqualTo(begun.acknowledgeBy());
            assertThat(raised.file().clock().missed())
                    .isEqualTo(history.stream().anyMatch(AcknowledgementMissed.class::isInstance));
        }
    }

    /** Whoever was set aside once is kept out for good, whatever comes after. */
    private static void nobodySetAsideComesBack(List<ConcernEvent> history, CaseFile file) {
        history.stream()
                .filter(HandlerSetAside.class::isInstance)
                .map(HandlerSetAside.class::cast)
                .forEach(set -> assertThat(file.keptOut().people())
                        .containsAll(set.whom().people()));
    }

    private static void nobodyActsWhoMayNotSee(Concern state, ConcernCommand command) {
        var handler = switch (command) {
            case WriteToReporter write -> write.handler();
            case AcknowledgeConcern acknowledge -> acknowledge.handler();
            case CloseConcern close -> close.handler();
            case SetHandlerAside set -> set.handler();
            case ReadAsHandler read -> read.handler();
            case LetNamesakeIn let -> let.handler();
            case NameMoreAsHandler name -> name.handler();
            case RaiseConcern _,
                    ReviewHandlers _,
                    NameMore _,
                    LookAtClock _,
                    WriteToHandlers _,
                    ReadAsReporter _,
                    CheckMinutes _,
                    DiscloseIdentity _,
                    ListConcern _,
                    MissOnList _ -> null;
        };
        if (handler != null) {
            assertThat(((Raised) state).file().isOpenTo(handler)).isTrue();
        }
    }

    /** Nor does the list grow by more than the one post that follows. */
    private static void nobodyIsSetAsideWhoCouldNotSee(
            Concern state, ConcernCommand command, List<ConcernEvent> events) {
        if (command instanceof SetHandlerAside set && !events.isEmpty()) {
            var council = set.handler().council();
            CaseFile file = ((Raised) state).file();
            Set<PersonId> within = new HashSet<>(Set.of(set.handler().person()));
            file.handlers().forEach(post -> within.addAll(council.holdersOf(post)));
            assertThat(within.contains(set.whom())
                            || new Recusal(council, file.circle().named()).concerns(set.whom())
                            || file.circle().outForName().contains(set.whom())
                            || inWords(council, file.circle()).concerns(set.whom()))
                    .isTrue();
            assertThat(events).hasSizeLessThanOrEqualTo(2);
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
        if (decider.replay(history) instanceof Missing missing) {
            isOpenToNobodyNamed(missing.circle(), random);
        }
        if (!(decider.replay(history) instanceof Raised raised)) {
            return;
        }
        CaseFile file = raised.file();
        nobodySetAsideComesBack(history, file);
        isOpenToNobodyNamed(file.circle(), random);
        somebodyMayAlwaysKnow(history, anyCouncil(random));
    }

    /** However the council is by then: once the case was looked after, a post on its list can act, or the last resort has it. */
    private void somebodyMayAlwaysKnow(List<ConcernEvent> history, Council council) {
        List<ConcernEvent> after = new ArrayList<>(history);
        if (decider.replay(history) instanceof Concern.Closed) {
            return;
        }
        if (decider.decide(decider.replay(history), new ReviewHandlers(council))
                instanceof Decision.Accepted<ConcernEvent>(var events)) {
            after.addAll(events);
        }
        Circle circle = ((Raised) decider.replay(after)).file().circle();
        assertThat(circle.handlers()).isNotEmpty();
        if (!circle.handlers().contains(Post.LAST_RESORT)) {
            var recusal = new Recusal(council, circle.named());
            var inWords = inWords(council, circle);
            assertThat(circle.handlers())
                    .filteredOn(post -> !Council.postsKeptOut(circle.named()).contains(post))
                    .anyMatch(post -> council.holdersOf(post).isEmpty()
                            || council.holdersOf(post).stream()
                                    .anyMatch(one -> !circle.keepsOut(one)
                                            && !recusal.keepsOut(one, post)
                                            && (circle.letIn().contains(one) || !inWords.keepsOut(one, post))));
        }
    }

    private static Recusal inWords(Council council, Circle circle) {
        return Recusal.inWords(council, circle.named(), circle.letIn());
    }

    private static void isOpenToNobodyNamed(Circle circle, Random random) {
        Set<Post> named = Council.postsKeptOut(circle.named());
        assertThat(circle.handlers()).doesNotHaveDuplicates();
        for (int i = 0; i < COMMANDS; i++) {
            Handler anybody = anyHandler(random);
            if (circle.isOpenTo(anybody)) {
                var recusal = new Recusal(anybody.council(), circle.named());
                assertThat(circle.handlers())
                        .anyMatch(post -> anybody.posts().contains(post) && !recusal.keepsOut(anybody.person(), post));
                assertThat(circle.keptOut().people()).doesNotContain(anybody.person());
                assertThat(anybody.posts()).noneMatch(named::contains);
                assertThat(circle.outForName()).doesNotContain(anybody.person());
                var inWords = inWords(anybody.council(), circle);
                assertThat(circle.letIn().contains(anybody.person())
                                || anybody.posts().stream().anyMatch(post -> !inWords.keepsOut(anybody.person(), post)))
                        .isTrue();
                assertThat(circle.handlers()).containsAnyElementsOf(anybody.posts());
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
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> new RaiseConcern(anyReport(random), anyCouncil(random), MONDAY, A_WEEK);
            case 3, 4 -> new ReviewHandlers(anyCouncil(random));
            case 5, 6 -> new WriteToHandlers(message, text, day, anyCouncil(random));
            case 7, 8 -> new WriteToReporter(anyHandler(random), message, text, day);
            case 9, 10 -> new AcknowledgeConcern(anyHandler(random), day);
            case 11 -> new SetHandlerAside(anyHandler(random), anyPerson(random), text, day);
            case 12 -> new ReadAsReporter(message, day);
            case 13 -> new ReadAsHandler(anyHandler(random), message, day);
            case 14 -> new CheckMinutes(random.nextBoolean() ? text : null, day);
            case 15 -> new DiscloseIdentity(text, day);
            case 16 -> new LookAtClock(day);
            case 17, 18 -> listed(anyReport(random).named(), random.nextBoolean() ? text : null, anyCouncil(random));
            case 19 -> new MissOnList(day);
            case 21 -> new NameMore(anyReport(random).named(), day, anyCouncil(random));
            case 22 ->
                new NameMoreAsHandler(anyHandler(random), anyReport(random).named(), day);
            case 20 -> new LetNamesakeIn(anyHandler(random), anyPerson(random), text, day);
            default -> new CloseConcern(anyHandler(random), CaseOutcome.NOT_UPHELD, text, day, day.plusDays(2));
        };
    }

    private static Report anyReport(Random random) {
        Report report = about(some(random, 2, AnyHistoryTest::anyPerson), some(random, 3, AnyHistoryTest::anyPost));
        if (random.nextBoolean()) {
            return filed(report, OTHER_TEXT);
        }
        return random.nextBoolean() ? report : entered(report, some(random, 2, AnyHistoryTest::anyPost));
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
        return new Council(
                Post.USUAL_RECIPIENTS,
                holders,
                superiors,
                some(random, 2, AnyHistoryTest::anyPost),
                Map.of(anyPost(random), Set.of(anyPost(random))),
                anyNamesakes(random));
    }

    /** As if somebody's name were in every report, or nobody's. */
    private static Namesakes anyNamesakes(Random random) {
        Set<PersonId> meant = some(random, 2, AnyHistoryTest::anyPerson);
        return _ -> meant;
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
