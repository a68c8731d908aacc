package probity.declarations.gift;

/** What the person did with the offer. */
public enum Response {
    ACCEPTED,
    REFUSED,
    RETURNED,
    DONATED,
    SURRENDERED;

    /** It came into the person's hands, whatever they did with it then. */
    public boolean wasTaken() {
        return this != REFUSED;
    }

    /** There is still something that somebody can decide on. */
    public boolean isInHand() {
        return this == ACCEPTED;
    }
}
