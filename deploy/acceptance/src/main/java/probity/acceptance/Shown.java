package probity.acceptance;

import java.util.function.Supplier;

/** What a step must show. */
final class Shown {

    /** A step did not show what it must; says what was there instead. */
    static final class NotShown extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotShown(String message) {
            super(message);
        }
    }

    private Shown() {}

    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new NotShown(otherwise.get());
        }
    }

    static void equal(String what, Object expected, Object actual) {
        that(expected.equals(actual), () -> "%s is %s, not %s".formatted(what, actual, expected));
    }
}
