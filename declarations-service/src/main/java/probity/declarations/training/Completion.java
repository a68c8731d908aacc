package probity.declarations.training;

import java.time.LocalDate;
import probity.declarations.vocabulary.PersonId;

/** Who completed the training on which version of a code, and when. */
public record Completion(PersonId person, String code, int version, LocalDate on) {}
