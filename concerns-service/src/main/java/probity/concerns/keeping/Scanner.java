package probity.concerns.keeping;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware in files that have arrived: whoever sends slowly holds up nobody else's. */
public interface Scanner {

    /**
     * Looks at all of a file.
     *
     * @throws ScannerAwayException if it cannot
     */
    boolean findsMalware(InputStream content) throws IOException;

    /** Whether it looks at all. */
    boolean looks();

    /** For those who have none: every file passes, and is marked as one that nobody looked into. */
    Scanner NONE = new Scanner() {

        @Override
        public boolean findsMalware(InputStream content) {
            return false;
        }

        @Override
        public boolean looks() {
            return false;
        }
    };
}
