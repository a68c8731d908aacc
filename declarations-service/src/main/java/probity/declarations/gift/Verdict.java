package probity.declarations.gift;

/** What the line manager decides about an accepted gift. */
public enum Verdict {
    KEEP,
    GIVE_BACK,
    DONATE,
    SURRENDER
}
