package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import probity.chassis.command.Outcome;
import probity.chassis.command.Outcome.Done;

/** The one place where the outcome of a command becomes HTTP. */
public final class Replies {

    /** How far the log was when a command was done. A reader that sends it back sees at least that. */
    public static final String LOG_POSITION = "Log-Position";

    private Replies() {}

    /** 201 with the thing that was created. */
    public static <S> Response created(URI location, Outcome<S> outcome, Function<S, ?> body) {
        return reply(outcome, body, Response.created(location));
    }

    /** 200 with the thing as it is now. */
    public static <S> Response changed(Outcome<S> outcome, Function<S, ?> body) {
        return reply(outcome, body, Response.ok());
    }

    private static <S> Response reply(Outcome<S> outcome, Function<S, ?> body, Response.ResponseBuilder done) {
        return switch (outcome) {
            case Done<S>(var state, var version, var position) ->
                done.entity(body.apply(state))
                        .tag(new EntityTag(Integer.toString(version.value())))
                        .header(LOG_POSITION, position)
                        .build();
            case Outcome.Refused<S>(var reason) ->
                Problem.of(CONFLICT, reason.code()).toResponse();
            case Outcome.Absent<S> _ -> Problem.of(NOT_FOUND, "not-found").toResponse();
            case Outcome.Reused<S> _ ->
                Problem.of(CONFLICT, "idempotency-key-reused").toResponse();
            case Outcome.Stale<S> _ ->
                Problem.of(PRECONDITION_FAILED, "stale-version").toResponse();
        };
    }
}
