package probity.concerns.cleaning;

import java.io.IOException;

/** The file is sound, and its metadata cannot be removed here: encrypted, too large, or with parts that nobody knows. */
public final class NoRenditionException extends IOException {

    private static final long serialVersionUID = 1;

    NoRenditionException(String message) {
        super(message);
    }
}
