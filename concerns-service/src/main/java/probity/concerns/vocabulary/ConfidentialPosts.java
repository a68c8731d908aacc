package probity.concerns.vocabulary;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts named in confidence. Stored and guarded as {@link Confidential} text is. */
public record ConfidentialPosts(UUID subject, @Nullable Set<Post> posts) {

    public ConfidentialPosts {
        posts = posts == null ? null : Set.copyOf(posts);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
