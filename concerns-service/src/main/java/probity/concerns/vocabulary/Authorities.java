package probity.concerns.vocabulary;

import java.util.Set;

/** The authorities that this deployment serves. To anybody without a token all others do not exist. */
public record Authorities(Set<String> ids) {

    public Authorities {
        ids = Set.copyOf(ids);
    }

    public boolean serve(String id) {
        return ids.contains(id);
    }
}
