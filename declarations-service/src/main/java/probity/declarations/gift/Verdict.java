package probity.declarations.gift;

/** What is decided about a gift. */
public enum Verdict {
    KEEP,
    GIVE_BACK,
    DONATE,
    SURRENDER,

    /** Nothing is left to be done: it was refused, or is no longer in hand. */
    NOTED
}
