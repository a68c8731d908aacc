package probity.gateway.routing;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.LENGTH_REQUIRED;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import probity.chassis.http.Problem;

/** What the gateway says by itself, each a problem document. */
@Singleton
class Answers {

    private static final String RETRY_AFTER = "Retry-After";

    private static final Duration UNTIL_A_SERVICE_IS_BACK = Duration.ofSeconds(5);

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    void notFound(HttpServerResponse response) {
        send(response, Problem.of(NOT_FOUND, "not-found", "There is nothing at this address."));
    }

    void crookedPath(HttpServerResponse response) {
        send(
                response,
                Problem.of(
                        BAD_REQUEST,
                        "malformed-path",
                        "The path must be plain: no dots, doubled slashes or escaped letters."));
    }

    void lengthRequired(HttpServerResponse response) {
        send(
                response,
                Problem.of(LENGTH_REQUIRED, "length-required", "Say how long the body is: send Content-Length."));
    }

    /** Closes the connection: what the caller still sends is read by nobody. */
    void tooLarge(HttpServerResponse response) {
        response.putHeader("Connection", "close");
        send(
                response,
                Problem.of(REQUEST_ENTITY_TOO_LARGE, "body-too-large", "The body is larger than this service takes."));
    }

    void unauthorized(HttpServerResponse response) {
        response.putHeader("WWW-Authenticate", "Bearer");
        send(response, Problem.tokenRequired());
    }

    void tooMany(HttpServerResponse response, Duration retryAfter) {
        response.putHeader(RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        send(
                response,
                Problem.of(
                        TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests at once. Wait as long as Retry-After says."));
    }

    void away(HttpServerResponse response) {
        response.putHeader(RETRY_AFTER, Long.toString(UNTIL_A_SERVICE_IS_BACK.toSeconds()));
        send(response, away());
    }

    /** The same for a request that was on its way already. */
    ProxyResponse away(ProxyResponse response) {
        var problem = away();
        response.headers().clear();
        return response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader(RETRY_AFTER, Long.toString(UNTIL_A_SERVICE_IS_BACK.toSeconds()))
                .setBody(Body.body(Buffer.buffer(write(problem))));
    }

    private static Problem away() {
        return Problem.of(
                SERVICE_UNAVAILABLE,
                "service-away",
                "The service behind this address is away. Try the same again in a moment.");
    }

    private void send(HttpServerResponse response, Problem problem) {
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Padding.filled(write(problem)));
    }

    private byte[] write(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a problem", e);
        }
    }
}
