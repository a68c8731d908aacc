package probity.concerns.cleaning;

import java.io.IOException;

/** Nobody is there to clean the file. It is not the file's fault, which can be sent again later. */
public final class CleaningBusyException extends IOException {

    private static final long serialVersionUID = 1;

    CleaningBusyException() {
        super("nobody is there to clean it");
    }
}
