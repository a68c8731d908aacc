package probity.declarations.code;

import java.util.Optional;
import java.util.regex.Pattern;

/** The short name of a code, the same in all its versions. */
public record CodeId(String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,58}[a-z0-9]");

    public CodeId {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("a code's name is 2 to 60 lower-case letters, digits and hyphens");
        }
    }

    /** Empty if the text cannot be the name of any code. */
    public static Optional<CodeId> parsed(String text) {
        return SLUG.matcher(text).matches() ? Optional.of(new CodeId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
