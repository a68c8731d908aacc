package probity.audit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.audit.merkle.KeyFiles;
import probity.chassis.testing.TestKafka;

/** Gives the service under test a broker with all topics, and a key to sign with. */
public final class KafkaForQuarkus implements QuarkusTestResourceLifecycleManager {

    private @Nullable TestKafka kafka;

    @Override
    public Map<String, String> start() {
        TestKafka started = TestKafka.start();
        kafka = started;
        started.createTopic("probity.declarations.v1", 12);
        started.createTopic("probity.concerns.v1", 12);
        started.createTopic("probity.access.v1", 12);
        started.createTopic("probity.audit.v1", 1);
        try {
            return Map.of(
                    "kafka.bootstrap.servers",
                    started.servers(),
                    "probity.checkpoint-key-file",
                    KeyFiles.in(Files.createTempDirectory("key")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
