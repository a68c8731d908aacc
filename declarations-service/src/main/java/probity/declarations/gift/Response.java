package probity.declarations.gift;

/** What the person did with the offer. */
public enum Response {
    ACCEPTED,
    REFUSED
}
