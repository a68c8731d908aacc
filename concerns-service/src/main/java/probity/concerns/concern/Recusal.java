package probity.concerns.concern;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * Who is to be kept from something for whom it is about, as a council is now: those concerned, and everybody in their
 * line, above and below. A person is asked for by walking up from them, so that a director of thousands costs no more than
 * anybody else.
 */
final class Recusal {

    private final Council council;

    /** Whoever is named, or holds a named post that takes concerns. */
    private final Set<PersonId> concerned;

    /** Whoever is out by any post: the concerned, those above them, and those who hold another post that is out. */
    private final Set<PersonId> out;

    /**
     * A post that takes no concerns has many holders, so naming it keeps out these, but not their lines; nor does a post
     * that is not to know of the case, though it is not about it.
     */
    Recusal(Council council, Report.Named named) {
        this(council, new HashSet<>(Optional.ofNullable(named.people().people()).orElse(Set.of())));
        for (Post post : Council.postsOf(named.posts())) {
            (council.recipients().contains(post) ? concerned : out).addAll(council.holdersOf(post));
        }
        Council.postsOf(named.notTo()).forEach(post -> out.addAll(council.holdersOf(post)));
        out.addAll(council.upFrom(concerned));
    }

    private Recusal(Council council, Set<PersonId> concerned) {
        this.council = council;
        this.concerned = concerned;
        this.out = new HashSet<>();
    }

    /** As if it were about all whom its words may mean, but for those who were found to be others. */
    static Recusal inWords(Council council, Report.Named named, Set<PersonId> others) {
        Set<PersonId> meant = new HashSet<>(council.namesakes().meantBy(named));
        meant.removeAll(others);
        var recusal = new Recusal(council, meant);
        recusal.out.addAll(council.upFrom(meant));
        return recusal;
    }

    /** Whether somebody is kept out as the holder of a post. */
    boolean keepsOut(PersonId person, Post post) {
        return out.contains(person) || isBelow(person, above -> !council.standsInFor(post, above));
    }

    /** Whether somebody is kept out, though a post of theirs may stand in for another. */
    boolean concerns(PersonId person) {
        return out.contains(person) || isBelow(person, _ -> true);
    }

    /** All who are out, but of those below only the ones who hold posts of the list, and none that lets them in. */
    Set<PersonId> keptOut() {
        Set<PersonId> all = new HashSet<>(out);
        all.addAll(handlersKeptOut());
        return all;
    }

    /** Those who hold posts of the list, and none that lets them in. */
    Set<PersonId> handlersKeptOut() {
        return council.recipients().stream()
                .flatMap(post -> council.holdersOf(post).stream())
                .filter(this::isOutByAllPosts)
                .collect(Collectors.toSet());
    }

    private boolean isOutByAllPosts(PersonId holder) {
        return council.recipients().stream()
                .filter(post -> council.holds(holder, post))
                .allMatch(post -> keepsOut(holder, post));
    }

    private boolean isBelow(PersonId person, Predicate<PersonId> counts) {
        return council.upFrom(council.superiorsOf(person)).stream()
                .anyMatch(above -> concerned.contains(above) && counts.test(above));
    }
}
