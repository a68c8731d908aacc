package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** That a person left on that day was a mistake: they are there. */
public record LeavingTakenBack(UUID person, LocalDate on) {}
