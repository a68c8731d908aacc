package probity.concerns.concern;

import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.AUDITOR;
import static probity.concerns.concern.ConcernExamples.A_WEEK;
import static probity.concerns.concern.ConcernExamples.CLERK;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.DEPUTY;
import static probity.concerns.concern.ConcernExamples.DIRECTOR;
import static probity.concerns.concern.ConcernExamples.FRAUD;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.MANAGER;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.MO_ADMITTED;
import static probity.concerns.concern.ConcernExamples.RAISED;
import static probity.concerns.concern.ConcernExamples.about;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.raise;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.concern.ConcernExamples.wishing;
import static probity.concerns.concern.ConcernRefusal.ALREADY_RECEIVED;
import static probity.concerns.vocabulary.Post.AUDIT_DIRECTOR;
import static probity.concerns.vocabulary.Post.CASE_HANDLER;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.EXTERNAL_AUDITOR;
import static probity.concerns.vocabulary.Post.HEAD_OF_FRAUD;
import static probity.concerns.vocabulary.Post.HR_DIRECTOR;
import static probity.concerns.vocabulary.Post.LINE_MANAGER;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.vocabulary.Post;

class RaisingAConcernTest {

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    void a_concern_goes_to_the_first_post_of_the_list() {
        spec.given().when(raise(ABOUT_NOBODY)).then(RAISED, MO_ADMITTED);
    }

    @Test
    void a_wished_recipient_takes_it_if_concerns_are_their_business() {
        Report toAudit = wishing(AUDIT_DIRECTOR, Set.of());
        Report toHandler = wishing(CASE_HANDLER, Set.of());

        spec.given().when(raise(toAudit)).then(raised(toAudit), admitted(Set.of(), AUDIT_DIRECTOR));
        spec.given().when(raise(toHandler)).then(raised(toHandler), MO_ADMITTED);
    }

    @Test
    void a_named_post_never_takes_it_even_if_wished() {
        Report report = wishing(MONITORING_OFFICER, Set.of(MONITORING_OFFICER));

        spec.given()
                .when(raise(report))
                .then(raised(report), admitted(Set.of(MO, DIRECTOR), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void all_above_somebody_named_are_kept_out_and_the_next_post_follows() {
        Report report = about(Set.of(CLERK), Set.of());

        spec.given()
                .when(raise(report))
                .then(raised(report), admitted(Set.of(CLERK, MANAGER, DIRECTOR, MO), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void all_above_the_holder_of_a_named_post_are_kept_out() {
        Report report = about(Set.of(MO, DEPUTY), Set.of(HEAD_OF_FRAUD));

        spec.given()
                .when(raise(report))
                .then(raised(report), admitted(Set.of(MO, DIRECTOR, DEPUTY, FRAUD, AUDITOR), HR_DIRECTOR));
    }

    @Test
    void a_named_post_that_takes_no_concerns_keeps_out_its_holders_and_not_all_above_them() {
        Report report = about(Set.of(MO, DEPUTY), Set.of(LINE_MANAGER));

        spec.given()
                .when(raise(report))
                .then(raised(report), admitted(Set.of(MO, DIRECTOR, DEPUTY, MANAGER, AUDITOR), HR_DIRECTOR));
    }

    @Test
    void a_post_that_several_hold_takes_it_while_one_of_them_may() {
        var twoMonitoringOfficers = new Council(
                List.of(MONITORING_OFFICER, HR_DIRECTOR),
                Map.of(MONITORING_OFFICER, Set.of(MO, DEPUTY)),
                Map.of(),
                Set.of());
        Report report = about(Set.of(MO), Set.of());

        spec.given()
                .when(new RaiseConcern(report, twoMonitoringOfficers, MONDAY, A_WEEK))
                .then(raised(report), admitted(Set.of(MO), MONITORING_OFFICER));
    }

    @Test
    void the_order_of_the_list_is_the_council_s_own() {
        var council = new Council(
                List.of(HEAD_OF_FRAUD, MONITORING_OFFICER), COUNCIL.holders(), COUNCIL.superiors(), Set.of());

        spec.given()
                .when(new RaiseConcern(ABOUT_NOBODY, council, MONDAY, A_WEEK))
                .then(RAISED, admitted(Set.of(), HEAD_OF_FRAUD));
    }

    @Test
    void a_concern_can_be_raised_where_nothing_is_known_of_the_council() {
        Report report = about(Set.of(CLERK), Set.of(MONITORING_OFFICER));

        spec.given()
                .when(new RaiseConcern(report, Council.UNKNOWN, MONDAY, A_WEEK))
                .then(raised(report), admitted(Set.of(CLERK), DEPUTY_MONITORING_OFFICER));
    }

    @Test
    void if_all_are_named_it_goes_to_the_external_auditor() {
        Report report = about(Set.of(), Set.copyOf(Post.USUAL_RECIPIENTS));

        spec.given()
                .when(raise(report))
                .then(raised(report), admitted(Set.of(MO, DIRECTOR, DEPUTY, AUDITOR, HR, FRAUD), EXTERNAL_AUDITOR));
    }

    @Test
    void a_receipt_opens_one_case() {
        spec.given(RAISED, MO_ADMITTED).when(raise(ABOUT_NOBODY)).thenRefused(ALREADY_RECEIVED);
        spec.given(RAISED).when(raise(about(Set.of(CLERK), Set.of()))).thenRefused(ALREADY_RECEIVED);
    }
}
