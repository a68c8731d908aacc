package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.AUDITOR;
import static probity.concerns.concern.ConcernExamples.A_WEEK;
import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DIRECTOR;
import static probity.concerns.concern.ConcernExamples.HOTLINE;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.OTHER_TEXT;
import static probity.concerns.concern.ConcernExamples.REFERENCE;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.filed;
import static probity.concerns.concern.ConcernExamples.listed;
import static probity.concerns.concern.ConcernExamples.raise;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.concern.ConcernRefusal.LISTED_OTHERWISE;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.concern.ConcernRefusal.REFERENCE_USED_BEFORE;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.ConcernCommand.AcknowledgeConcern;
import probity.concerns.concern.ConcernCommand.MissOnList;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernEvent.CaseListed;
import probity.concerns.concern.ConcernEvent.CaseNotListed;
import probity.concerns.concern.ConcernEvent.ConcernMissing;
import probity.concerns.concern.ConcernEvent.MissingExplained;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.Post;

/** The hotline's list is held against what it filed. */
@Tag("N-16")
class ComparingListsTest {

    private static final Report.Named NOBODY = ABOUT_NOBODY.named();

    private static final Report.Named NOT_TO_THE_MO = new Report.Named(
            null,
            new ConfidentialPeople(CASE, Set.of()),
            new ConfidentialPosts(CASE, Set.of()),
            null,
            null,
            new ConfidentialPosts(CASE, Set.of(MONITORING_OFFICER)));

    private static final Report FILED = filed(ABOUT_NOBODY, SOME_TEXT);

    private static final ConcernEvent NEVER_FILED = new ConcernMissing(HOTLINE, REFERENCE, NOBODY, MONDAY, THURSDAY);

    private static final ConcernEvent LEFT_OUT = new CaseNotListed(THURSDAY);

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void filing_again_is_one_case_and_filing_something_else_is_refused() {
        spec.given(raised(FILED), MO_ADMITTED).when(raise(FILED)).thenNothing();
        spec.given(raised(FILED), MO_ADMITTED)
                .when(raise(filed(ABOUT_NOBODY, OTHER_TEXT)))
                .thenRefused(REFERENCE_USED_BEFORE);
    }

    @Test
    void what_was_never_filed_is_told_to_one_post_as_if_it_were_a_case() {
        spec.given().when(listed(NOBODY, null, COUNCIL)).then(NEVER_FILED, MO_ADMITTED);

        var missing = after(NEVER_FILED, MO_ADMITTED);
        assertThat(missing.isOpenTo(BY_THE_MO)).isTrue();
        assertThat(missing.isOpenTo(BY_THE_DEPUTY)).isFalse();
    }

    @Test
    void whoever_is_not_to_know_of_it_is_passed_over_whatever_posts_they_hold() {
        var missing = new ConcernMissing(HOTLINE, REFERENCE, NOT_TO_THE_MO, MONDAY, THURSDAY);
        var deputyAdmitted = admitted(Set.of(MO), DEPUTY_MONITORING_OFFICER);

        spec.given().when(listed(NOT_TO_THE_MO, null, COUNCIL)).then(missing, deputyAdmitted);

        var both = new Handler(MO, Set.of(MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER), COUNCIL);
        var ofWhomNothingIsKnown = new Handler(AUDITOR, both.posts(), Council.UNKNOWN);
        assertThat(after(missing, deputyAdmitted).isOpenTo(both)).isFalse();
        assertThat(after(missing, deputyAdmitted).isOpenTo(ofWhomNothingIsKnown))
                .isFalse();
        assertThat(after(missing, deputyAdmitted).isOpenTo(BY_THE_DEPUTY)).isTrue();
    }

    @Test
    void people_who_are_not_to_know_are_kept_out_and_those_above_them() {
        var named =
                Report.Named.of(new ConfidentialPeople(CASE, Set.of(DIRECTOR)), new ConfidentialPosts(CASE, Set.of()));

        spec.given()
                .when(listed(named, null, COUNCIL))
                .then(
                        new ConcernMissing(HOTLINE, REFERENCE, named, MONDAY, THURSDAY),
                        admitted(Set.of(DIRECTOR, MO), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void the_same_list_again_changes_nothing() {
        spec.given(NEVER_FILED, MO_ADMITTED).when(listed(NOBODY, null, COUNCIL)).thenNothing();
        spec.given(raised(FILED), MO_ADMITTED)
                .when(listed(NOBODY, null, COUNCIL))
                .thenNothing();
        spec.given(raised(FILED), MO_ADMITTED, LEFT_OUT)
                .when(new MissOnList(THURSDAY.plusDays(9)))
                .thenNothing();
    }

    @Test
    void what_was_never_filed_and_explained_is_no_open_gap_and_is_shown_all_the_same() {
        spec.given()
                .when(listed(NOBODY, SOME_TEXT, COUNCIL))
                .then(NEVER_FILED, MO_ADMITTED, new MissingExplained(SOME_TEXT, THURSDAY));
        spec.given(NEVER_FILED, MO_ADMITTED)
                .when(listed(NOBODY, SOME_TEXT, COUNCIL))
                .then(new MissingExplained(SOME_TEXT, THURSDAY));
        spec.given(NEVER_FILED, MO_ADMITTED, new MissingExplained(SOME_TEXT, THURSDAY))
                .when(listed(NOBODY, OTHER_TEXT, COUNCIL))
                .thenNothing();
    }

    @Test
    void a_case_that_is_not_listed_has_a_gap_until_it_is_or_was_explained() {
        spec.given(raised(FILED), MO_ADMITTED).when(new MissOnList(THURSDAY)).then(LEFT_OUT);
        spec.given(raised(FILED), MO_ADMITTED, LEFT_OUT)
                .when(listed(NOBODY, null, COUNCIL))
                .then(new CaseListed(null, THURSDAY));
        spec.given(raised(FILED), MO_ADMITTED, LEFT_OUT)
                .when(listed(NOBODY, SOME_TEXT, COUNCIL))
                .then(new CaseListed(SOME_TEXT, THURSDAY));
        spec.given(raised(FILED), MO_ADMITTED, LEFT_OUT, new CaseListed(SOME_TEXT, THURSDAY))
                .when(new MissOnList(THURSDAY))
                .thenNothing();
        spec.given(raised(FILED), MO_ADMITTED, LEFT_OUT, new CaseListed(null, THURSDAY))
                .when(new MissOnList(THURSDAY))
                .then(LEFT_OUT);
    }

    @Test
    void filing_late_lets_nobody_in_whom_the_list_kept_out() {
        var missing = new ConcernMissing(HOTLINE, REFERENCE, NOT_TO_THE_MO, MONDAY, THURSDAY);
        var toTheDeputy = admitted(Set.of(MO), DEPUTY_MONITORING_OFFICER);

        spec.given(missing, toTheDeputy)
                .when(raise(FILED))
                .then(raised(FILED), admitted(Set.of(MO), DEPUTY_MONITORING_OFFICER));

        var late = after(missing, toTheDeputy, raised(FILED), toTheDeputy);
        assertThat(late.isOpenTo(BY_THE_MO)).isFalse();
        assertThat(late.isOpenTo(BY_THE_DEPUTY)).isTrue();
    }

    @Test
    void the_times_of_what_is_filed_late_count_from_the_day_on_the_list() {
        spec.given(NEVER_FILED, MO_ADMITTED)
                .when(new RaiseConcern(FILED, COUNCIL, MONDAY.plusDays(30), A_WEEK))
                .then(raised(FILED), MO_ADMITTED);
    }

    @Test
    void a_list_that_keeps_out_more_than_before_is_not_taken_in_silence() {
        spec.given(NEVER_FILED, MO_ADMITTED)
                .when(listed(NOT_TO_THE_MO, null, COUNCIL))
                .thenRefused(LISTED_OTHERWISE);
        spec.given(NEVER_FILED, MO_ADMITTED)
                .when(listed(NOT_TO_THE_MO, SOME_TEXT, COUNCIL))
                .thenRefused(LISTED_OTHERWISE);
    }

    @Test
    void lists_that_never_come_to_rest_do_not_fill_a_case() {
        List<ConcernEvent> history = new ArrayList<>(List.of(raised(FILED), MO_ADMITTED));
        for (int i = 0; i < Comparison.FOUND_MAX; i++) {
            history.addAll(List.of(LEFT_OUT, new CaseListed(null, THURSDAY)));
        }

        spec.given(history.toArray(ConcernEvent[]::new))
                .when(new MissOnList(THURSDAY))
                .thenNothing();
    }

    @Test
    void nobody_handles_what_was_never_filed() {
        spec.given(NEVER_FILED, MO_ADMITTED)
                .when(new AcknowledgeConcern(BY_THE_MO, THURSDAY))
                .thenRefused(NOT_ENTITLED);
    }

    @Test
    void if_whoever_was_told_can_act_no_more_the_next_post_is_told() {
        var gone = new Council(Post.USUAL_RECIPIENTS, Map.of(MONITORING_OFFICER, Set.of(DIRECTOR)), Map.of(), Set.of());
        var notToDirector =
                Report.Named.of(new ConfidentialPeople(CASE, Set.of(DIRECTOR)), new ConfidentialPosts(CASE, Set.of()));
        var missing = new ConcernMissing(HOTLINE, REFERENCE, notToDirector, MONDAY, THURSDAY);

        spec.given(missing, MO_ADMITTED)
                .when(new ReviewHandlers(gone))
                .then(admitted(Set.of(DIRECTOR), DEPUTY_MONITORING_OFFICER));
        spec.given(missing, MO_ADMITTED, new MissingExplained(SOME_TEXT, THURSDAY))
                .when(new ReviewHandlers(gone))
                .thenNothing();
    }

    @Test
    void once_erased_it_is_open_to_nobody_and_stays_as_it_is() {
        var nobody = new Report.Named(
                null, new ConfidentialPeople(CASE, null), new ConfidentialPosts(CASE, null), null, null, null);
        var erased = new ConcernMissing(HOTLINE, new Confidential(CASE, null), nobody, MONDAY, THURSDAY);

        assertThat(after(erased, MO_ADMITTED).isOpenTo(BY_THE_MO)).isFalse();
        spec.given(erased, MO_ADMITTED).when(listed(NOBODY, SOME_TEXT, COUNCIL)).thenNothing();
        spec.given(erased, MO_ADMITTED).when(new ReviewHandlers(COUNCIL)).thenNothing();
    }

    private static Concern after(ConcernEvent... events) {
        return new ConcernDecider().replay(List.of(events));
    }
}
