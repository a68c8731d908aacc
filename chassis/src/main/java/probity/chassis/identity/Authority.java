package probity.chassis.identity;

import java.util.regex.Pattern;

/**
 * A public body that runs Probity. It is part of every key: several run in one deployment and see nothing of each
 * other. The id is a slug of 2 to 40 lower-case letters, digits and inner hyphens.
 */
public record Authority(String id) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");

    public Authority {
        if (!SLUG.matcher(id).matches()) {
            throw new IllegalArgumentException("an authority's id is 2 to 40 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
