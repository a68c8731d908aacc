package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses a body that says it is too large before a byte of it is read, with a problem instead of an empty answer. */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 1_000;

    private final long bytesMax;
    private final String problem;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        bytesMax = limit.asLongValue();
        try {
            problem = json.writeValueAsString(Problem.of(
                    REQUEST_ENTITY_TOO_LARGE,
                    "body-too-large",
                    "The body may have %d bytes at most.".formatted(bytesMax)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a problem", e);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext request) {
        @Nullable String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() < 19 && Long.parseLong(length) <= bytesMax)) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(REQUEST_ENTITY_TOO_LARGE.getStatusCode())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(problem);
        }
    }
}
