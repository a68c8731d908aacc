package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows what is not done yet. */
public interface OpenDeadlines {

    /**
     * Those raised since a day, in the order of their ids.
     *
     * @param after the last one of the page before; empty at the beginning
     */
    List<OpenDeadline> page(LocalDate raisedSince, Optional<UUID> after, int limit);
}
