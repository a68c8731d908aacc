package probity.declarations.code;

/** What the donor is to the council. */
public enum DonorRelation implements Word {
    SUPPLIER,
    BIDDER,
    APPLICANT,
    REGULATED,
    SERVICE_USER,
    FAMILY_OR_FRIEND,
    OTHER,
    NONE
}
