package probity.declarations.code;

/** How a value is held against a threshold. "Or more" and "in excess of" are not the same. */
public enum Comparison implements Word {
    AT_LEAST("atLeast"),
    ABOVE("above"),
    BELOW("below"),
    AT_MOST("atMost");

    private final String id;

    Comparison(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** The order is what {@code value.compareTo(threshold)} says. */
    boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
        };
    }
}
