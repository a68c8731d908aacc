package probity.declarations.annualreturn;

import java.time.LocalDate;
import probity.declarations.vocabulary.PersonId;

/** Who found what, on which day. */
public record Review(PersonId reviewer, Finding finding, LocalDate on) {}
