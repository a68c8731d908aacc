package probity.chassis.identity;

import java.util.UUID;

/** Implemented by a service that learns who left: a leaver's token is refused, however long it is still valid. */
@FunctionalInterface
public interface Standing {

    /** Asked on every request with a token, so the answer comes from memory or from one indexed row. */
    boolean stands(UUID person, Authority authority);
}
