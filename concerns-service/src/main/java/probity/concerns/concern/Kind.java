package probity.concerns.concern;

import java.util.regex.Pattern;

/** What a concern is about, by the id that the authority's code of conduct gives it. */
public record Kind(String id) {

    private static final Pattern SLUG = Pattern.compile("[a-z](?:[a-z0-9-]{0,58}[a-z0-9])?");

    /** A reporter need not know what their concern is called. */
    public static final Kind UNSPECIFIED = new Kind("unspecified");

    /** The reporter says what it is called, in a word of their own: no code was known that names any kind. */
    public static final Kind UNKNOWN = new Kind("unknown");

    public Kind {
        if (!isSlug(id)) {
            throw new IllegalArgumentException("a kind is 1 to 60 lower-case letters, digits and hyphens");
        }
    }

    public static boolean isSlug(String id) {
        return SLUG.matcher(id).matches();
    }
}
