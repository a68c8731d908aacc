package probity.audit.wiring;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The data that the service comes with. */
final class Resources {

    private Resources() {}

    static <T> T read(String path, Class<T> form) {
        try (InputStream file = Objects.requireNonNull(Resources.class.getResourceAsStream(path))) {
            return new JsonMapper().readValue(file, form);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
