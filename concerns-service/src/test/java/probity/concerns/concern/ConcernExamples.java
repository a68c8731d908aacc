package probity.concerns.concern;

import static probity.concerns.vocabulary.Post.AUDIT_DIRECTOR;
import static probity.concerns.vocabulary.Post.DEPUTY_MONITORING_OFFICER;
import static probity.concerns.vocabulary.Post.HEAD_OF_FRAUD;
import static probity.concerns.vocabulary.Post.HR_DIRECTOR;
import static probity.concerns.vocabulary.Post.MONITORING_OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.ConcernCommand.ListConcern;
import probity.concerns.concern.ConcernCommand.RaiseConcern;
import probity.concerns.concern.ConcernEvent.ConcernRaised;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** The council, days and concerns that the tests of this package speak of. */
final class ConcernExamples {

    static final UUID CASE = UUID.fromString("0c000000-0000-8000-8000-000000000001");

    static final PersonId CLERK = person(1);
    static final PersonId MANAGER = person(2);
    static final PersonId DIRECTOR = person(3);
    static final PersonId MO = person(5);
    static final PersonId DEPUTY = person(6);
    static final PersonId AUDITOR = person(7);
    static final PersonId FRAUD = person(8);
    static final PersonId HR = person(9);
    static final PersonId HOTLINE = person(90);

    /** The clerk's manager is led by the director, the head of fraud by the director of audit. */
    static final Council COUNCIL = new Council(
            Post.USUAL_RECIPIENTS,
            Map.of(
                    MONITORING_OFFICER,
                    Set.of(MO),
                    DEPUTY_MONITORING_OFFICER,
                    Set.of(DEPUTY),
                    AUDIT_DIRECTOR,
                    Set.of(AUDITOR),
                    HR_DIRECTOR,
                    Set.of(HR),
                    HEAD_OF_FRAUD,
                    Set.of(FRAUD),
                    Post.LINE_MANAGER,
                    Set.of(MANAGER, AUDITOR)),
            Map.of(
                    CLERK, Set.of(MANAGER, DIRECTOR),
                    MANAGER, Set.of(DIRECTOR),
                    DIRECTOR, Set.of(MO),
                    MO, Set.of(DIRECTOR),
                    FRAUD, Set.of(AUDITOR)),
            Set.of());

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate THURSDAY = MONDAY.plusDays(3);
    static final LocalDate IN_A_WEEK = MONDAY.plusDays(7);

    static final Term A_WEEK = new Term(7, "some-code", 1, "12.04");

    static final Confidential SOME_TEXT = confidential("The invoices are for work that was never done.");
    static final Confidential OTHER_TEXT = confidential("Which invoices?");
    static final Confidential REFERENCE = confidential("SC-17");
    static final MessageId FIRST = new MessageId(UUID.fromString("0d000000-0000-4000-8000-000000000001"));
    static final MessageId SECOND = new MessageId(UUID.fromString("0d000000-0000-4000-8000-000000000002"));

    static final Report ABOUT_NOBODY = about(Set.of(), Set.of());

    static final ConcernEvent RAISED = raised(ABOUT_NOBODY);
    static final ConcernEvent MO_ADMITTED = admitted(Set.of(), MONITORING_OFFICER);
    static final Handler BY_THE_MO = new Handler(MO, Set.of(MONITORING_OFFICER), COUNCIL);
    static final Handler BY_THE_DEPUTY = new Handler(DEPUTY, Set.of(DEPUTY_MONITORING_OFFICER), COUNCIL);

    private ConcernExamples() {}

    static PersonId person(int number) {
        return new PersonId(new UUID(0x4000, 0x8000000000000000L + number));
    }

    static Confidential confidential(String text) {
        return new Confidential(CASE, text);
    }

    static Report about(Set<PersonId> people, Set<Post> posts) {
        return report(people, posts, Set.of());
    }

    static Report wishing(Post recipient, Set<Post> named) {
        return report(Set.of(), named, Set.of(recipient));
    }

    private static Report report(Set<PersonId> people, Set<Post> posts, Set<Post> wish) {
        return new Report(
                Kind.UNSPECIFIED,
                Channel.WEB,
                null,
                Report.Account.of(SOME_TEXT),
                Report.Named.of(new ConfidentialPeople(CASE, people), new ConfidentialPosts(CASE, posts)),
                new ConfidentialPosts(CASE, wish),
                null,
                null);
    }

    /** The same, taken down on the phone by the deputy, and not to be known to some posts. */
    static Report entered(Report report, Set<Post> notTo) {
        var named = report.named();
        return new Report(
                report.kind(),
                Channel.OFFICER,
                null,
                report.account(),
                new Report.Named(null, named.people(), named.posts(), null, null, new ConfidentialPosts(CASE, notTo)),
                report.wish(),
                new Report.Source(Identity.ANONYMOUS, null, new Entry(Entry.How.PHONE, DEPUTY), null),
                null);
    }

    /** The same, filed by the hotline. */
    static Report filed(Report report, Confidential body) {
        return new Report(
                report.kind(),
                Channel.HOTLINE,
                null,
                report.account(),
                report.named(),
                report.wish(),
                new Report.Source(Identity.HOTLINE_ONLY, null, null, new Filing(HOTLINE, REFERENCE, body)),
                null);
    }

    /** A line of the hotline's list. */
    static ListConcern listed(Report.Named notTo, @Nullable Confidential explanation, Council council) {
        return new ListConcern(HOTLINE, REFERENCE, notTo, MONDAY, explanation, THURSDAY, council);
    }

    static ConcernRaised raised(Report report) {
        return new ConcernRaised(report, MONDAY, IN_A_WEEK, A_WEEK);
    }

    static HandlersAdmitted admitted(Set<PersonId> keptOut, Post... posts) {
        return new HandlersAdmitted(List.of(posts), new ConfidentialPeople(CASE, keptOut), null);
    }

    static RaiseConcern raise(Report report) {
        return new RaiseConcern(report, COUNCIL, MONDAY, A_WEEK);
    }
}
