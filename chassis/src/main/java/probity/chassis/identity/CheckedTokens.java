package probity.chassis.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Has each token's signature and claims checked, and remembers for a moment those that are good: a page that asks for ten
 * things has its token checked once. A token counts no longer than it says itself, and {@link Admission} still asks each
 * time whether its person has left.
 */
@Singleton
class CheckedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int REMEMBERED = 2_000;

    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private record Good(SecurityIdentity identity, Instant until) {}

    private final OidcIdentityProvider checking;
    private final Clock clock;
    private final Cache<String, Good> good = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    CheckedTokens(OidcIdentityProvider checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the provider that it asks itself. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        Good known = good.getIfPresent(token);
        return known != null && clock.instant().isBefore(known.until())
                ? Uni.createFrom().item(known.identity())
                : checking.authenticate(request, context).invoke(identity -> remember(token, identity));
    }

    private void remember(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims) {
            good.put(token, new Good(bare(identity), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    /** Without what belongs to the request in which it was checked. */
    private static SecurityIdentity bare(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }
}
