package probity.declarations.vocabulary;

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
        return Words.of(this);
    }
}
