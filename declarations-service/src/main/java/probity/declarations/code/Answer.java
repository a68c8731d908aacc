package probity.declarations.code;

/** Yes, no, or that the facts given do not settle it and somebody must be asked. The order is that of strictness. */
public enum Answer implements Word {
    NO,
    ASK,
    YES;

    static Answer of(boolean known) {
        return known ? YES : NO;
    }

    Answer and(Answer other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Answer or(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Answer not() {
        return switch (this) {
            case NO -> YES;
            case ASK -> ASK;
            case YES -> NO;
        };
    }
}
