package probity.concerns.concern;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * Who may know of something.
 *
 * @param named whom it is about, and which posts are not to know of it
 * @param wish the posts that are wished to take it
 * @param handlers the positive list: nobody else may know that it exists
 * @param keptOut who may not see it, even though their post is on the list
 * @param setAside by whom, why and when some of those were put out
 */
public record Circle(
        Report.Named named,
        ConfidentialPosts wish,
        List<Post> handlers,
        ConfidentialPeople keptOut,
        List<HandlerSetAside> setAside) {

    public Circle {
        handlers = List.copyOf(handlers);
        setAside = List.copyOf(setAside);
    }

    /** As it is at first: open to nobody. */
    static Circle around(Report.Named named, ConfidentialPosts wish) {
        var people = named.people();
        var nobody = new ConfidentialPeople(people.subject(), people.people() == null ? null : Set.of());
        return new Circle(named, wish, List.of(), nobody, List.of());
    }

    /** The key was destroyed, and with it who was named: it is open to nobody. */
    boolean isErased() {
        return keptOut.people() == null || named.posts().posts() == null;
    }

    /** The one rule of who may know of a case. */
    boolean isOpenTo(Handler handler) {
        return entitlingPost(handler).isPresent();
    }

    /** The post by which somebody may see it, if they may. */
    Optional<Post> entitlingPost(Handler handler) {
        return isKeptOut(handler)
                ? Optional.empty()
                : handlers.stream().filter(handler.posts()::contains).findFirst();
    }

    private boolean isKeptOut(Handler handler) {
        return isErased()
                || people(keptOut).contains(handler.person())
                || Council.postsKeptOut(named).stream().anyMatch(handler.posts()::contains)
                || handler.council().recused(named).contains(handler.person());
    }

    /** Somebody on the list can act, as the council is now. */
    boolean isInHand(Council council) {
        Set<PersonId> away = away(council);
        return handlers.stream().anyMatch(post -> council.canAct(post, away));
    }

    /** Somebody on the list is known to be able to act. */
    boolean isSurelyInHand(Council council) {
        Set<PersonId> away = away(council);
        return handlers.stream().anyMatch(post -> council.canSurelyAct(post, away));
    }

    /** Somebody of whom it is known that they could see the case, or are to be kept out of it anyway. */
    boolean isWithinReachOf(PersonId person, Council council) {
        return handlers.stream().anyMatch(post -> council.holds(person, post))
                || council.recused(named).contains(person);
    }

    /** Somebody can act, or could be put on the list. */
    boolean canBeHandled(Council council) {
        return isInHand(council) || nextHandler(council).isPresent();
    }

    /** The post that follows if nobody on the list can act. */
    Optional<Post> nextHandler(Council council) {
        return council.recipientOf(named, wish, handlers, away(council));
    }

    /** That the next post is admitted; if there is none, that nobody is. */
    HandlersAdmitted admission(Council council) {
        List<Post> next = nextHandler(council).stream().toList();
        return new HandlersAdmitted(next, new ConfidentialPeople(keptOut.subject(), council.recused(named)));
    }

    /** The same, if there is a next post. */
    List<ConcernEvent> following(Council council) {
        return nextHandler(council).isEmpty() ? List.of() : List.of(admission(council));
    }

    /** If nobody on the list can act any more, the next post follows: a concern must not lie with nobody. */
    List<ConcernEvent> reviewed(Council council) {
        return isErased() || isInHand(council) ? List.of() : following(council);
    }

    /** Who cannot act: all who are kept out already, and all whom the council keeps out as it is now. */
    private Set<PersonId> away(Council council) {
        Set<PersonId> away = new HashSet<>(council.recused(named));
        away.addAll(people(keptOut));
        return away;
    }

    /** Whoever was kept out of what was known before is kept out of this, too. */
    Circle after(Circle before) {
        var all = new Report.Named(
                named.inWords(),
                together(named.people(), before.named.people()),
                together(named.posts(), before.named.posts()),
                named.names(),
                named.bodies(),
                togetherIfAny(named.notTo(), before.named.notTo()));
        return new Circle(all, wish, handlers, together(keptOut, before.keptOut), setAside);
    }

    /** It keeps out all of these already. */
    boolean covers(Report.Named others) {
        return people(named.people()).containsAll(people(others.people()))
                && Council.postsKeptOut(named).containsAll(Council.postsKeptOut(others));
    }

    boolean keepsOut(PersonId person) {
        return people(keptOut).contains(person);
    }

    Circle admitted(HandlersAdmitted admitted) {
        List<Post> all = Stream.concat(handlers.stream(), admitted.posts().stream())
                .distinct()
                .toList();
        return new Circle(named, wish, all, together(keptOut, admitted.keptOut()), setAside);
    }

    Circle without(ConfidentialPeople whom) {
        return new Circle(named, wish, handlers, together(keptOut, whom), setAside);
    }

    Circle without(HandlerSetAside put) {
        List<HandlerSetAside> all =
                Stream.concat(setAside.stream(), Stream.of(put)).toList();
        return new Circle(named, wish, handlers, together(keptOut, put.whom()), all);
    }

    private static ConfidentialPeople together(ConfidentialPeople some, ConfidentialPeople others) {
        if (some.people() == null || others.people() == null) {
            return new ConfidentialPeople(some.subject(), null);
        }
        Set<PersonId> all = new HashSet<>(people(some));
        all.addAll(people(others));
        return new ConfidentialPeople(some.subject(), all);
    }

    private static @Nullable ConfidentialPosts togetherIfAny(
            @Nullable ConfidentialPosts some, @Nullable ConfidentialPosts others) {
        return some == null || others == null ? (some == null ? others : some) : together(some, others);
    }

    private static ConfidentialPosts together(ConfidentialPosts some, ConfidentialPosts others) {
        Set<Post> these = some.posts();
        Set<Post> those = others.posts();
        if (these == null || those == null) {
            return new ConfidentialPosts(some.subject(), null);
        }
        Set<Post> all = new HashSet<>(these);
        all.addAll(those);
        return new ConfidentialPosts(some.subject(), all);
    }

    private static Set<PersonId> people(ConfidentialPeople confidential) {
        return Optional.ofNullable(confidential.people()).orElse(Set.of());
    }
}
