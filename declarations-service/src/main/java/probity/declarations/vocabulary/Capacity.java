package probity.declarations.vocabulary;

/** How a person serves an authority, which says which of its codes binds them. */
public enum Capacity {
    OFFICER,
    MEMBER
}
