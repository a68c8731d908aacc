package probity.declarations.vocabulary;

import java.util.regex.Pattern;

/** A part of an authority, by its slug: what figures are broken down by. */
public record Directorate(String id) {

    public static final String SLUG = "[a-z][a-z0-9-]{0,58}[a-z0-9]";

    private static final Pattern PATTERN = Pattern.compile(SLUG);

    public Directorate {
        if (!PATTERN.matcher(id).matches()) {
            throw new IllegalArgumentException("a directorate's id is 2 to 60 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
