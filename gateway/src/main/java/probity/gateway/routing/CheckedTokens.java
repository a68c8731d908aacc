package probity.gateway.routing;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens that were found good a moment ago, so that a page that asks for ten things has its token checked once here. A
 * token counts no longer than it says itself. The services check each request by themselves.
 */
@Singleton
class CheckedTokens {

    private static final int REMEMBERED = 20_000;

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private record Checked(String person, Instant until) {}

    private final Clock clock;
    private final Cache<String, Checked> good = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    CheckedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<String> personOf(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(AUTHORIZATION))
                .map(good::getIfPresent)
                .filter(checked -> clock.instant().isBefore(checked.until()))
                .map(Checked::person);
    }

    void remember(HttpServerRequest request, Principal person) {
        String header = request.getHeader(AUTHORIZATION);
        if (header != null && person instanceof JsonWebToken token) {
            good.put(header, new Checked(person.getName(), Instant.ofEpochSecond(token.getExpirationTime())));
        }
    }
}
