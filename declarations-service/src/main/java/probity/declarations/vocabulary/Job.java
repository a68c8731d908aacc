package probity.declarations.vocabulary;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person does in a place.
 *
 * @param title of the post, never a name
 * @param grade the band, as the authority calls it
 * @param term of members alone
 * @param marks at most one of a kind
 */
public record Job(
        Worker worker,
        @Nullable String title,
        @Nullable String grade,
        @Nullable Term term,
        List<Mark> marks) {

    public Job {
        marks = marks.stream().sorted(comparing(Mark::kind)).toList();
        if (marks.stream().map(Mark::kind).distinct().count() < marks.size()) {
            throw new IllegalArgumentException("a post is marked twice as the same");
        }
    }

    /** Nobody has said more than the capacity. */
    public static Job usual(Capacity capacity) {
        return new Job(Worker.usual(capacity), null, null, null, List.of());
    }

    /** With the exemptions that were granted before, from marks that rest on the same as now. */
    public Job exemptAs(Job before) {
        List<Mark> exempt = marks.stream()
                .map(mark -> mark.exemption() != null
                        ? mark
                        : before.mark(mark.kind())
                                .filter(known -> known.basis().equals(mark.basis()))
                                .orElse(mark))
                .toList();
        return new Job(worker, title, grade, term, exempt);
    }

    public Optional<Mark> mark(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).findFirst();
    }
}
