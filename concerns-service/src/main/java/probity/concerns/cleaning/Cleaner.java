package probity.concerns.cleaning;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the copy without metadata. What it does not know it leaves out, rather than let it pass. */
interface Cleaner {

    /**
     * Reads a file and writes its copy.
     *
     * @throws UnfitFileException if the file is not what it seems to be
     * @throws NoRenditionException if it is, and cannot be cleaned here
     */
    void clean(Source file, OutputStream out) throws IOException;
}
