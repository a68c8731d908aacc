package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.AUDITOR;
import static probity.concerns.concern.ConcernExamples.A_WEEK;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.CLERK;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DEPUTY;
import static probity.concerns.concern.ConcernExamples.DIRECTOR;
import static probity.concerns.concern.ConcernExamples.FRAUD;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.MANAGER;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.entered;
import static probity.concerns.concern.ConcernExamples.person;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.vocabulary.Post.AUDIT_DIRECTOR;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.EXTERNAL_AUDITOR;
import static probity.concerns.vocabulary.Post.HEAD_OF_FRAUD;
import static probity.concerns.vocabulary.Post.HR_DIRECTOR;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.SetHandlerAside;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** Below a named person as well as above; but for a post of which the council says that it stands in for theirs. */
@Tag("W-19")
class EverybodyInTheLineTest {

    private static final Map<Post, Set<Post>> DEPUTY_STANDS_IN =
            Map.of(DEPUTY_MONITORING_OFFICER, Set.of(MONITORING_OFFICER));

    private static final Report ABOUT_THE_MO = about(Set.of(MO), Set.of());

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void whoever_is_anywhere_below_somebody_named_is_kept_out_and_the_next_post_follows() {
        var council = council(Map.of(DEPUTY, Set.of(CLERK), CLERK, Set.of(MANAGER), MANAGER, Set.of(MO)), Map.of());

        spec.given()
                .when(raise(ABOUT_THE_MO, council))
                .then(raised(ABOUT_THE_MO), admitted(Set.of(MO, DEPUTY), AUDIT_DIRECTOR));
    }

    @Test
    void of_thousands_below_only_those_who_hold_posts_of_the_list_are_written_down() {
        Map<PersonId, Set<PersonId>> superiors = IntStream.range(100, 5_000)
                .boxed()
                .collect(Collectors.toMap(
                        ConcernExamples::person, i -> Set.of(i < 110 ? DIRECTOR : person(100 + (i - 110) / 10))));
        superiors.put(HR, Set.of(person(4_321)));
        var council = council(superiors, Map.of());
        Report report = about(Set.of(DIRECTOR), Set.of());

        spec.given()
                .when(raise(report, council))
                .then(raised(report), admitted(Set.of(DIRECTOR, HR), MONITORING_OFFICER));
        assertThat(isOpen(council, person(4_999), raised(report), admitted(Set.of(DIRECTOR, HR), MONITORING_OFFICER)))
                .isFalse();
        assertThat(isOpen(council, person(99), raised(report), admitted(Set.of(DIRECTOR, HR), MONITORING_OFFICER)))
                .isTrue();
    }

    @Test
    void whoever_is_below_the_holder_of_a_named_post_is_kept_out_too() {
        Report report = about(Set.of(), Set.of(AUDIT_DIRECTOR));
        var history = new ConcernEvent[] {raised(report), admitted(Set.of(AUDITOR), HEAD_OF_FRAUD)};

        spec.given()
                .when(raise(report, COUNCIL))
                .then(raised(report), admitted(Set.of(AUDITOR, FRAUD), MONITORING_OFFICER));
        assertThat(isOpen(new Handler(FRAUD, Set.of(HEAD_OF_FRAUD), COUNCIL), history))
                .isFalse();
    }

    @Test
    void a_post_that_stands_in_takes_what_is_about_whom_it_reports_to() {
        var council = deputyBelow(Set.of(MO), DEPUTY_STANDS_IN);
        var history = new ConcernEvent[] {
            raised(ABOUT_THE_MO), admitted(Set.of(MO, DIRECTOR), DEPUTY_MONITORING_OFFICER, AUDIT_DIRECTOR)
        };

        spec.given()
                .when(raise(ABOUT_THE_MO, council))
                .then(raised(ABOUT_THE_MO), admitted(Set.of(MO, DIRECTOR), DEPUTY_MONITORING_OFFICER));
        assertThat(isOpen(new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), council), history))
                .isTrue();
        assertThat(isOpen(new Handler(DEPUTY, Set.of(AUDIT_DIRECTOR), council), history))
                .isFalse();
    }

    @Test
    void standing_in_opens_nothing_that_is_closed_for_another_reason() {
        var council = deputyBelow(Set.of(MO), DEPUTY_STANDS_IN);
        var byDeputy = new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), council);
        var admission = admitted(Set.of(MO), DEPUTY_MONITORING_OFFICER);
        var aside = new HandlerSetAside(HR, new ConfidentialPeople(CASE, Set.of(DEPUTY)), SOME_TEXT, THURSDAY, null);
        var mosBoss = deputyBelow(Set.of(MO, HR), DEPUTY_STANDS_IN);
        var above = new Council(
                COUNCIL.recipients(),
                COUNCIL.holders(),
                Map.of(DEPUTY, Set.of(MO), MO, Set.of(DEPUTY)),
                Set.of(),
                DEPUTY_STANDS_IN,
                Namesakes.OF_NOBODY);

        assertThat(isOpen(byDeputy, raised(ABOUT_THE_MO), admission)).isTrue();
        assertThat(isOpen(byDeputy, raised(about(Set.of(MO, DEPUTY), Set.of())), admission))
                .isFalse();
        assertThat(isOpen(byDeputy, raised(about(Set.of(MO), Set.of(DEPUTY_MONITORING_OFFICER))), admission))
                .isFalse();
        assertThat(isOpen(byDeputy, raised(ABOUT_THE_MO), admission, aside)).isFalse();
        assertThat(isOpen(byDeputy, raised(entered(ABOUT_THE_MO, Set.of(DEPUTY_MONITORING_OFFICER))), admission))
                .isFalse();
        assertThat(isOpen(mosBoss, DEPUTY, raised(about(Set.of(MO, HR), Set.of())), admission))
                .isFalse();
        assertThat(isOpen(above, DEPUTY, raised(ABOUT_THE_MO), admission)).isFalse();
        assertThat(isOpen(deputyBelow(Set.of(MO), Map.of()), DEPUTY, raised(ABOUT_THE_MO), admission))
                .isFalse();
    }

    @Test
    void where_nothing_is_known_one_post_takes_it_and_no_more() {
        spec.given()
                .when(raise(ABOUT_NOBODY, Council.UNKNOWN))
                .then(raised(ABOUT_NOBODY), admitted(Set.of(), MONITORING_OFFICER));
    }

    @Test
    void if_nobody_of_the_list_is_left_the_external_auditor_has_it() {
        Report aboutAll = about(Set.of(), Set.copyOf(Post.USUAL_RECIPIENTS));
        var steppedAside = new SetHandlerAside(new Handler(HR, Set.of(HR_DIRECTOR), onlyHr()), HR, SOME_TEXT, THURSDAY);

        spec.given()
                .when(raise(aboutAll, Council.UNKNOWN))
                .then(raised(aboutAll), admitted(Set.of(), EXTERNAL_AUDITOR));
        spec.given(raised(ABOUT_NOBODY), admitted(Set.of(), HR_DIRECTOR))
                .when(steppedAside)
                .then(
                        new HandlerSetAside(HR, new ConfidentialPeople(CASE, Set.of(HR)), SOME_TEXT, THURSDAY, null),
                        admitted(Set.of(), EXTERNAL_AUDITOR));
    }

    @Test
    void an_auditor_who_is_named_does_not_see_it_and_another_one_of_the_firm_does() {
        var history = new ConcernEvent[] {raised(ABOUT_THE_MO), admitted(Set.of(MO), EXTERNAL_AUDITOR)};

        assertThat(isOpen(new Handler(MO, Set.of(EXTERNAL_AUDITOR), COUNCIL), history))
                .isFalse();
        assertThat(isOpen(new Handler(CLERK, Set.of(EXTERNAL_AUDITOR), Council.UNKNOWN), history))
                .isTrue();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Beside the rule runs the plainest model of a line: who can be reached by going up, or is reached from, step by step. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_line_is_what_a_plain_model_says(long seed) {
        Random random = new Random(seed);
        Map<PersonId, Set<PersonId>> superiors = new HashMap<>();
        for (int i = 0; i < 14; i++) {
            superiors.put(person(i), Set.of(person(random.nextInt(20))));
        }
        var council = council(superiors, Map.of());
        Set<PersonId> named = Set.of(person(random.nextInt(20)), person(100));
        var recusal = new Recusal(council, about(named, Set.of()).named());

        for (int i = 0; i < 20; i++) {
            PersonId one = person(i);
            boolean inLine = named.stream()
                    .anyMatch(other -> isUpFrom(superiors, one, other) || isUpFrom(superiors, other, one));
            assertThat(recusal.keepsOut(one, MONITORING_OFFICER)).as("%s", one).isEqualTo(inLine);
        }
        assertThat(recusal.keptOut()).allMatch(one -> recusal.keepsOut(one, MONITORING_OFFICER));
    }

    /** In a line of at most twenty steps. */
    static boolean isUpFrom(Map<PersonId, Set<PersonId>> superiors, PersonId above, PersonId below) {
        Set<PersonId> reached = Set.of(below);
        for (int step = 0; step < 20; step++) {
            if (reached.contains(above)) {
                return true;
            }
            reached = reached.stream()
                    .flatMap(each -> superiors.getOrDefault(each, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
        return false;
    }

    private static Council deputyBelow(Set<PersonId> whom, Map<Post, Set<Post>> standIns) {
        Map<PersonId, Set<PersonId>> superiors = new HashMap<>(COUNCIL.superiors());
        superiors.put(DEPUTY, whom);
        return council(superiors, standIns);
    }

    private static Council council(Map<PersonId, Set<PersonId>> superiors, Map<Post, Set<Post>> standIns) {
        return new Council(COUNCIL.recipients(), COUNCIL.holders(), superiors, Set.of(), standIns, Namesakes.OF_NOBODY);
    }

    private static Council onlyHr() {
        return new Council(List.of(HR_DIRECTOR), Map.of(HR_DIRECTOR, Set.of(HR)), Map.of(), Set.of());
    }

    private static RaiseConcern raise(Report report, Council council) {
        return new RaiseConcern(report, council, MONDAY, A_WEEK);
    }

    /** Whether it is open to somebody who, by the token, holds every post of the list that is admitted. */
    private static boolean isOpen(Council council, PersonId person, ConcernEvent... history) {
        return isOpen(new Handler(person, Set.of(MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER), council), history);
    }

    private static boolean isOpen(Handler handler, ConcernEvent... history) {
        return ((Raised) new ConcernDecider().replay(List.of(history))).file().isOpenTo(handler);
    }
}
