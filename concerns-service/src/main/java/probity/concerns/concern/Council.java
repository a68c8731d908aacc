package probity.concerns.concern;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * Who is who in a council, as far as it is known here. Nothing may be known, and then every post counts as filled.
 *
 * @param recipients the posts that take concerns, in the order in which they follow each other; after them comes the last
 *     resort
 * @param holders who holds a post
 * @param superiors who is directly above a person: line manager and director
 * @param ofNoCode posts that follow though the codes in force, which name others, do not name them
 * @param standIns posts that stand in for the holders of others, even though they report to them
 * @param namesakes who may be meant by a name in words
 * @param routes whom the codes in force name for some concerns alone, before all others
 */
public record Council(
        List<Post> recipients,
        Map<Post, Set<PersonId>> holders,
        Map<PersonId, Set<PersonId>> superiors,
        Set<Post> ofNoCode,
        Map<Post, Set<Post>> standIns,
        Namesakes namesakes,
        List<Route> routes) {

    /** Nothing is known yet. */
    public static final Council UNKNOWN = new Council(Post.USUAL_RECIPIENTS, Map.of(), Map.of(), Set.of());

    public Council {
        recipients = List.copyOf(recipients);
        holders = Map.copyOf(holders);
        superiors = Map.copyOf(superiors);
        ofNoCode = Set.copyOf(ofNoCode);
        standIns = Map.copyOf(standIns);
        routes = List.copyOf(routes);
    }

    /** Where all concerns go one way. */
    public Council(
            List<Post> recipients,
            Map<Post, Set<PersonId>> holders,
            Map<PersonId, Set<PersonId>> superiors,
            Set<Post> ofNoCode,
            Map<Post, Set<Post>> standIns,
            Namesakes namesakes) {
        this(recipients, holders, superiors, ofNoCode, standIns, namesakes, List.of());
    }

    /** Where nobody stands in for anybody, and nobody's name is known. */
    public Council(
            List<Post> recipients,
            Map<Post, Set<PersonId>> holders,
            Map<PersonId, Set<PersonId>> superiors,
            Set<Post> ofNoCode) {
        this(recipients, holders, superiors, ofNoCode, Map.of(), Namesakes.OF_NOBODY);
    }

    /**
     * The first post that may take the concern, or take it on: the wished one if it can be, else one to which concerns of
     * this topic go, else as the list has them.
     */
    Optional<Post> recipientOf(
            Topic topic,
            Report.Named named,
            ConfidentialPosts wish,
            Collection<Post> already,
            BiPredicate<PersonId, Post> away) {
        Set<Post> wished = postsOf(wish);
        Set<Post> out = postsKeptOut(named);
        out.addAll(already);
        List<Post> able = Stream.of(namedFor(topic), recipients, List.of(Post.LAST_RESORT))
                .flatMap(Collection::stream)
                .distinct()
                .filter(post -> !out.contains(post) && canAct(post, away))
                .toList();
        return able.stream()
                .filter(wished::contains)
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    private List<Post> namedFor(Topic topic) {
        return routes.stream()
                .filter(route -> route.isFor(topic))
                .sorted(Comparator.comparingInt(Route::stated).reversed())
                .flatMap(route -> route.posts().stream())
                .toList();
    }

    /** Posts that may not take the case, whoever holds them. */
    static Set<Post> postsKeptOut(Report.Named named) {
        Set<Post> out = new HashSet<>(postsOf(named.posts()));
        out.addAll(postsOf(named.notTo()));
        return out;
    }

    /**
     * Somebody who can act holds the post, or nobody is known to hold it. The last resort is an outside firm, which sends
     * another if need be.
     */
    boolean canAct(Post post, BiPredicate<PersonId, Post> away) {
        return post == Post.LAST_RESORT || holdersOf(post).isEmpty() || canSurelyAct(post, away);
    }

    /** Somebody who can act is known to hold the post. */
    boolean canSurelyAct(Post post, BiPredicate<PersonId, Post> away) {
        return holdersOf(post).stream().anyMatch(holder -> !away.test(holder, post));
    }

    boolean holds(PersonId person, Post post) {
        return holdersOf(post).contains(person);
    }

    Set<PersonId> holdersOf(Post post) {
        return holders.getOrDefault(post, Set.of());
    }

    /** The post stands in for somebody, though its holder reports to them. */
    boolean standsInFor(Post post, PersonId person) {
        return standIns.getOrDefault(post, Set.of()).stream().anyMatch(other -> holds(person, other));
    }

    /** These people and whoever is anywhere above one of them. */
    Set<PersonId> upFrom(Collection<PersonId> people) {
        Deque<PersonId> open = new ArrayDeque<>(people);
        Set<PersonId> line = new HashSet<>();
        while (!open.isEmpty()) {
            PersonId person = open.remove();
            if (line.add(person)) {
                open.addAll(superiorsOf(person));
            }
        }
        return line;
    }

    Set<PersonId> superiorsOf(PersonId person) {
        return superiors.getOrDefault(person, Set.of());
    }

    static Set<Post> postsOf(@Nullable ConfidentialPosts confidential) {
        return Optional.ofNullable(confidential).map(ConfidentialPosts::posts).orElse(Set.of());
    }
}
