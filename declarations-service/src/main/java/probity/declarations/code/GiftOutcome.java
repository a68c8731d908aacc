package probity.declarations.code;

/** What became of the offer, told more closely than {@link GiftResponse}. */
public enum GiftOutcome implements Word {
    ACCEPTED,
    REFUSED,
    RETURNED,
    DONATED,
    SURRENDERED
}
