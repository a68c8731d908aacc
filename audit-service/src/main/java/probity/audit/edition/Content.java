package probity.audit.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import probity.audit.report.Report;
import probity.audit.report.Report.Remark;
import probity.audit.report.Report.Section;

/**
 * What is signed off: figures that were counted once, and what is said on them.
 *
 * @param signatories the posts that sign it off, in order
 */
public record Content(Report figures, List<String> signatories, List<Comment> comments) {

    public Content {
        signatories = List.copyOf(signatories);
        comments = List.copyOf(comments);
    }

    boolean hasSection(String name) {
        return figures.sections().stream().anyMatch(section -> section.name().equals(name));
    }

    /** What that post has said on that section. */
    Optional<Comment> inPlaceOf(Comment comment) {
        return comments.stream().filter(comment::standsInPlaceOf).findFirst();
    }

    Content with(Comment comment) {
        List<Comment> now = new ArrayList<>(comments);
        now.removeIf(comment::standsInPlaceOf);
        now.add(comment);
        return new Content(figures, signatories, now);
    }

    Content counted(Report anew) {
        return new Content(anew, signatories, comments);
    }

    /** The figures, with what is said on each section beside them. */
    public Report report() {
        return new Report(
                figures.heading(),
                figures.evidence(),
                figures.sections().stream().map(this::commented).toList());
    }

    private Section commented(Section section) {
        return section.with(comments.stream()
                .filter(comment -> comment.section().equals(section.name()))
                .map(comment -> new Remark(comment.post(), comment.text()))
                .toList());
    }

    /** It is for those who may see it. */
    @Override
    public String toString() {
        return "[report]";
    }
}
