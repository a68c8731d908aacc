package probity.declarations.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a post is marked as, by law or by the authority. It belongs to the post: nothing in it is about its holder.
 *
 * @param basis the law or decision that it rests on
 * @param exemption absent unless the holder is exempt from what the mark forbids
 */
public record Mark(Kind kind, String basis, @Nullable Exemption exemption) {

    public enum Kind {
        POLITICALLY_RESTRICTED,
        SENSITIVE
    }

    /**
     * The holder may do what the mark forbids.
     *
     * @param basis the decision that granted it
     */
    public record Exemption(LocalDate grantedOn, String basis) {}
}
