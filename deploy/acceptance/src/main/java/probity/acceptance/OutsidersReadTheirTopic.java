package probity.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer with an account of its own reads the topic made for it, and is refused the others. */
record OutsidersReadTheirTopic(Scene scene) implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String CHECKPOINTS = "probity.audit.v1";

    private static final List<String> FORBIDDEN =
            List.of("probity.concerns.v1", "probity.declarations.v1", "probity.access.v1");

    @Override
    public String title() {
        return "A consumer from outside reads the topic that is made for it, and no other";
    }

    @Override
    public String show() {
        try (var archive = consumer("archive")) {
            ConsumerRecord<String, String> record = first(archive, CHECKPOINTS);
            String type = header(record, "ce_type");
            Shown.equal("the type", "probity.audit.checkpoint-signed.v1", type);
            FORBIDDEN.forEach(topic -> Shown.that(isRefused("archive", topic), () -> topic + " can be read"));
            Shown.that(isRefused("siem-westminster", "probity.concerns.v1"), () -> "the SIEM reads concerns");
            return """
                    archive reads %s: %s of %s, sequence %s
                    archive is refused %s; the SIEM's account is refused probity.concerns.v1""".formatted(
                            CHECKPOINTS,
                            type,
                            header(record, "ce_authority"),
                            header(record, "ce_sequence"),
                            String.join(", ", FORBIDDEN));
        }
    }

    private boolean isRefused(String account, String topic) {
        try (var consumer = consumer(account)) {
            first(consumer, topic);
            return false;
        } catch (AuthorizationException _) {
            return true;
        }
    }

    private static ConsumerRecord<String, String> first(KafkaConsumer<String, String> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var records = consumer.poll(PATIENCE);
        Shown.that(!records.isEmpty(), () -> topic + " is empty");
        return records.iterator().next();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, String> consumer(String account) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                scene.addresses().kafka(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(account, password(account)),
                "group.id",
                account + "-" + UUID.randomUUID(),
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** As the operator hands it over. */
    private String password(String account) {
        try {
            return Files.readString(scene.addresses().secrets().resolve("kafka-" + account))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
