package probity.gateway.routing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

/** Headers that every reply carries, whoever wrote it, and a head of one length. */
@Dependent
class SecurityHeaders {

    private static final int BEFORE_EVERYTHING_ELSE = 1_000;

    /** Replies are data, but for the page that shows the API, and that loads its parts from here alone. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' "
            + "'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "form-action 'none'";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(_ -> {
                        var headers = context.response().headers();
                        headers.set("Content-Security-Policy", CONTENT_POLICY);
                        headers.set("Cross-Origin-Resource-Policy", "same-origin");
                        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
                        headers.set("Referrer-Policy", "no-referrer");
                        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
                        headers.set("X-Content-Type-Options", "nosniff");
                        headers.set("X-Frame-Options", "DENY");
                        if (!headers.contains("Cache-Control")) {
                            headers.set("Cache-Control", "no-store");
                        }
                        Padding.fillHead(context.response());
                    });
                    context.next();
                },
                BEFORE_EVERYTHING_ELSE);
    }
}
