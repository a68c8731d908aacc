package probity.audit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.merkle.KeyFiles;
import probity.chassis.merkle.TestWitness;
import probity.chassis.testing.TestKafka;

/** Gives the service under test a broker with all topics, a key to sign with, witnesses, and a folder for checkpoints. */
public final class KafkaForQuarkus implements QuarkusTestResourceLifecycleManager {

    /** They sign for these authorities. */
    private static final List<String> WITNESSED = List.of("witnessed", "who-may");

    public static final TestWitness WITNESS = new TestWitness("witness.example.org/one");

    public static final TestWitness OTHER_WITNESS = new TestWitness("witness.example.org/two");

    private @Nullable TestKafka kafka;

    @Override
    public Map<String, String> start() {
        TestKafka started = TestKafka.start();
        kafka = started;
        started.createTopic("probity.declarations.v1", 15);
        started.createTopic("probity.concerns.v1", 12);
        started.createTopic("probity.access.v1", 12);
        started.createTopic("probity.audit.v1", 1);
        try {
            Path folder = Files.createTempDirectory("audit");
            return Map.of(
                    "kafka.bootstrap.servers",
                    started.servers(),
                    "probity.checkpoint-key-file",
                    KeyFiles.in(folder).toString(),
                    "probity.witnesses-file",
                    witnesses(folder).toString(),
                    "probity.checkpoint-folder",
                    folder.resolve("checkpoints").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path witnesses(Path folder) throws IOException {
        List<String> lines = WITNESSED.stream()
                .flatMap(authority -> Stream.of(WITNESS, OTHER_WITNESS).map(witness -> authority + " " + witness.key()))
                .toList();
        return Files.write(folder.resolve("witnesses"), lines);
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }
}
