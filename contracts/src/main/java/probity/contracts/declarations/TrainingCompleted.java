package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody completed the training on a version of a code. */
public record TrainingCompleted(UUID training, UUID person, String code, int codeVersion, LocalDate completedOn) {}
