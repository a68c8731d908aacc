package probity.concerns.handling;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.command.Loaded;
import probity.chassis.decider.Decider;
import probity.chassis.http.Authorities;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.ConcernCommand;
import probity.concerns.concern.ConcernEvent;
import probity.concerns.concern.Councils;
import probity.concerns.concern.Handler;
import probity.concerns.concern.Names;
import probity.concerns.handling.AdmittedPost.Candidate;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** The cases that are open to somebody. All others are as if they were not there. */
@Singleton
class OpenCases {

    private static final int CANDIDATES = 100;

    /** A line of a list, with the position that orders it. */
    record Found<T>(long position, T line) {}

    /** What a list shows of something to whoever asks; empty if it is not for them, or not for that list. */
    interface Look<T> {
        Optional<T> at(UUID id, Concern concern, Handler handler);
    }

    private final Aggregate<Concern, ConcernCommand, ConcernEvent> concerns;
    private final CommandHandler commands;
    private final Councils councils;
    private final Names names;
    private final CurrentCaller current;
    private final Authorities authorities;

    OpenCases(
            Aggregate<Concern, ConcernCommand, ConcernEvent> concerns,
            CommandHandler commands,
            Councils councils,
            Names names,
            CurrentCaller current,
            Authorities authorities) {
        this.concerns = concerns;
        this.commands = commands;
        this.councils = councils;
        this.names = names;
        this.current = current;
        this.authorities = authorities;
    }

    Handler handler(Caller caller) {
        Authority at = authorities.served(caller.authority().id());
        Set<Post> posts =
                caller.roles().stream().map(Post::of).flatMap(Optional::stream).collect(Collectors.toSet());
        var person = new PersonId(caller.person());
        names.learn(at.id(), person, current.name());
        return new Handler(person, posts, councils.of(at.id()));
    }

    /** The case, or the answer that there is none, which comes no sooner or later if there is one. */
    Loaded<Concern> open(UUID id, Caller caller) {
        long begun = System.nanoTime();
        return find(id, caller, handler(caller))
                .filter(found -> found.state() instanceof Raised)
                .orElseThrow(() -> {
                    EvenTimes.await(begun);
                    return Problem.absent().thrown();
                });
    }

    /** The post that opens it to the caller. */
    Post entitlingPost(Loaded<Concern> open, Caller caller) {
        return entitlingPost(Decider.in(Raised.class, open.state()), caller);
    }

    Post entitlingPost(Raised open, Caller caller) {
        return open.file()
                .entitlingPost(handler(caller))
                .orElseThrow(() -> Problem.absent().thrown());
    }

    /** The newest that the caller may be shown, before a position. Fails for all if a case cannot be opened now. */
    <T> List<Found<T>> newest(Caller caller, AdmittedPost.Search search, long before, int limit, Look<T> look) {
        concerns.codec().require();
        Handler handler = handler(caller);
        List<String> posts = handler.posts().stream().map(Post::id).toList();
        List<Found<T>> found = new ArrayList<>();
        long from = before;
        List<Candidate> candidates;
        do {
            candidates = search.candidates(caller.authority().id(), posts, from, CANDIDATES);
            for (Candidate candidate : candidates) {
                commands.load(concerns, candidate.concern(), caller.authority())
                        .flatMap(loaded -> look.at(candidate.concern(), loaded.state(), handler))
                        .ifPresent(line -> found.add(new Found<>(candidate.position(), line)));
                if (found.size() == limit) {
                    return found;
                }
                from = candidate.position();
            }
        } while (candidates.size() == CANDIDATES);
        return found;
    }

    private Optional<Loaded<Concern>> find(UUID id, Caller caller, Handler handler) {
        return commands.load(concerns, id, caller.authority())
                .filter(loaded -> loaded.state().isOpenTo(handler));
    }
}
