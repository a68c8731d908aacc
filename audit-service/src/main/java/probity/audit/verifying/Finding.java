package probity.audit.verifying;

/**
 * Something that is not as it must be, by its place.
 *
 * @param where what was looked at, such as the log of a service
 * @param first the position or index that it begins at; with {@code last} the same if it is one
 */
record Finding(String where, Kind kind, long first, long last, String what) {

    enum Kind {
        CHANGED,
        DELETED,
        INSERTED,
        MOVED,
        TRUNCATED,
        /** All of it was made to fit but what others were told. */
        REWRITTEN,
        NOT_SIGNED
    }

    static Finding at(String where, Kind kind, long place, String what) {
        return new Finding(where, kind, place, place, what);
    }

    @Override
    public String toString() {
        String places = first == last ? Long.toString(first) : first + " to " + last;
        return "%s: %s %s: %s".formatted(where, places, kind, what);
    }
}
