package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import probity.declarations.clock.OwnDeadlines.Own;
import probity.declarations.vocabulary.PersonId;

/** Knows what waits for those above somebody, by something else than a gift. */
public interface LineDeadlines {

    /** Whoever stands above others, by their place or by a role. */
    record Above(String authority, PersonId person, Set<String> roles) {

        public Above {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * A part of the list in the order of the days, and of the ids on one day.
     *
     * @param soon the last day that counts as soon
     * @param after the day and the id behind which it begins
     */
    record Slice(Set<State> states, LocalDate today, LocalDate soon, LocalDate after, UUID afterId, int limit) {

        public Slice {
            states = Set.copyOf(states);
        }
    }

    List<Own> page(Above above, Slice slice);

    /** The projection that is asked: a reader can wait for it. */
    String projection();
}
