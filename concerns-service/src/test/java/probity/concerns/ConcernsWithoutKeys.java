package probity.concerns;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The same, but nobody has put the key file in its place when the service starts. It lies beside it. */
public final class ConcernsWithoutKeys implements QuarkusTestResourceLifecycleManager {

    private final ConcernsForQuarkus concerns = new ConcernsForQuarkus();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = concerns.start();
        Path file = Path.of(settings.get("probity.key-file"));
        try {
            Files.move(file, kept(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    public static Path kept(Path file) {
        return file.resolveSibling("kept");
    }

    @Override
    public void stop() {
        concerns.stop();
    }
}
