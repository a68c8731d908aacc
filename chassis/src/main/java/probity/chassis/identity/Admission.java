package probity.chassis.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The one place where a valid token becomes a {@link Caller}, or is refused: it must name a person and an authority,
 * and the person may not have left.
 */
@Singleton
class Admission implements SecurityIdentityAugmentor {

    static final String CALLER = "probity.caller";

    private static final String AUTHORITY = "authority";

    private final Instance<Standing> standing;

    Admission(Instance<Standing> standing) {
        this.standing = standing;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> admit(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity admit(SecurityIdentity identity, JsonWebToken token) {
        var caller = new Caller(person(token), authority(token), identity.getRoles());
        if (standing.isResolvable() && !standing.get().stands(caller.person(), caller.authority())) {
            throw TokenRefusal.PERSON_LEFT.thrown();
        }
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CALLER, caller)
                .build();
    }

    private static UUID person(JsonWebToken token) {
        try {
            return UUID.fromString(String.valueOf(token.getSubject()));
        } catch (IllegalArgumentException _) {
            throw TokenRefusal.TOKEN_NAMES_NO_PERSON.thrown();
        }
    }

    private static Authority authority(JsonWebToken token) {
        try {
            return new Authority(String.valueOf(token.<Object>getClaim(AUTHORITY)));
        } catch (IllegalArgumentException _) {
            throw TokenRefusal.TOKEN_NAMES_NO_AUTHORITY.thrown();
        }
    }
}
