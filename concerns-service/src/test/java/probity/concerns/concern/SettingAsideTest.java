package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.CLERK;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DEPUTY;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.SOME_TEXT;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.entered;
import static probity.concerns.concern.ConcernExamples.raise;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.concern.ConcernRefusal.NOBODY_TO_SET_ASIDE;
import static probity.concerns.concern.ConcernRefusal.NOT_ENTITLED;
import static probity.concerns.vocabulary.Post.AUDIT_DIRECTOR;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.EXTERNAL_AUDITOR;
import static probity.concerns.vocabulary.Post.HEAD_OF_FRAUD;
import static probity.concerns.vocabulary.Post.HR_DIRECTOR;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernCommand.SetHandlerAside;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;

/** Who does not see a case though nothing in it is about them: set aside by a handler, or not to know by the reporter. */
@Tag("W-19")
class SettingAsideTest {

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void a_handler_steps_aside_and_the_next_post_follows_at_once() {
        spec.given(RAISED, MO_ADMITTED)
                .when(setAside(BY_THE_MO, MO))
                .then(aside(MO, MO), admitted(Set.of(), DEPUTY_MONITORING_OFFICER));
        assertThat(isOpen(BY_THE_MO, RAISED, MO_ADMITTED, aside(MO, MO))).isFalse();
    }

    @Test
    void where_nobody_knows_who_holds_a_post_the_next_one_follows_too() {
        var unheardOf = new Handler(MO, Set.of(MONITORING_OFFICER), Council.UNKNOWN);

        spec.given(RAISED, MO_ADMITTED)
                .when(setAside(unheardOf, MO))
                .then(aside(MO, MO), admitted(Set.of(), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void a_handler_who_is_set_aside_by_another_loses_the_case_whatever_posts_they_hold() {
        var both = admitted(Set.of(), MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER);
        var deputyOfMany = new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER, MONITORING_OFFICER), COUNCIL);

        spec.given(RAISED, both).when(setAside(BY_THE_MO, DEPUTY)).then(aside(MO, DEPUTY));
        assertThat(isOpen(deputyOfMany, RAISED, both)).isTrue();
        assertThat(isOpen(deputyOfMany, RAISED, both, aside(MO, DEPUTY))).isFalse();
    }

    @Test
    void whoever_was_set_aside_is_not_counted_as_somebody_who_can_act() {
        spec.given(RAISED, MO_ADMITTED, aside(HR, MO))
                .when(new ReviewHandlers(COUNCIL))
                .then(admitted(Set.of(), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void nobody_can_be_set_aside_who_could_not_see_the_case_so_the_list_is_not_opened_post_by_post() {
        var unheardOf = new Handler(MO, Set.of(MONITORING_OFFICER), Council.UNKNOWN);
        ConcernEvent aboutHr = raised(ConcernExamples.about(Set.of(HR), Set.of()));

        spec.given(RAISED, MO_ADMITTED).when(setAside(BY_THE_MO, CLERK)).thenRefused(NOBODY_TO_SET_ASIDE);
        spec.given(RAISED, MO_ADMITTED).when(setAside(BY_THE_MO, DEPUTY)).thenRefused(NOBODY_TO_SET_ASIDE);
        spec.given(RAISED, MO_ADMITTED).when(setAside(unheardOf, CLERK)).thenRefused(NOBODY_TO_SET_ASIDE);
        spec.given(aboutHr, MO_ADMITTED).when(setAside(BY_THE_MO, HR)).then(aside(MO, HR));
    }

    @Test
    void a_post_that_no_code_names_is_not_opened_in_silence() {
        var shortList = new Council(
                COUNCIL.recipients(), COUNCIL.holders(), COUNCIL.superiors(), Set.of(DEPUTY_MONITORING_OFFICER));
        var put = new HandlerSetAside(
                MO, new ConfidentialPeople(CASE, Set.of(MO)), SOME_TEXT, THURSDAY, DEPUTY_MONITORING_OFFICER);

        spec.given(RAISED, MO_ADMITTED)
                .when(setAside(new Handler(MO, Set.of(MONITORING_OFFICER), shortList), MO))
                .then(put, admitted(Set.of(), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void who_was_set_aside_by_whom_and_why_stays_in_the_case() {
        var file = ((Raised) new ConcernDecider().replay(List.of(RAISED, MO_ADMITTED, aside(DEPUTY, MO)))).file();

        assertThat(file.setAside()).containsExactly(aside(DEPUTY, MO));
        assertThat(file.setAside().getFirst().stepsAside()).isFalse();
        assertThat(aside(MO, MO).stepsAside()).isTrue();
    }

    @Test
    void setting_aside_again_changes_nothing_and_is_not_for_those_who_may_not_see_the_case() {
        spec.given(RAISED, MO_ADMITTED, aside(MO, CLERK))
                .when(setAside(BY_THE_MO, CLERK))
                .thenNothing();
        spec.given(RAISED, MO_ADMITTED).when(setAside(BY_THE_DEPUTY, MO)).thenRefused(NOT_ENTITLED);
        spec.given().when(setAside(BY_THE_MO, MO)).thenRefused(NOT_ENTITLED);
    }

    @Test
    void if_nobody_is_left_the_external_auditor_follows() {
        var toAll = admitted(
                Set.of(), MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER, AUDIT_DIRECTOR, HR_DIRECTOR, HEAD_OF_FRAUD);
        var unheardOf = new Handler(MO, Set.of(MONITORING_OFFICER), Council.UNKNOWN);

        spec.given(RAISED, toAll)
                .when(setAside(unheardOf, MO))
                .then(aside(MO, MO), admitted(Set.of(), EXTERNAL_AUDITOR));
    }

    @Test
    void a_post_that_is_not_to_know_neither_takes_nor_sees_the_case_but_its_line_may() {
        Report notToMonitoringOfficer = entered(ABOUT_NOBODY, Set.of(MONITORING_OFFICER));
        var raised = raised(notToMonitoringOfficer);
        var admitted = admitted(Set.of(MO), DEPUTY_MONITORING_OFFICER);

        spec.given().when(raise(notToMonitoringOfficer)).then(raised, admitted);
        assertThat(isOpen(new Handler(MO, Set.of(DEPUTY_MONITORING_OFFICER), COUNCIL), raised, admitted))
                .isFalse();
        assertThat(isOpen(
                        new Handler(CLERK, Set.of(MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER), Council.UNKNOWN),
                        raised,
                        admitted))
                .isFalse();
        assertThat(isOpen(BY_THE_DEPUTY, raised, admitted)).isTrue();
    }

    private static SetHandlerAside setAside(Handler by, PersonId whom) {
        return new SetHandlerAside(by, whom, SOME_TEXT, THURSDAY);
    }

    private static HandlerSetAside aside(PersonId by, PersonId whom) {
        return new HandlerSetAside(by, new ConfidentialPeople(CASE, Set.of(whom)), SOME_TEXT, THURSDAY, null);
    }

    private static boolean isOpen(Handler handler, ConcernEvent... history) {
        return ((Raised) new ConcernDecider().replay(List.of(history))).file().isOpenTo(handler);
    }
}
