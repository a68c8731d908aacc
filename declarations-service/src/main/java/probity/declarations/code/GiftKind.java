package probity.declarations.code;

/** What is offered. */
public enum GiftKind implements Word {
    GIFT,
    HOSPITALITY,
    TOKEN,
    ADVERTISING_MATERIAL,
    LEGACY,
    PROMOTION,
    LOYALTY_CARD,
    PRIZE,
    SPONSORSHIP,
    HOSPITALITY_GIVEN,
    FEE
}
