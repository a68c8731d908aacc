package probity.declarations.gift;

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
    NORMAL_DUTY
}
