package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;

/** A case was closed with an outcome. */
public record ConcernClosed(UUID concern, String outcome, LocalDate on) {}
