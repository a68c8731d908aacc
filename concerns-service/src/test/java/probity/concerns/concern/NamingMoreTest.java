package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.CLERK;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DEPUTY;
import static probity.concerns.concern.ConcernExamples.DIRECTOR;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.MANAGER;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernRefusal.CHANNEL_ENDED;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.NOT_RAISED;
import static probity.concerns.concern.ConcernRefusal.TOO_MUCH_WRITTEN;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.NameMoreAsHandler;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;

/** Whoever turns out later to be concerned loses the case as if they had been named at once. */
@Tag("W-19")
class NamingMoreTest {

    private static final Report.Named THE_MO = about(Set.of(MO), Set.of()).named();

    private static final Report.Named THE_POST =
            about(Set.of(), Set.of(MONITORING_OFFICER)).named();

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void whoever_is_named_later_does_not_see_it_any_more_and_the_next_post_follows() {
        var named = new MoreNamed(null, THE_MO, THURSDAY);
        var next = admitted(Set.of(MO, DIRECTOR), DEPUTY_MONITORING_OFFICER);

        spec.given(RAISED, MO_ADMITTED)
                .when(new NameMore(THE_MO, THURSDAY, COUNCIL))
                .then(named, next);
        assertThat(isOpen(BY_THE_MO, RAISED, MO_ADMITTED)).isTrue();
        assertThat(isOpen(BY_THE_MO, RAISED, MO_ADMITTED, named)).isFalse();
        assertThat(isOpen(BY_THE_DEPUTY, RAISED, MO_ADMITTED, named, next)).isTrue();
    }

    @Test
    void a_post_that_is_named_later_is_passed_over_even_where_nobody_knows_who_holds_it() {
        spec.given(RAISED, MO_ADMITTED)
                .when(new NameMore(THE_POST, THURSDAY, Council.UNKNOWN))
                .then(new MoreNamed(null, THE_POST, THURSDAY), admitted(Set.of(), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void while_somebody_can_act_it_is_only_written_down_who_is_out() {
        var clerk = about(Set.of(CLERK), Set.of()).named();
        var both = admitted(Set.of(), MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER);

        spec.given(RAISED, both)
                .when(new NameMoreAsHandler(BY_THE_DEPUTY, clerk, THURSDAY))
                .then(new MoreNamed(DEPUTY, clerk, THURSDAY), admitted(Set.of(CLERK, MANAGER, DIRECTOR, MO)));
    }

    @Test
    void what_was_said_before_is_not_said_again() {
        spec.given(RAISED, MO_ADMITTED, new MoreNamed(null, THE_MO, MONDAY))
                .when(new NameMore(THE_MO, THURSDAY, COUNCIL))
                .thenNothing();
    }

    @Test
    void names_come_together_with_those_before() {
        var file = ((Raised) new ConcernDecider()
                        .replay(List.of(
                                RAISED,
                                new MoreNamed(null, names("Ann Hill"), MONDAY),
                                new MoreNamed(null, names("Ben Dale"), MONDAY))))
                .file();

        assertThat(file.circle().named().names())
                .isEqualTo(new ConfidentialWords(CASE, List.of("Ann Hill", "Ben Dale")));
    }

    @Test
    void only_those_who_may_see_it_name_more_and_nobody_without_end() {
        var closed = new ConcernClosed(MO, CaseOutcome.UPHELD, SOME_TEXT, MONDAY, MONDAY);
        String[] many = IntStream.range(0, 301).mapToObj(i -> "Name " + i).toArray(String[]::new);

        spec.given(RAISED, MO_ADMITTED)
                .when(new NameMoreAsHandler(BY_THE_DEPUTY, THE_MO, THURSDAY))
                .thenRefused(NOT_ENTITLED);
        spec.given().when(new NameMore(THE_MO, THURSDAY, COUNCIL)).thenRefused(NOT_RAISED);
        spec.given(RAISED, MO_ADMITTED)
                .when(new NameMore(names(many), THURSDAY, COUNCIL))
                .thenRefused(TOO_MUCH_WRITTEN);
        spec.given(RAISED, MO_ADMITTED, new ConcernAcknowledged(HR, MONDAY, 0), closed)
                .when(new NameMore(THE_MO, THURSDAY, COUNCIL))
                .thenRefused(CHANNEL_ENDED);
    }

    /** Each look at the case holds them against whoever may handle it. */
    @Test
    void names_have_so_many_letters_and_no_more_in_few_lines_as_in_many() {
        Report.Named half = names("a".repeat(ConcernDecider.NAMED_LETTERS_MAX / 2));
        Report.Named others = names("b".repeat(ConcernDecider.NAMED_LETTERS_MAX / 2));
        Report.Named inWords =
                new Report.Named(new Confidential(CASE, "c"), half.people(), half.posts(), null, null, null);

        spec.given(RAISED, MO_ADMITTED, new MoreNamed(null, half, MONDAY))
                .when(new NameMore(others, THURSDAY, COUNCIL))
                .then(new MoreNamed(null, others, THURSDAY), admitted(Set.of()));
        for (Report.Named more : List.of(names("c"), inWords)) {
            spec.given(RAISED, MO_ADMITTED, new MoreNamed(null, half, MONDAY), new MoreNamed(null, others, MONDAY))
                    .when(new NameMore(more, THURSDAY, COUNCIL))
                    .thenRefused(TOO_MUCH_WRITTEN);
        }
    }

    /** Such as were written before there was a bound. */
    @Test
    void in_a_case_with_more_letters_than_that_somebody_can_be_named_by_id() {
        Report.Named much = names("a".repeat(ConcernDecider.NAMED_LETTERS_MAX + 1));

        spec.given(RAISED, MO_ADMITTED, new MoreNamed(null, much, MONDAY))
                .when(new NameMore(THE_MO, THURSDAY, COUNCIL))
                .then(new MoreNamed(null, THE_MO, THURSDAY), admitted(Set.of(MO, DIRECTOR), DEPUTY_MONITORING_OFFICER));
    }

    private static Report.Named names(String... names) {
        return new Report.Named(
                null,
                new ConfidentialPeople(CASE, Set.of()),
                new ConfidentialPosts(CASE, Set.of()),
                new ConfidentialWords(CASE, List.of(names)),
                null,
                null);
    }

    private static boolean isOpen(Handler handler, ConcernEvent... history) {
        return ((Raised) new ConcernDecider().replay(List.of(history))).file().isOpenTo(handler);
    }
}
