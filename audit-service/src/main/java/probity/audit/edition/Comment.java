package probity.audit.edition;

import java.time.Instant;

/** What the holder of a post says on a section. It is printed under the post, so it does not say who that was. */
public record Comment(String section, String post, String text, Instant at) {

    /** A post has one comment on a section: the last. */
    boolean standsInPlaceOf(Comment other) {
        return section.equals(other.section) && post.equals(other.post);
    }

    /** Before it is published it is for those who may see the draft. */
    @Override
    public String toString() {
        return "[comment of %s on %s]".formatted(post, section);
    }
}
