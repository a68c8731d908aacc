package probity.chassis.files;

/** The files cannot be reached, or are not what was stored. */
public final class FileFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    FileFailure(String message) {
        super(message);
    }

    FileFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
