package probity.declarations.code;

import org.jspecify.annotations.Nullable;

/**
 * A post or a register, as a code's file names it.
 *
 * @param role the post's role; absent if it is none
 */
public record Recipient(String id, String title, @Nullable String role) {

    /** The same word under every code if it is a post. */
    public String post() {
        return role == null ? id : role;
    }
}
