package probity.declarations.gift;

/** Who is to say what becomes of a gift. */
public enum Decides {
    NOBODY,

    /** The line manager, the deputy or the director. */
    LINE,

    DIRECTOR
}
