package probity.audit.listening;

/** A body that is not what its type promises. The message quotes nothing from it. */
final class UnreadableFact extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFact(String message) {
        super(message);
    }
}
