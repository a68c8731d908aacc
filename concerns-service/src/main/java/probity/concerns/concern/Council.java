package probity.concerns.concern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * Who is who in a council, as far as it is known here. Nothing may be known, and then every post counts as filled.
 *
 * @param recipients the posts that take concerns, in the order in which they follow each other
 * @param holders who holds a post
 * @param superiors who is directly above a person: line manager and director
 */
public record Council(List<Post> recipients, Map<Post, Set<PersonId>> holders, Map<PersonId, Set<PersonId>> superiors) {

    /** Nothing is known yet. */
    public static final Council UNKNOWN = new Council(Post.USUAL_RECIPIENTS, Map.of(), Map.of());

    public Council {
        recipients = List.copyOf(recipients);
        holders = Map.copyOf(holders);
        superiors = Map.copyOf(superiors);
    }

    /**
     * Whoever is named, holds a post that is named, or is anywhere above one of them: they may not see the case. A post
     * that takes no concerns has many holders, so naming it keeps out these, but not all who are above them.
     */
    Set<PersonId> recused(Report.Named named) {
        Deque<PersonId> open = new ArrayDeque<>(peopleOf(named.people()));
        Set<PersonId> recused = new HashSet<>();
        for (Post post : postsOf(named.posts())) {
            (recipients.contains(post) ? open : recused).addAll(holdersOf(post));
        }
        Set<PersonId> followed = new HashSet<>();
        while (!open.isEmpty()) {
            PersonId person = open.remove();
            if (followed.add(person)) {
                open.addAll(superiors.getOrDefault(person, Set.of()));
            }
        }
        recused.addAll(followed);
        return recused;
    }

    /** The first post that may take the concern: the wished one if it can be, else as the list has them. */
    Optional<Post> recipientOf(Report report) {
        Set<PersonId> recused = recused(report.named());
        Set<Post> wished = postsOf(report.wish());
        List<Post> able = recipients.stream()
                .filter(post -> !postsOf(report.named().posts()).contains(post) && canAct(post, recused))
                .toList();
        return able.stream()
                .filter(wished::contains)
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    /** Somebody who is not recused holds the post, or nobody is known to hold it. */
    boolean canAct(Post post, Set<PersonId> recused) {
        Set<PersonId> known = holdersOf(post);
        return known.isEmpty() || !recused.containsAll(known);
    }

    private Set<PersonId> holdersOf(Post post) {
        return holders.getOrDefault(post, Set.of());
    }

    private static Set<PersonId> peopleOf(ConfidentialPeople confidential) {
        return Optional.ofNullable(confidential.people()).orElse(Set.of());
    }

    private static Set<Post> postsOf(ConfidentialPosts confidential) {
        return Optional.ofNullable(confidential.posts()).orElse(Set.of());
    }
}
