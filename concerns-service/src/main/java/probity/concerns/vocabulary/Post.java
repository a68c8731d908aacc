package probity.concerns.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A post of the council that a concern may be about or be entrusted to. Its id is the role in a caller's token. */
public enum Post {
    MONITORING_OFFICER,
    DEPUTY_MONITORING_OFFICER,
    AUDIT_DIRECTOR,
    HR_DIRECTOR,
    HEAD_OF_FRAUD,
    CASE_HANDLER,
    LINE_MANAGER,
    DIRECTOR,
    HR,
    EXTERNAL_AUDITOR;

    /** Who takes a concern, in this order, where no code says otherwise. */
    public static final List<Post> USUAL_RECIPIENTS =
            List.of(MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER, AUDIT_DIRECTOR, HR_DIRECTOR, HEAD_OF_FRAUD);

    /** Who takes a concern if nobody else may: from outside, so that no concern is about the post or kept from it. */
    public static final Post LAST_RESORT = EXTERNAL_AUDITOR;

    /** By id, the posts that a concern may be about, be kept from or be entrusted to. */
    public static final Map<String, Post> OF_THE_COUNCIL = Arrays.stream(values())
            .filter(post -> post != LAST_RESORT)
            .collect(Collectors.toUnmodifiableMap(Post::id, Function.identity()));

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Post> of(String id) {
        return Arrays.stream(values()).filter(post -> post.id().equals(id)).findFirst();
    }
}
