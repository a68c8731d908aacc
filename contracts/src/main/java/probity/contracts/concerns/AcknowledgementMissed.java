package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;

/** The day by which the reporter was to be told that the concern is in hand passed without a word. */
public record AcknowledgementMissed(UUID concern, LocalDate due) {}
