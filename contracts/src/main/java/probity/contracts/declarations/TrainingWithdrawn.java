package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** A training that was recorded was not completed. */
public record TrainingWithdrawn(UUID training, LocalDate on) {}
