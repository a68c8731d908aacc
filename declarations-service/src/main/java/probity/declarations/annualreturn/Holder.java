package probity.declarations.annualreturn;

/** Whose interest it is that somebody declares. */
public enum Holder {
    SELF,
    PARTNER,
    RELATIVE,
    OTHER
}
