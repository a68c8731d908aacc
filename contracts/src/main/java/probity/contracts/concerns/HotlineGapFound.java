package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A hotline's list of its cases and what it filed do not agree.
 *
 * @param concern which case; for one that was never filed, the id that it has if it is
 * @param kind {@code not-filed} if the hotline lists it, {@code not-listed} if it filed it and lists it not
 */
public record HotlineGapFound(UUID concern, String kind, LocalDate on) {}
