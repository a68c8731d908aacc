package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.LENGTH_REQUIRED;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that says it is too large, or does not say how large it is, before a byte of it is read. Forms may have
 * {@code chassis.http.form-max}; where a service takes files, {@code quarkus.http.limits.max-body-size} counts.
 */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 1_000;

    private final long formMax;
    private final long fileMax;
    private final Optional<Pattern> files;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "chassis.http.form-max", defaultValue = "1M") MemorySize formMax,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize fileMax,
            @ConfigProperty(name = "chassis.http.file-paths") Optional<Pattern> files,
            ObjectMapper json) {
        this.formMax = formMax.asLongValue();
        this.fileMax = fileMax.asLongValue();
        this.files = files;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext request) {
        @Nullable String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long bytesMax = takesFiles(request.normalizedPath()) ? fileMax : formMax;
        if (request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(
                    request,
                    Problem.of(LENGTH_REQUIRED, "length-required", "Say how long the body is: send Content-Length."));
        } else if (length == null || (length.length() < 19 && Long.parseLong(length) <= bytesMax)) {
            request.next();
        } else {
            var sentence = "The body may have %d bytes at most.".formatted(bytesMax);
            refuse(request, Problem.of(REQUEST_ENTITY_TOO_LARGE, "body-too-large", sentence));
        }
    }

    private boolean takesFiles(String path) {
        return files.filter(pattern -> pattern.matcher(path).matches()).isPresent();
    }

    private void refuse(RoutingContext request, Problem problem) {
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a problem", e);
        }
    }
}
