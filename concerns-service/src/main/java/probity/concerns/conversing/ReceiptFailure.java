package probity.concerns.conversing;

/** What was changed for what cannot be read or written. Nobody recovers from this locally. */
final class ReceiptFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReceiptFailure(Throwable cause) {
        super("cannot reach the changed receipts", cause);
    }
}
