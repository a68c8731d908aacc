package probity.declarations.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The posts that a person can hold. Each is a role of the same name in the identity provider's tokens. */
public enum Post {
    DECLARANT,
    LINE_MANAGER,
    DIRECTOR,
    HR,
    MONITORING_OFFICER,
    DEPUTY_MONITORING_OFFICER,
    AUDIT_DIRECTOR,
    HEAD_OF_FRAUD,
    HR_DIRECTOR,
    CASE_HANDLER,
    IDENTITY_CUSTODIAN,
    COMMITTEE_MEMBER,
    EXTERNAL_AUDITOR,
    ADMINISTRATOR;

    /** The role's name, such as {@code line-manager}. */
    public String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Post> ofRole(String role) {
        return Arrays.stream(values()).filter(post -> post.role().equals(role)).findFirst();
    }
}
