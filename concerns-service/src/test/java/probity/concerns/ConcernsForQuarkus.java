package probity.concerns;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import probity.chassis.sealing.KeyFile;
import probity.chassis.testing.DatabaseForQuarkus;
import probity.chassis.testing.TokensForQuarkus;

/** All that the service needs around it: a database, keys, and somebody whose tokens it trusts. Kafka is away. */
public final class ConcernsForQuarkus implements QuarkusTestResourceLifecycleManager {

    private final DatabaseForQuarkus database = new DatabaseForQuarkus();
    private final TokensForQuarkus tokens = new TokensForQuarkus();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(database.start());
        settings.putAll(tokens.start());
        settings.put("kafka.bootstrap.servers", "localhost:1");
        settings.put("probity.hotline-gaps-max", "100");
        Path folder = newFolder();
        Path keys = folder.resolve("keys");
        KeyFile.create(keys);
        settings.put("probity.key-file", keys.toString());
        settings.put("quarkus.log.file.enabled", "true");
        settings.put("quarkus.log.file.path", folder.resolve("log").toString());
        return settings;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("probity");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        database.stop();
        tokens.stop();
    }
}
