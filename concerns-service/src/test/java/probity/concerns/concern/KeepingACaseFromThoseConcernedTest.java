package probity.concerns.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.concerns.concern.ConcernExamples.AUDITOR;
import static probity.concerns.concern.ConcernExamples.BY_THE_DEPUTY;
import static probity.concerns.concern.ConcernExamples.BY_THE_MO;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.CLERK;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DEPUTY;
import static probity.concerns.concern.ConcernExamples.DIRECTOR;
import static probity.concerns.concern.ConcernExamples.FRAUD;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.IN_A_WEEK;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.concern.ConcernRefusal.NOT_RAISED;
import static probity.concerns.vocabulary.Post.AUDIT_DIRECTOR;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.EXTERNAL_AUDITOR;
import static probity.concerns.vocabulary.Post.HR_DIRECTOR;
import static probity.concerns.vocabulary.Post.LINE_MANAGER;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand.ReviewHandlers;
import probity.concerns.concern.ConcernEvent.ConcernAcknowledged;
import probity.concerns.concern.ConcernEvent.ConcernClosed;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

class KeepingACaseFromThoseConcernedTest {

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void it_is_open_to_the_posts_on_the_list_and_to_nobody_else() {
        assertThat(isOpen(BY_THE_MO, RAISED, MO_ADMITTED)).isTrue();
        assertThat(isOpen(BY_THE_DEPUTY, RAISED, MO_ADMITTED)).isFalse();
        assertThat(isOpen(BY_THE_MO, RAISED)).isFalse();
    }

    @Test
    void somebody_named_does_not_see_it_by_another_post() {
        var audit = new Handler(MO, Set.of(MONITORING_OFFICER, AUDIT_DIRECTOR), COUNCIL);
        var aboutMo = raised(about(Set.of(MO), Set.of()));
        var aboutThePost = raised(about(Set.of(), Set.of(MONITORING_OFFICER)));

        assertThat(isOpen(audit, aboutMo, admitted(Set.of(), AUDIT_DIRECTOR))).isFalse();
        assertThat(isOpen(audit, aboutThePost, admitted(Set.of(), AUDIT_DIRECTOR)))
                .isFalse();
        assertThat(isOpen(audit, RAISED, admitted(Set.of(), AUDIT_DIRECTOR))).isTrue();
    }

    @Test
    void whoever_holds_a_named_post_by_the_token_alone_does_not_see_it() {
        var unheardOf = new Handler(CLERK, Set.of(MONITORING_OFFICER, LINE_MANAGER), Council.UNKNOWN);

        assertThat(isOpen(unheardOf, raised(about(Set.of(), Set.of(LINE_MANAGER))), MO_ADMITTED))
                .isFalse();
        assertThat(isOpen(unheardOf, RAISED, MO_ADMITTED)).isTrue();
    }

    @Test
    void whoever_was_above_somebody_named_then_or_is_now_does_not_see_it() {
        var aboutClerk = raised(about(Set.of(CLERK), Set.of()));
        var nobodyIsAbove = new Council(Post.USUAL_RECIPIENTS, Map.of(), Map.of(), Set.of());
        var then = new Handler(MO, Set.of(MONITORING_OFFICER), nobodyIsAbove);

        assertThat(isOpen(then, aboutClerk, admitted(Set.of(CLERK, MO), MONITORING_OFFICER)))
                .isFalse();
        assertThat(isOpen(BY_THE_MO, aboutClerk, admitted(Set.of(CLERK), MONITORING_OFFICER)))
                .isFalse();
        assertThat(isOpen(then, aboutClerk, admitted(Set.of(CLERK), MONITORING_OFFICER)))
                .isTrue();
    }

    @Test
    void an_erased_case_is_open_to_nobody() {
        var nobody = new ConfidentialPeople(CASE, null);
        var erased = new Report(
                Kind.UNSPECIFIED,
                Channel.WEB,
                null,
                Report.Account.of(new Confidential(CASE, null)),
                Report.Named.of(nobody, new ConfidentialPosts(CASE, null)),
                new ConfidentialPosts(CASE, null),
                null,
                null);
        var raised = new ConcernRaised(erased, MONDAY, IN_A_WEEK, null);
        var admission = new HandlersAdmitted(List.of(MONITORING_OFFICER), nobody, null);

        assertThat(isOpen(BY_THE_MO, raised, admission)).isFalse();
        assertThat(isOpen(BY_THE_MO, raised, MO_ADMITTED)).isFalse();
        assertThat(isOpen(BY_THE_MO, RAISED, admission)).isFalse();
        spec.given(raised, admission).when(new ReviewHandlers(COUNCIL)).thenNothing();
    }

    @Test
    void while_somebody_can_act_the_list_stays() {
        spec.given(RAISED, MO_ADMITTED).when(new ReviewHandlers(COUNCIL)).thenNothing();
        spec.given(RAISED, MO_ADMITTED)
                .when(new ReviewHandlers(Council.UNKNOWN))
                .thenNothing();
    }

    @Test
    void if_nobody_on_the_list_can_act_any_more_the_next_post_follows() {
        var aboutClerk = raised(about(Set.of(CLERK), Set.of()));

        spec.given(aboutClerk, admitted(Set.of(CLERK), MONITORING_OFFICER))
                .when(new ReviewHandlers(auditorIsMonitoringOfficerAbove(CLERK)))
                .then(admitted(Set.of(CLERK, AUDITOR), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void those_admitted_and_those_kept_out_only_grow_more() {
        var aboutClerk = raised(about(Set.of(CLERK), Set.of()));
        var twice = new ConcernEvent[] {
            aboutClerk,
            admitted(Set.of(CLERK, DEPUTY), MONITORING_OFFICER),
            admitted(Set.of(CLERK, HR), DEPUTY_MONITORING_OFFICER, HR_DIRECTOR)
        };
        var nothingIsKnown = Council.UNKNOWN;

        assertThat(isOpen(new Handler(MO, Set.of(MONITORING_OFFICER), nothingIsKnown), twice))
                .isTrue();
        assertThat(isOpen(new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), nothingIsKnown), twice))
                .isFalse();
        assertThat(isOpen(new Handler(HR, Set.of(HR_DIRECTOR), nothingIsKnown), twice))
                .isFalse();
    }

    @Test
    void what_lay_with_nobody_goes_to_the_external_auditor_and_stays_there() {
        var aboutAll = raised(about(Set.of(), Set.copyOf(Post.USUAL_RECIPIENTS)));
        var toTheAuditor = admitted(Set.of(MO, DIRECTOR, DEPUTY, AUDITOR, HR, FRAUD), EXTERNAL_AUDITOR);

        spec.given(aboutAll, admitted(Set.of()))
                .when(new ReviewHandlers(COUNCIL))
                .then(toTheAuditor);
        spec.given(aboutAll, toTheAuditor).when(new ReviewHandlers(COUNCIL)).thenNothing();
    }

    @Test
    void a_closed_case_is_not_reviewed_and_one_that_was_not_raised_cannot_be() {
        var aboutClerk = raised(about(Set.of(CLERK), Set.of()));
        var closed = new ConcernClosed(MO, CaseOutcome.REFERRED, ConcernExamples.SOME_TEXT, MONDAY, null);

        spec.given(
                        aboutClerk,
                        admitted(Set.of(CLERK), MONITORING_OFFICER),
                        new ConcernAcknowledged(MO, MONDAY, 0),
                        closed)
                .when(new ReviewHandlers(COUNCIL))
                .thenNothing();
        spec.given().when(new ReviewHandlers(COUNCIL)).thenRefused(NOT_RAISED);
    }

    private static Council auditorIsMonitoringOfficerAbove(PersonId person) {
        var holders = new HashMap<>(COUNCIL.holders());
        holders.put(MONITORING_OFFICER, Set.of(AUDITOR));
        return new Council(COUNCIL.recipients(), holders, Map.of(person, Set.of(AUDITOR)), Set.of());
    }

    private static boolean isOpen(Handler handler, ConcernEvent... history) {
        Raised raised = (Raised) new ConcernDecider().replay(List.of(history));
        return raised.file().isOpenTo(handler);
    }
}
