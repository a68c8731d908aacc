package probity.concerns.cleaning;

import java.io.IOException;
import java.io.OutputStream;

/** Plain text has no metadata. */
final class TextCleaner implements Cleaner {

    @Override
    public void clean(Source file, OutputStream out) throws IOException {
        try (var in = file.open()) {
            in.transferTo(out);
        }
    }
}
