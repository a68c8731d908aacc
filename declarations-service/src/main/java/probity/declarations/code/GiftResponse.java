package probity.declarations.code;

/** What the person did with the offer. */
public enum GiftResponse implements Word {
    ACCEPTED,
    REFUSED
}
