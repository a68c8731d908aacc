package probity.concerns.concern;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import probity.concerns.vocabulary.Post;

/**
 * Whom a code names for some concerns: those of one of these kinds, about one of these issues, marked as safeguarding. What
 * it does not state does not matter.
 *
 * @param posts in the order in which they follow each other
 */
public record Route(List<Post> posts, Set<String> kinds, Set<String> issues, boolean safeguarding) {

    public Route {
        posts = List.copyOf(posts);
        kinds = Set.copyOf(kinds);
        issues = Set.copyOf(issues);
    }

    boolean isFor(Topic topic) {
        return (kinds.isEmpty() || kinds.contains(topic.kind()))
                && (issues.isEmpty() || !Collections.disjoint(issues, topic.issues()))
                && (!safeguarding || topic.safeguarding());
    }

    /** How much it states: what states more is meant for these concerns before what states less. */
    int stated() {
        return (kinds.isEmpty() ? 0 : 1) + (issues.isEmpty() ? 0 : 1) + (safeguarding ? 1 : 0);
    }
}
