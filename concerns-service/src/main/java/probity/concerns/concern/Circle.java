package probity.concerns.concern;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.ConcernEvent.HandlersAdmitted;
import probity.concerns.concern.ConcernEvent.NamesakeLetIn;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.ConfidentialPosts;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * Who may know of something.
 *
 * @param topic what decides by which of the code's routes it goes
 * @param named whom it is about, and which posts are not to know of it
 * @param wish the posts that are wished to take it
 * @param handlers the positive list: nobody else may know that it exists
 * @param keptOut who may not see it, even though their post is on the list
 * @param setAside by whom, why and when some of those were put out
 * @param namesakes who may not see it as long as a name in words may mean them, or somebody in their line
 * @param letIn who was found to be another than whom a name means, or not to be in the way though another is not
 */
public record Circle(
        Topic topic,
        Report.Named named,
        ConfidentialPosts wish,
        List<Post> handlers,
        ConfidentialPeople keptOut,
        List<HandlerSetAside> setAside,
        Set<PersonId> namesakes,
        Set<PersonId> letIn) {

    public Circle {
        handlers = List.copyOf(handlers);
        setAside = List.copyOf(setAside);
        namesakes = Set.copyOf(namesakes);
        letIn = Set.copyOf(letIn);
    }

    /** As it is at first: open to nobody. */
    static Circle around(Topic topic, Report.Named named, ConfidentialPosts wish) {
        var people = named.people();
        var nobody = new ConfidentialPeople(people.subject(), people.people() == null ? null : Set.of());
        return new Circle(topic, named, wish, List.of(), nobody, List.of(), Set.of(), Set.of());
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
        if (isErased() || Council.postsKeptOut(named).stream().anyMatch(handler.posts()::contains)) {
            return Optional.empty();
        }
        var away = away(handler.council());
        return handlers.stream()
                .filter(post -> handler.posts().contains(post) && !away.test(handler.person(), post))
                .findFirst();
    }

    /** Somebody on the list can act, as the council is now. */
    boolean isInHand(Council council) {
        var away = away(council);
        return posts().anyMatch(post -> council.canAct(post, away));
    }

    /** Somebody on the list is known to be able to act. */
    boolean isSurelyInHand(Council council) {
        var away = away(council);
        return posts().anyMatch(post -> council.canSurelyAct(post, away));
    }

    /** Those on the list that were not named later. */
    private Stream<Post> posts() {
        Set<Post> out = Council.postsKeptOut(named);
        return handlers.stream().filter(post -> !out.contains(post));
    }

    /** Somebody of whom it is known that they could see the case, or are to be kept out of it anyway. */
    boolean isWithinReachOf(PersonId person, Council council) {
        return handlers.stream().anyMatch(post -> council.holds(person, post))
                || new Recusal(council, named).concerns(person)
                || isOutForName(person, council);
    }

    /** Nothing else keeps them out. */
    boolean isOutForNameAlone(PersonId person, Council council) {
        return isOutForName(person, council) && !keepsOut(person) && !new Recusal(council, named).concerns(person);
    }

    /** A name in words may mean them or somebody in their line, though a post of theirs may stand in for that one. */
    private boolean isOutForName(PersonId person, Council council) {
        return isOutForName(person, inWords(council)::concerns);
    }

    /** Each is let in for themselves: whoever was written down stays out, though the one they were out for is let in. */
    private boolean isOutForName(PersonId person, Predicate<PersonId> nowOut) {
        return !letIn.contains(person) && (namesakes.contains(person) || nowOut.test(person));
    }

    private Recusal inWords(Council council) {
        return Recusal.inWords(council, named, letIn);
    }

    /** The post that follows if nobody on the list can act. */
    Optional<Post> nextHandler(Council council) {
        return council.recipientOf(topic, named, wish, handlers, away(council));
    }

    /** That the next post is admitted, if there is one. */
    HandlersAdmitted admission(Council council) {
        return admission(nextHandler(council).stream().toList(), council);
    }

    private HandlersAdmitted admission(List<Post> posts, Council council) {
        UUID subject = keptOut.subject();
        Set<PersonId> out = new Recusal(council, named).keptOut();
        Set<PersonId> now = inWords(council).handlersKeptOut();
        Set<PersonId> meant = council.recipients().stream()
                .flatMap(post -> council.holdersOf(post).stream())
                .filter(holder -> !out.contains(holder) && isOutForName(holder, now::contains))
                .collect(Collectors.toSet());
        return new HandlersAdmitted(
                posts,
                new ConfidentialPeople(subject, out),
                meant.isEmpty() ? null : new ConfidentialPeople(subject, meant));
    }

    /** That a post of somebody's is admitted, if the case is not open to one of them already. */
    List<ConcernEvent> opening(PersonId person, Council council) {
        Set<Post> out = Council.postsKeptOut(named);
        List<Post> able = council.recipients().stream()
                .filter(post -> council.holds(person, post) && !out.contains(post))
                .toList();
        return able.stream().anyMatch(handlers::contains)
                ? List.of()
                : able.stream()
                        .findFirst()
                        .<List<ConcernEvent>>map(post -> List.of(admission(List.of(post), council)))
                        .orElse(List.of());
    }

    /** The same, if there is a next post. */
    List<ConcernEvent> following(Council council) {
        return nextHandler(council).isEmpty() ? List.of() : List.of(admission(council));
    }

    /** If nobody on the list can act any more, the next post follows: a concern must not lie with nobody. */
    List<ConcernEvent> reviewed(Council council) {
        return isErased() || isInHand(council) ? List.of() : following(council);
    }

    /** Who cannot act by a post: all who are kept out already, and all whom the council keeps out as it is now. */
    private BiPredicate<PersonId, Post> away(Council council) {
        Set<PersonId> before = Together.people(keptOut);
        var recusal = new Recusal(council, named);
        var inWords = inWords(council);
        return (person, post) -> before.contains(person)
                || recusal.keepsOut(person, post)
                || isOutForName(person, one -> inWords.keepsOut(one, post));
    }

    /** Whoever was kept out of what was known before is kept out of this, too. */
    Circle after(Circle before) {
        return new Circle(
                topic,
                named.and(before.named),
                wish,
                handlers,
                Together.of(keptOut, before.keptOut),
                setAside,
                together(namesakes, before.namesakes),
                letIn);
    }

    /** It keeps out all of these already. */
    boolean covers(Report.Named others) {
        return Together.people(named.people()).containsAll(Together.people(others.people()))
                && Council.postsKeptOut(named).containsAll(Council.postsKeptOut(others));
    }

    /** It is about these, too. */
    Circle naming(Report.Named more) {
        return new Circle(topic, named.and(more), wish, handlers, keptOut, setAside, namesakes, letIn);
    }

    /** What follows from naming more: those are kept out as at intake, and if nobody is left, the next post follows. */
    HandlersAdmitted narrowed(Council council) {
        return isInHand(council) ? admission(List.of(), council) : admission(council);
    }

    boolean keepsOut(PersonId person) {
        return Together.people(keptOut).contains(person);
    }

    Circle admitted(HandlersAdmitted admitted) {
        List<Post> all = Stream.concat(handlers.stream(), admitted.posts().stream())
                .distinct()
                .toList();
        Set<PersonId> meant = admitted.namesakes() == null ? Set.of() : Together.people(admitted.namesakes());
        return new Circle(
                topic,
                named,
                wish,
                all,
                Together.of(keptOut, admitted.keptOut()),
                setAside,
                together(namesakes, meant),
                letIn);
    }

    Circle without(ConfidentialPeople whom) {
        return new Circle(topic, named, wish, handlers, Together.of(keptOut, whom), setAside, namesakes, letIn);
    }

    Circle without(HandlerSetAside put) {
        List<HandlerSetAside> all =
                Stream.concat(setAside.stream(), Stream.of(put)).toList();
        return new Circle(topic, named, wish, handlers, Together.of(keptOut, put.whom()), all, namesakes, letIn);
    }

    Circle with(NamesakeLetIn let) {
        return new Circle(
                topic,
                named,
                wish,
                handlers,
                keptOut,
                setAside,
                namesakes,
                together(letIn, Together.people(let.whom())));
    }

    /** Who is kept out for a name, as far as it was written down. */
    public Set<PersonId> outForName() {
        return namesakes.stream().filter(person -> !letIn.contains(person)).collect(Collectors.toSet());
    }

    private static Set<PersonId> together(Set<PersonId> some, Set<PersonId> others) {
        Set<PersonId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
