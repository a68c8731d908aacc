package probity.declarations.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Knows what is not done yet, of one kind. */
public interface OpenDeadlines {

    /**
     * Those raised since a day, in an order that does not change. What somebody owes who has left is none by today.
     *
     * @param after the last one of the page before; empty at the beginning
     */
    List<OpenDeadline> page(LocalDate today, LocalDate raisedSince, Optional<OpenDeadline> after, int limit);

    /** Whether what is raised comes behind all that was there: so whoever saw the last one has seen all before it. */
    default boolean newestComeLast() {
        return false;
    }
}
