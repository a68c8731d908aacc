package probity.chassis.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;

/** How Kafka is reached, and with which settings: the one place for all clients. */
public final class KafkaAccess {

    private final Map<String, Object> connection;

    private KafkaAccess(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** A broker that asks nobody for a name. */
    public static KafkaAccess open(String bootstrapServers) {
        return new KafkaAccess(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** A broker that wants a name and a password. */
    public static KafkaAccess withPassword(String bootstrapServers, String username, String password) {
        return new KafkaAccess(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "SCRAM-SHA-512",
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(username, password)));
    }

    /** From {@code kafka.bootstrap.servers} and, if they are there, {@code probity.kafka.username} and password. */
    public static KafkaAccess of(Config config) {
        String servers = config.getValue("kafka.bootstrap.servers", String.class);
        Optional<String> username = config.getOptionalValue("probity.kafka.username", String.class);
        return username.map(
                        name -> withPassword(servers, name, config.getValue("probity.kafka.password", String.class)))
                .orElseGet(() -> open(servers));
    }

    /** What every client needs, for clients that somebody else creates. */
    public Map<String, Object> connection() {
        return connection;
    }

    /** Never in another order, never twice by retrying, and acknowledged by all replicas. */
    Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    /** Reads from the earliest record on, and commits nothing by itself. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }
}
