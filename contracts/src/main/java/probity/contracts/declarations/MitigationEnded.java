package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** What a reviewer of an annual declaration had asked for is no longer in force. Mitigations are numbered from 1 in the order in which they were required. */
public record MitigationEnded(UUID annualReturn, int mitigation, UUID by, LocalDate on) {}
