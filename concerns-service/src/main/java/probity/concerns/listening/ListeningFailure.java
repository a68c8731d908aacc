package probity.concerns.listening;

/** What was heard cannot be kept or read. Nobody recovers from this locally. */
final class ListeningFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ListeningFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
