package probity.concerns.listening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Standing;
import probity.concerns.concern.Council;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Kind;
import probity.concerns.concern.Kinds;
import probity.concerns.concern.Term;
import probity.concerns.listening.CodeTable.InForce;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/**
 * Councils, kinds of concern and leavers, from what was heard so far. Every handler's request and every intake asks for a
 * whole council, so it is read anew only when it has changed, or the day has, by which places count.
 */
@Singleton
class KnownCouncils implements Councils, Kinds, Standing {

    private record Read(long change, LocalDate day, Council council) {}

    private final Map<String, Read> lastRead = new ConcurrentHashMap<>();
    private final CouncilChanges changes;
    private final PeopleTable people;
    private final CodeTable codes;
    private final KnownNames names;
    private final Clock clock;

    KnownCouncils(CouncilChanges changes, PeopleTable people, CodeTable codes, KnownNames names, Clock clock) {
        this.changes = changes;
        this.people = people;
        this.codes = codes;
        this.names = names;
        this.clock = clock;
    }

    /** Changes are counted first: what changes while a council is read is read again the next time. */
    @Override
    public Council of(String authority) {
        LocalDate today = LocalDate.now(clock);
        long change = changes.count();
        Read last = lastRead.get(authority);
        if (last == null || last.change() != change || !last.day().equals(today)) {
            last = new Read(change, today, read(authority, today));
            lastRead.put(authority, last);
        }
        return last.council();
    }

    private Council read(String authority, LocalDate today) {
        Map<Post, Set<PersonId>> holders = new HashMap<>();
        Map<PersonId, Set<PersonId>> superiors = new HashMap<>();
        for (PersonLine line : people.all(authority, today)) {
            PersonId person = new PersonId(line.person());
            superiors.put(person, above(line));
            line.posts().stream()
                    .map(Post::of)
                    .flatMap(Optional::stream)
                    .forEach(post ->
                            holders.computeIfAbsent(post, _ -> new HashSet<>()).add(person));
        }
        Set<Post> named = namedByCodes(authority, today);
        return new Council(
                recipients(named),
                holders,
                superiors,
                named.isEmpty() ? Set.of() : unnamed(named),
                codes.standIns(authority, today),
                names.of(authority),
                codes.routes(authority, today));
    }

    private static Set<PersonId> above(PersonLine line) {
        return Stream.of(Optional.ofNullable(line.lineManager()), Optional.ofNullable(line.director()))
                .flatMap(Optional::stream)
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The Monitoring Officer, then the posts that the codes name in their order, then the usual ones: the list may run
     * out, and a concern that lies with nobody helps nobody.
     */
    private static List<Post> recipients(Set<Post> named) {
        return Stream.of(Set.of(Post.MONITORING_OFFICER), named, Post.USUAL_RECIPIENTS)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    private Set<Post> namedByCodes(String authority, LocalDate today) {
        return codes.inForce(authority, today).stream()
                .flatMap(code -> code.recipients().stream())
                .map(Post::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who follows where the codes' own list runs out. The Monitoring Officer is on every list. */
    private static Set<Post> unnamed(Set<Post> named) {
        return Stream.concat(Post.USUAL_RECIPIENTS.stream(), Stream.of(Post.LAST_RESORT))
                .filter(post -> post != Post.MONITORING_OFFICER && !named.contains(post))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Set<Kind>> on(String authority, LocalDate day) {
        return named(codes.kinds(authority, day));
    }

    @Override
    public Optional<Set<Kind>> issuesOn(String authority, LocalDate day) {
        return named(codes.issues(authority, day));
    }

    private static Optional<Set<Kind>> named(List<String> ids) {
        Set<Kind> kinds = ids.stream().filter(Kind::isSlug).map(Kind::new).collect(Collectors.toUnmodifiableSet());
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds);
    }

    /** Where several codes hold, the shortest time. */
    @Override
    public Term termOn(String authority, LocalDate day) {
        return codes.inForce(authority, day).stream()
                .map(InForce::term)
                .min(Comparator.comparingInt(Term::days))
                .orElse(Term.USUAL);
    }

    /** Where several codes hold, the longest time. */
    @Override
    public Optional<LocalDate> openUntil(String authority, LocalDate closedOn) {
        return codes.inForce(authority, closedOn).stream()
                .map(InForce::channelYears)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .map(closedOn::plusYears);
    }

    @Override
    public boolean stands(UUID person, Authority authority) {
        LocalDate today = LocalDate.now(clock);
        return !people.hasLeft(authority.id(), person, today);
    }
}
