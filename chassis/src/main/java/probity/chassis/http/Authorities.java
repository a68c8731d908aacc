package probity.chassis.http;

import java.util.Set;
import probity.chassis.identity.Authority;

/** The authorities that a deployment serves. To everybody all others do not exist. */
public record Authorities(Set<String> ids) {

    public Authorities {
        ids = Set.copyOf(ids);
    }

    /** The authority of that id, or the answer that there is none. */
    public Authority served(String id) {
        if (!ids.contains(id)) {
            throw Problem.absent().thrown();
        }
        return new Authority(id);
    }
}
