package probity.concerns.raising;

/** A draft cannot be kept or read. Nobody recovers from this locally. */
final class DraftFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DraftFailure(Throwable cause) {
        super("cannot reach the drafts", cause);
    }
}
