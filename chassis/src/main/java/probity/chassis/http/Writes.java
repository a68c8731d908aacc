package probity.chassis.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import probity.chassis.command.Aggregate;
import probity.chassis.command.CommandHandler;
import probity.chassis.identity.CurrentCaller;

/** Gives commands in the caller's name, and answers with what has become of the thing. A service with a log makes one. */
public record Writes(CommandHandler commands, CurrentCaller caller, Requests requests, Replies replies) {

    /**
     * For things of one kind.
     *
     * @param route their path behind {@code /api/v1/}, by which requests are named too
     * @param view what is shown of one of them
     */
    public <S, C, E> To<S, C, E> to(Aggregate<S, C, E> things, String route, BiFunction<UUID, S, ?> view) {
        return new To<>(this, things, route, view);
    }

    public record To<S, C, E>(Writes writes, Aggregate<S, C, E> things, String route, BiFunction<UUID, S, ?> view) {

        /** The id of what a request creates, now or before. */
        public UUID creation(IdempotencyKey key) {
            return writes.requests.creation(key, writes.caller.get(), route);
        }

        public Response create(UUID id, IdempotencyKey key, @Nullable Object body, C command) {
            var provenance = writes.requests.provenance(key, writes.caller.get(), route, body);
            var outcome = writes.commands.create(things, id, command, provenance);
            return writes.replies.created(
                    URI.create("/api/v1/%s/%s".formatted(route, id)), outcome, state -> view.apply(id, state));
        }

        /** The fact is the last part of the path, such as {@code correction}. */
        public Response change(
                UUID id, IfMatch seen, IdempotencyKey key, String fact, @Nullable Object body, C command) {
            String request = "%s/%s/%s".formatted(route, id, fact);
            var provenance = writes.requests.provenance(key, writes.caller.get(), request, body);
            var outcome = writes.commands.change(things, id, seen.version(), command, provenance);
            return writes.replies.changed(outcome, state -> view.apply(id, state));
        }

        /** For a thing that everybody sees who may ask for it. */
        public Response show(UUID id) {
            var found = writes.commands
                    .load(things, id, writes.caller.get().authority())
                    .orElseThrow(() -> Problem.absent().thrown());
            return writes.replies.loaded(found, state -> view.apply(id, state));
        }
    }
}
