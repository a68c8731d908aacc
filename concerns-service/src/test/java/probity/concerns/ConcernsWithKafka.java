package probity.concerns;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import probity.chassis.testing.TestKafka;

/** The same with a Kafka broker, short windows and no wait between rounds. */
public final class ConcernsWithKafka implements QuarkusTestResourceLifecycleManager {

    public static final String DECLARATIONS = "probity.declarations.v1";
    public static final String CONCERNS = "probity.concerns.v1";
    public static final String ACCESS = "probity.access.v1";
    public static final int PARTITIONS = 12;

    /** Two towns that are served besides the demo's, for a test that needs two alike. */
    public static final List<String> TWINS = List.of("eastmoor", "westmoor");

    private static final Map<String, TestKafka> BROKERS = new HashMap<>();

    private final ConcernsForQuarkus concerns = new ConcernsForQuarkus();
    private final TestKafka kafka = TestKafka.start();

    @Override
    public Map<String, String> start() {
        for (String topic : List.of(DECLARATIONS, CONCERNS, ACCESS)) {
            kafka.createTopic(topic, PARTITIONS);
        }
        BROKERS.put(kafka.servers(), kafka);
        Map<String, String> settings = new HashMap<>(concerns.start());
        settings.put("kafka.bootstrap.servers", kafka.servers());
        settings.put("probity.authorities", "westminster,kensington-chelsea,leicester," + String.join(",", TWINS));
        settings.put("probity.window", "PT3S");
        settings.put("probity.review-every", "PT0.2S");
        return settings;
    }

    public static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Everything that was published to a topic so far. */
    public static List<ConsumerRecord<byte[], byte[]>> published(String topic) {
        return BROKERS.get(servers()).read(topic, PARTITIONS);
    }

    @Override
    public void stop() {
        concerns.stop();
        BROKERS.remove(kafka.servers());
        kafka.close();
    }
}
