package probity.declarations.vocabulary;

/** How far a code of conduct binds somebody, the furthest first. */
public enum Extent {
    WHOLE,
    PRINCIPLES,
    NONE
}
