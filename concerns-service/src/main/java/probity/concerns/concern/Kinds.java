package probity.concerns.concern;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Knows which kinds of concern the codes of an authority name. */
public interface Kinds {

    /** The kinds on that day; empty if no code is known yet, for raising a concern never depends on having one. */
    Optional<Set<Kind>> on(String authority, LocalDate day);

    /** The days within which the reporter is told that the concern is in hand. */
    int daysToAcknowledge(String authority, LocalDate day);
}
