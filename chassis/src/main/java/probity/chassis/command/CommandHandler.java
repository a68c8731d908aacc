package probity.chassis.command;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.chassis.decider.Decision;
import probity.chassis.identity.Authority;
import probity.chassis.log.Appended;
import probity.chassis.log.EventLog;
import probity.chassis.log.EventPlace;
import probity.chassis.log.History;
import probity.chassis.log.Provenance;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;

/** Load, decide, append: the only path by which a command becomes events, and the only one that loads a state. */
public final class CommandHandler {

    /** How often a command that does not care for the version looks again after it lost a race. */
    private static final int TRIES = 20;

    private final EventLog log;

    public CommandHandler(EventLog log) {
        this.log = log;
    }

    /** A command that may begin a stream. If the stream stands already, the decider says what that means. */
    public <S, C, E> Outcome<S> create(Aggregate<S, C, E> aggregate, UUID id, C command, Provenance provenance) {
        return again(() -> {
            History history = read(aggregate, id);
            return isForeign(history, provenance.authority())
                    ? new Outcome.Absent<>()
                    : answer(aggregate, id, history, history.version(), command, provenance);
        });
    }

    /** A command about something that the caller has seen in a version. */
    public <S, C, E> Outcome<S> change(
            Aggregate<S, C, E> aggregate, UUID id, Version seen, C command, Provenance provenance) {
        History history = read(aggregate, id);
        return isAbsent(history, provenance.authority())
                ? new Outcome.Absent<>()
                : answer(aggregate, id, history, seen, command, provenance);
    }

    /** A command about something that is there, in whatever version. */
    public <S, C, E> Outcome<S> changeLatest(Aggregate<S, C, E> aggregate, UUID id, C command, Provenance provenance) {
        return again(() -> {
            History history = read(aggregate, id);
            return isAbsent(history, provenance.authority())
                    ? new Outcome.Absent<>()
                    : answer(aggregate, id, history, history.version(), command, provenance);
        });
    }

    /** The state as it is now; empty if there is no such thing in that authority. */
    public <S, C, E> Optional<Loaded<S>> load(Aggregate<S, C, E> aggregate, UUID id, Authority authority) {
        History history = read(aggregate, id);
        return isAbsent(history, authority)
                ? Optional.empty()
                : Optional.of(new Loaded<>(aggregate.replay(history), history.version(), history.position()));
    }

    /** What cannot be read now fails alike whether it is there or not: so its absence does not show either. */
    private <S, C, E> History read(Aggregate<S, C, E> aggregate, UUID id) {
        aggregate.codec().require();
        return log.read(aggregate.stream(id));
    }

    private interface Attempt<S> {
        Outcome<S> make();
    }

    private static <S> Outcome<S> again(Attempt<S> attempt) {
        Outcome<S> outcome = attempt.make();
        for (int tries = 1; tries < TRIES && outcome instanceof Outcome.Stale<S>; tries++) {
            outcome = attempt.make();
        }
        return outcome;
    }

    private static boolean isAbsent(History history, Authority authority) {
        return history.events().isEmpty() || isForeign(history, authority);
    }

    private static boolean isForeign(History history, Authority authority) {
        return !history.events().isEmpty()
                && !history.events().getFirst().provenance().authority().equals(authority);
    }

    private <S, C, E> Outcome<S> answer(
            Aggregate<S, C, E> aggregate, UUID id, History history, Version seen, C command, Provenance provenance) {
        return first(history, provenance.request())
                .<Outcome<S>>map(first -> repeated(aggregate, first, provenance))
                .orElseGet(() -> history.version().equals(seen)
                        ? decide(aggregate, id, history, command, provenance)
                        : new Outcome.Stale<>(history.version()));
    }

    private static Optional<History> first(History history, Provenance.@Nullable Request request) {
        return Optional.ofNullable(request).flatMap(asked -> history.upTo(asked.id()));
    }

    private static <S, C, E> Outcome<S> repeated(Aggregate<S, C, E> aggregate, History first, Provenance provenance) {
        var asked = first.events().getLast().provenance().request();
        return asked != null && asked.equals(provenance.request())
                ? done(aggregate.replay(first), first)
                : new Outcome.Reused<>();
    }

    private <S, C, E> Outcome<S> decide(
            Aggregate<S, C, E> aggregate, UUID id, History history, C command, Provenance provenance) {
        S state = aggregate.replay(history);
        return switch (aggregate.decider().decide(state, command)) {
            case Decision.Refused<E>(var reason) -> new Outcome.Refused<>(reason);
            case Decision.Accepted<E>(var decided) when decided.isEmpty() -> done(state, history);
            case Decision.Accepted<E>(var decided) -> {
                StreamId stream = aggregate.stream(id);
                var place = new EventPlace(provenance.authority(), stream, history.version());
                var appended = log.append(stream, history.version(), aggregate.encode(decided, place), provenance);
                yield switch (appended) {
                    case Appended.At(var version, var position) ->
                        new Outcome.Done<>(aggregate.evolveAll(state, decided), version, position);
                    case Appended.Repeated _ -> {
                        History now = log.read(stream);
                        yield answer(aggregate, id, now, now.version(), command, provenance);
                    }
                    case Appended.Stale(var actual) -> new Outcome.Stale<>(actual);
                };
            }
        };
    }

    private static <S> Outcome<S> done(S state, History history) {
        return new Outcome.Done<>(state, history.version(), history.position());
    }
}
