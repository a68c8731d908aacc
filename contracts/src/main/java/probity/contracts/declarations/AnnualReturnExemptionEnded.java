package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who was exempt is asked for an annual declaration again. */
public record AnnualReturnExemptionEnded(UUID annualReturn, LocalDate on) {}
