package probity.chassis.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request at hand, on routes that ask for a token. */
@Singleton
public final class CurrentCaller {

    private static final String NAME = "name";

    private final CurrentIdentityAssociation identity;

    CurrentCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    public Caller get() {
        @Nullable Caller caller = identity.getIdentity().getAttribute(Admission.CALLER);
        if (caller == null) {
            throw new UnauthorizedException();
        }
        return caller;
    }

    /** What the caller is called, if the token says so. It belongs in no log. */
    public Optional<String> name() {
        return identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<@Nullable Object>getClaim(NAME)).map(Object::toString)
                : Optional.empty();
    }
}
