package probity.chassis.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks: a person by a pseudonymous id, the authority they belong to, and the posts they hold. A technical client
 * is a caller, too.
 */
public record Caller(UUID person, Authority authority, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
