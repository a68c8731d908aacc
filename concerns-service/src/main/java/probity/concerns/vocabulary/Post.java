package probity.concerns.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    HR;

    /** Who takes a concern, in this order, where no code says otherwise. */
    public static final List<Post> USUAL_RECIPIENTS =
            List.of(MONITORING_OFFICER, DEPUTY_MONITORING_OFFICER, AUDIT_DIRECTOR, HR_DIRECTOR, HEAD_OF_FRAUD);

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Post> of(String id) {
        return Arrays.stream(values()).filter(post -> post.id().equals(id)).findFirst();
    }
}
