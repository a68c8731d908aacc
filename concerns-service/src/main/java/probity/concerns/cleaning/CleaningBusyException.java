package probity.concerns.cleaning;

import java.io.IOException;

/** Too many files wait to be cleaned. The file is sound, and can be sent again later. */
public final class CleaningBusyException extends IOException {

    private static final long serialVersionUID = 1;

    CleaningBusyException() {
        super("too many files wait to be cleaned");
    }
}
