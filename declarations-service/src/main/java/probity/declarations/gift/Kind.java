package probity.declarations.gift;

/** What is offered. */
public enum Kind {
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
