package probity.concerns.concern;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Knows what the codes of an authority say about concerns. */
public interface Kinds {

    /** The kinds on that day; empty if no code is known yet, for raising a concern never depends on having one. */
    Optional<Set<Kind>> on(String authority, LocalDate day);

    /** The integrity issues on that day; empty if no code is known that names any. */
    Optional<Set<Kind>> issuesOn(String authority, LocalDate day);

    /** Within how many days the reporter is told that the concern is in hand. */
    Term termOn(String authority, LocalDate day);

    /** The last day on which the two sides of a case that is closed on that day can write; empty if there is none. */
    Optional<LocalDate> openUntil(String authority, LocalDate closedOn);
}
