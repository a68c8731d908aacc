package probity.declarations.gift;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a code may turn on besides kind, donor and value. What a declarant does not answer stays unknown. */
public enum Circumstance {
    SOLICITED,
    RELATED_TO_ROLE,
    COULD_INFLUENCE,
    SIGNIFICANT,
    NEEDS_DECISION,
    PRIMARILY_SOCIAL,
    GENUINE_NEED,
    REFUSAL_WOULD_OFFEND,
    GIVEN_AS_EMPLOYEE,
    MANAGER_AWARE,
    NORMAL_DUTY,
    DONOR_TOLD,
    CASH,
    ON_BEHALF_OF_BODY,
    SENIOR_APPROVED,
    DISCOUNT_FOR_BODY;

    private static final Pattern INNER_INITIAL = Pattern.compile("_(.)");

    /** As the API spells it: {@code RELATED_TO_ROLE} is {@code relatedToRole}. */
    public String word() {
        return INNER_INITIAL
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(initial -> initial.group(1).toUpperCase(Locale.ROOT));
    }
}
