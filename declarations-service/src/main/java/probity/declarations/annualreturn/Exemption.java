package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.PersonId;

/** Why somebody whom the code asks need not return a declaration this year, and who of HR said so. */
public record Exemption(UUID campaign, PersonId by, Ground ground, Confidential reason, LocalDate on) {

    public enum Ground {
        LONG_TERM_ABSENCE,
        SECONDED,
        LEAVING,
        OTHER
    }
}
