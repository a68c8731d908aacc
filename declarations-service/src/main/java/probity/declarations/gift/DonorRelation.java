package probity.declarations.gift;

/** What the donor is to the authority, or to the declarant. */
public enum DonorRelation {
    SUPPLIER,
    BIDDER,
    APPLICANT,
    REGULATED,
    SERVICE_USER,
    FAMILY_OR_FRIEND,
    OTHER,
    NONE
}
