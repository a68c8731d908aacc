package probity.chassis.http;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import probity.chassis.projection.ProjectionRunner;

/** Lets a reader wait until a read model shows what the reader has seen done. */
public final class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Seen seen;
    private final ProjectionRunner projections;

    public Freshness(Seen seen, ProjectionRunner projections) {
        this.seen = seen;
        this.projections = projections;
    }

    /**
     * Answers 503 if that takes too long.
     *
     * @param token what the reader sent in {@link Seen#HEADER}, if anything
     */
    public void await(String projection, @Nullable String token) {
        long position = seen.position(token);
        try {
            if (position > 0 && !projections.awaitPosition(projection, position, PATIENCE)) {
                throw behind();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw behind();
        }
    }

    /** What a reader is told whom it would take too long to wait. */
    public static WebApplicationException behind() {
        Response problem = Problem.of(
                        SERVICE_UNAVAILABLE,
                        "read-model-is-behind",
                        "What is answered from does not hold all yet that was stored. Nothing is lost. Try again in a moment.")
                .toResponse();
        return new WebApplicationException(Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, PATIENCE.toSeconds())
                .build());
    }
}
