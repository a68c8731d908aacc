package probity.chassis.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The caller of the request at hand, on routes that ask for a token. */
@Singleton
public final class CurrentCaller {

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
}
