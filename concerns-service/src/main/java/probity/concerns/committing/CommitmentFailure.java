package probity.concerns.committing;

/** What can be proved cannot be read. Nobody recovers from this locally. */
final class CommitmentFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommitmentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
