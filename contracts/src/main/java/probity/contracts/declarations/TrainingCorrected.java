package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** What was recorded of a completed training is corrected. It holds all that is true now. */
public record TrainingCorrected(UUID training, UUID person, String code, int codeVersion, LocalDate completedOn) {}
