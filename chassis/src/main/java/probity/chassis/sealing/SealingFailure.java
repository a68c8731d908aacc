package probity.chassis.sealing;

/** Something sealed cannot be opened, or nothing can be sealed. Nobody recovers from this locally. */
public sealed class SealingFailure extends RuntimeException permits KeysAway, SubjectErased {

    private static final long serialVersionUID = 1;

    SealingFailure(String message) {
        super(message);
    }

    SealingFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
