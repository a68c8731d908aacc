package probity.concerns.keeping;

import java.io.InputStream;
import probity.chassis.files.StoredFile;
import probity.concerns.cleaning.Source;

/** What lies sealed, to be cleaned. */
record SealedSource(StoredFile file) implements Source {

    @Override
    public InputStream open() {
        return file.content().get();
    }

    @Override
    public long bytes() {
        return file.bytes();
    }
}
