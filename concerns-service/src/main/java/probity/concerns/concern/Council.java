package probity.concerns.concern;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param ofNoCode recipients that follow though the codes in force, which name others, do not name them
 */
public record Council(
        List<Post> recipients,
        Map<Post, Set<PersonId>> holders,
        Map<PersonId, Set<PersonId>> superiors,
        Set<Post> ofNoCode) {

    /** Nothing is known yet. */
    public static final Council UNKNOWN = new Council(Post.USUAL_RECIPIENTS, Map.of(), Map.of(), Set.of());

    public Council {
        recipients = List.copyOf(recipients);
        holders = Map.copyOf(holders);
        superiors = Map.copyOf(superiors);
        ofNoCode = Set.copyOf(ofNoCode);
    }

    /**
     * Whoever is named, holds a post that is named, or is anywhere above one of them: they may not see the case. A post
     * that takes no concerns has many holders, so naming it keeps out these, but not all who are above them; nor does a
     * post that is not to know of the case, though it is not about it.
     */
    Set<PersonId> recused(Report.Named named) {
        Deque<PersonId> open = new ArrayDeque<>(peopleOf(named.people()));
        Set<PersonId> recused = new HashSet<>();
        for (Post post : postsOf(named.posts())) {
            (recipients.contains(post) ? open : recused).addAll(holdersOf(post));
        }
        postsOf(named.notTo()).forEach(post -> recused.addAll(holdersOf(post)));
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

    /** The first post that may take the concern, or take it on: the wished one if it can be, else as the list has them. */
    Optional<Post> recipientOf(
            Report.Named named, ConfidentialPosts wish, Collection<Post> already, Set<PersonId> away) {
        Set<Post> wished = postsOf(wish);
        Set<Post> out = postsKeptOut(named);
        out.addAll(already);
        List<Post> able = recipients.stream()
                .filter(post -> !out.contains(post) && canAct(post, away))
                .toList();
        return able.stream()
                .filter(wished::contains)
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    /** Posts that may not take the case, whoever holds them. */
    static Set<Post> postsKeptOut(Report.Named named) {
        Set<Post> out = new HashSet<>(postsOf(named.posts()));
        out.addAll(postsOf(named.notTo()));
        return out;
    }

    /** Somebody who can act holds the post, or nobody is known to hold it. */
    boolean canAct(Post post, Set<PersonId> away) {
        Set<PersonId> known = holdersOf(post);
        return known.isEmpty() || !away.containsAll(known);
    }

    /** Somebody who can act is known to hold the post. */
    boolean canSurelyAct(Post post, Set<PersonId> away) {
        return !away.containsAll(holdersOf(post));
    }

    boolean holds(PersonId person, Post post) {
        return holdersOf(post).contains(person);
    }

    private Set<PersonId> holdersOf(Post post) {
        return holders.getOrDefault(post, Set.of());
    }

    private static Set<PersonId> peopleOf(ConfidentialPeople confidential) {
        return Optional.ofNullable(confidential.people()).orElse(Set.of());
    }

    private static Set<Post> postsOf(@Nullable ConfidentialPosts confidential) {
        return Optional.ofNullable(confidential).map(ConfidentialPosts::posts).orElse(Set.of());
    }
}
