package probity.declarations.annualreturn;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;

/** With whom or what there is a tie. An organisation's name is no personal data; a person's name is sealed. */
public sealed interface Body {

    /** With its number in the register of companies or of charities, by which it is known under any spelling. */
    record Organisation(String name, @Nullable String number) implements Body {

        private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{2}[0-9]{6}|[0-9]{6,7}(-[0-9]{1,3})?");

        public static boolean isNumber(String text) {
            return NUMBER.matcher(text).matches();
        }
    }

    record Individual(Confidential name) implements Body {}
}
