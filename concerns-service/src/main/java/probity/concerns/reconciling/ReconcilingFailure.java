package probity.concerns.reconciling;

/** What a hotline filed cannot be looked up. Nobody recovers from this locally. */
final class ReconcilingFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReconcilingFailure(Throwable cause) {
        super("cannot reach the filed cases", cause);
    }
}
