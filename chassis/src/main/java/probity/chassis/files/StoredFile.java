package probity.chassis.files;

import java.io.IOException;
import java.io.OutputStream;

/** A file that can be opened. It is read piece by piece, so its size does not matter. */
public record StoredFile(String mediaType, long bytes, Content content) {

    /** Writes what is in it, in clear. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
