package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody whom a code asks need not return an annual declaration in a campaign. */
public record AnnualReturnExempted(
        UUID annualReturn, UUID campaign, UUID person, String ground, UUID by, LocalDate on) {}
