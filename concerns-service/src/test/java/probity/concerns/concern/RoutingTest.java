package probity.concerns.concern;

import static probity.concerns.concern.ConcernExamples.ABOUT_NOBODY;
import static probity.concerns.concern.ConcernExamples.A_WEEK;
import static probity.concerns.concern.ConcernExamples.CASE;
import static probity.concerns.concern.ConcernExamples.COUNCIL;
import static probity.concerns.concern.ConcernExamples.HR;
import static probity.concerns.concern.ConcernExamples.MO;
import static probity.concerns.concern.ConcernExamples.MONDAY;
import static probity.concerns.concern.ConcernExamples.THURSDAY;
import static probity.concerns.concern.ConcernExamples.admitted;
import static probity.concerns.concern.ConcernExamples.raised;
import static probity.concerns.vocabulary.Post.AUDIT_DIRECTOR;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.HEAD_OF_FRAUD;
import static probity.concerns.vocabulary.Post.HR_DIRECTOR;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.decider.DeciderSpec;
import probity.concerns.concern.ConcernCommand.NameMore;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernEvent.MoreNamed;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.ConfidentialWords;
import probity.concerns.vocabulary.Post;

/** Some concerns go to whom the code names for them, before all others. */
class RoutingTest {

    private static final Kind CRIME = new Kind("criminal-offence");

    private static final Kind HARASSMENT = new Kind("sexual-harassment");

    private static final Kind POLLUTION = new Kind("environment");

    private static final String TREATMENT = "indecent-treatment";

    /** As the officers' code of Kensington and Chelsea has them, and a mark of safeguarding. */
    private static final Council ROUTED = council(
            new Route(
                    List.of(AUDIT_DIRECTOR, HEAD_OF_FRAUD, HR_DIRECTOR, MONITORING_OFFICER),
                    Set.of(CRIME.id()),
                    Set.of(),
                    false),
            new Route(List.of(AUDIT_DIRECTOR, HEAD_OF_FRAUD), Set.of(), Set.of("bribery"), false),
            new Route(List.of(HR_DIRECTOR), Set.of(HARASSMENT.id()), Set.of(), false),
            new Route(List.of(HR_DIRECTOR), Set.of(), Set.of(TREATMENT), false),
            new Route(List.of(HEAD_OF_FRAUD), Set.of(CRIME.id()), Set.of(TREATMENT), false),
            new Route(List.of(DEPUTY_MONITORING_OFFICER), Set.of(), Set.of(), true));

    private final DeciderSpec<Concern, ConcernCommand, ConcernEvent> spec = DeciderSpec.of(new ConcernDecider());

    @Test
    @Tag("W-8")
    void an_unlawful_act_goes_to_the_director_of_audit() {
        goesTo(AUDIT_DIRECTOR, report(CRIME));
        goesTo(AUDIT_DIRECTOR, report(POLLUTION, "waste", "bribery"));
    }

    @Test
    @Tag("W-8")
    void the_reporter_chooses_another_one() {
        goesTo(HEAD_OF_FRAUD, wishing(HEAD_OF_FRAUD, report(CRIME)));
        goesTo(MONITORING_OFFICER, wishing(MONITORING_OFFICER, report(CRIME)));
    }

    @Test
    @Tag("W-9")
    void harassment_goes_to_the_director_of_hr_and_where_it_may_be_a_crime_it_does_not() {
        goesTo(HR_DIRECTOR, report(HARASSMENT));
        goesTo(HR_DIRECTOR, report(POLLUTION, TREATMENT));
        goesTo(HEAD_OF_FRAUD, report(CRIME, TREATMENT));
    }

    @Test
    @Tag("W-14")
    void what_is_marked_as_safeguarding_goes_to_whom_the_code_names_for_it() {
        Report report = report(POLLUTION);
        goesTo(DEPUTY_MONITORING_OFFICER, marked(report, new Report.Marks(null, true, null)));
        goesTo(MONITORING_OFFICER, marked(report, new Report.Marks(null, false, null)));
    }

    @Test
    @Tag("W-7")
    void what_no_route_is_for_goes_to_the_monitoring_officer() {
        goesTo(MONITORING_OFFICER, report(POLLUTION));
        goesTo(MONITORING_OFFICER, report(Kind.UNSPECIFIED));
        goesTo(MONITORING_OFFICER, report(Kind.UNKNOWN));
    }

    /** A route never leads to whom it is about. */
    @Test
    @Tag("W-19")
    void a_post_that_is_named_is_passed_over_on_its_route() {
        Report report = about(Set.of(HR_DIRECTOR), report(HARASSMENT));

        spec.given().when(raise(report)).then(raised(report), admitted(Set.of(HR), MONITORING_OFFICER));
    }

    @Test
    @Tag("W-19")
    void whoever_follows_later_follows_on_the_same_route() {
        Report report = report(CRIME);
        Report.Named audit = about(Set.of(AUDIT_DIRECTOR), report(CRIME)).named();

        spec.given(raised(report), admitted(Set.of(), AUDIT_DIRECTOR))
                .when(new NameMore(audit, THURSDAY, withoutFraudsBoss()))
                .then(new MoreNamed(null, audit, THURSDAY), admitted(Set.of(ConcernExamples.AUDITOR), HEAD_OF_FRAUD));
    }

    private void goesTo(Post post, Report report) {
        spec.given().when(raise(report)).then(raised(report), admitted(Set.of(), post));
    }

    private static RaiseConcern raise(Report report) {
        return new RaiseConcern(report, ROUTED, MONDAY, A_WEEK);
    }

    private static Council council(Route... routes) {
        return new Council(
                COUNCIL.recipients(),
                COUNCIL.holders(),
                COUNCIL.superiors(),
                Set.of(),
                COUNCIL.standIns(),
                Namesakes.OF_NOBODY,
                List.of(routes));
    }

    /** Where the head of fraud is not below the director of audit. */
    private static Council withoutFraudsBoss() {
        return new Council(
                ROUTED.recipients(),
                ROUTED.holders(),
                Map.of(MO, Set.of(ConcernExamples.DIRECTOR)),
                Set.of(),
                ROUTED.standIns(),
                Namesakes.OF_NOBODY,
                ROUTED.routes());
    }

    private static Report report(Kind kind, String... issues) {
        var marks =
                issues.length == 0 ? null : new Report.Marks(new ConfidentialWords(CASE, List.of(issues)), false, null);
        return new Report(
                kind,
                Channel.WEB,
                null,
                ABOUT_NOBODY.account(),
                ABOUT_NOBODY.named(),
                ABOUT_NOBODY.wish(),
                null,
                marks);
    }

    private static Report marked(Report report, Report.@Nullable Marks marks) {
        return new Report(
                report.kind(), report.channel(), null, report.account(), report.named(), report.wish(), null, marks);
    }

    private static Report wishing(Post post, Report report) {
        return new Report(
                report.kind(),
                report.channel(),
                null,
                report.account(),
                report.named(),
                new ConfidentialPosts(CASE, Set.of(post)),
                null,
                report.marks());
    }

    private static Report about(Set<Post> posts, Report report) {
        return new Report(
                report.kind(),
                report.channel(),
                null,
                report.account(),
                Report.Named.of(new ConfidentialPeople(CASE, Set.of()), new ConfidentialPosts(CASE, posts)),
                report.wish(),
                null,
                report.marks());
    }
}
