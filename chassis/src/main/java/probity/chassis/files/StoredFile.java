package probity.chassis.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * A file that can be opened. It is read piece by piece, so its size does not matter.
 *
 * @param content opens it in clear, as often as it is asked
 */
public record StoredFile(String mediaType, long bytes, Supplier<InputStream> content) {

    /** Writes what is to be in a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes what is in it, in clear. */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = content.get()) {
            in.transferTo(out);
        }
    }
}
