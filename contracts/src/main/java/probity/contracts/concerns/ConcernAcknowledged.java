package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;

/** The reporter was told that the concern is in hand, so many days after the day of receipt. */
public record ConcernAcknowledged(UUID concern, LocalDate on, int days) {}
