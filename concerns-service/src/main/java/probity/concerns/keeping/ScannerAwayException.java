package probity.concerns.keeping;

import java.io.IOException;

/** Malware was to be looked for, and that could not be done to the end. */
public final class ScannerAwayException extends IOException {

    private static final long serialVersionUID = 1;

    ScannerAwayException(String message) {
        super(message);
    }
}
