package probity.declarations.gift;

/** Who is to say what becomes of a gift. */
public enum Decides {
    NOBODY,

    /** The line manager, the deputy or the director. */
    LINE,

    /** The line manager or the deputy, and after them the director. */
    MANAGER,

    DIRECTOR
}
