package probity.concerns.concern;

import java.util.Locale;
import probity.concerns.vocabulary.PersonId;

/** That somebody else wrote down what the reporter said: the text of the report is minutes, which the reporter checks. */
public record Entry(How how, PersonId by) {

    /** How the reporter came. */
    public enum How {
        LETTER,
        PHONE,
        VISIT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
