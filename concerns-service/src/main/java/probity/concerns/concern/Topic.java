package probity.concerns.concern;

import java.util.Set;

/** What of a report decides by which routes of the code it goes. */
public record Topic(String kind, Set<String> issues, boolean safeguarding) {

    /** Nothing is known of it. */
    static final Topic NONE = new Topic(Kind.UNSPECIFIED.id(), Set.of(), false);

    public Topic {
        issues = Set.copyOf(issues);
    }

    static Topic of(Report report) {
        Report.Marks marks = report.marked();
        return new Topic(report.kind().id(), Set.copyOf(Together.words(marks.issues())), marks.safeguarding());
    }
}
