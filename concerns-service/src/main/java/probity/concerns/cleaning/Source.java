package probity.concerns.cleaning;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read as often as is needed, so that it need not be held. */
public interface Source {

    InputStream open() throws IOException;

    long bytes();
}
