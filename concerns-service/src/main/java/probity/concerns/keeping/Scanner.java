package probity.concerns.keeping;

import java.io.Closeable;
import java.io.IOException;

/** Looks for malware in files that pass by. */
public interface Scanner {

    /** One file, which is shown piece by piece. */
    interface Scan extends Closeable {

        void pass(byte[] piece, int length) throws IOException;

        /** After the last piece. */
        boolean foundMalware() throws IOException;
    }

    /**
     * Begins to look.
     *
     * @throws ScannerAwayException if it cannot
     */
    Scan begin() throws IOException;

    /** Whether it looks at all. */
    boolean looks();

    /** For those who have none: every file passes, and is marked as one that nobody looked into. */
    Scanner NONE = new Scanner() {

        @Override
        public Scan begin() {
            return new Scan() {

                @Override
                public void pass(byte[] piece, int length) {
                    // nobody looks
                }

                @Override
                public boolean foundMalware() {
                    return false;
                }

                @Override
                public void close() {
                    // nothing was opened
                }
            };
        }

        @Override
        public boolean looks() {
            return false;
        }
    };
}
