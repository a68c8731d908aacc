package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import probity.chassis.command.Loaded;
import probity.chassis.command.Outcome;
import probity.chassis.command.Outcome.Done;
import probity.chassis.log.Version;

/** The one place where the outcome of a command becomes HTTP. */
@Singleton
public final class Replies {

    private final Seen seen;

    public Replies(Seen seen) {
        this.seen = seen;
    }

    /** 201 with the thing that was created. */
    public <S> Response created(URI location, Outcome<S> outcome, Function<S, ?> view) {
        return reply(outcome, view, Response.created(location));
    }

    /** 200 with the thing as it is now. */
    public <S> Response changed(Outcome<S> outcome, Function<S, ?> view) {
        return reply(outcome, view, Response.ok());
    }

    /** 200 with the thing as it was found. */
    public <S> Response loaded(Loaded<S> found, Function<S, ?> view) {
        return stateful(Response.ok(view.apply(found.state())), found.version(), found.position());
    }

    private <S> Response reply(Outcome<S> outcome, Function<S, ?> view, Response.ResponseBuilder done) {
        return switch (outcome) {
            case Done<S>(var state, var version, var position) ->
                stateful(done.entity(view.apply(state)), version, position);
            case Outcome.Refused<S>(var reason) ->
                Problem.of(CONFLICT, reason.code(), reason.sentence())
                        .under(reason.clause().orElse(null))
                        .toResponse();
            case Outcome.Absent<S> _ -> Problem.absent().toResponse();
            case Outcome.Reused<S> _ ->
                Problem.of(
                                CONFLICT,
                                "idempotency-key-reused",
                                "This Idempotency-Key was used for another request. Take a new one.")
                        .toResponse();
            case Outcome.Stale<S> _ ->
                Problem.of(
                                PRECONDITION_FAILED,
                                "stale-version",
                                "It was changed since you read it. Read it again and decide anew.")
                        .toResponse();
        };
    }

    private Response stateful(Response.ResponseBuilder reply, Version version, long position) {
        return reply.tag(new EntityTag(Integer.toString(version.value())))
                .header(Seen.HEADER, seen.token(position))
                .build();
    }
}
