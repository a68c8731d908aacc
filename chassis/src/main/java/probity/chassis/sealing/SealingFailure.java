package probity.chassis.sealing;

/** Something sealed cannot be opened, or nothing can be sealed. Nobody recovers from this locally. */
public final class SealingFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealingFailure(String message) {
        super(message);
    }

    SealingFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
