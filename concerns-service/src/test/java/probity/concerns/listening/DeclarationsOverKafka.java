package probity.concerns.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import probity.concerns.ConcernsWithKafka;
import probity.contracts.declarations.CodeAdopted;
import probity.contracts.declarations.PersonLeft;
import probity.contracts.declarations.PersonPlaced;

/** Speaks as declarations-service does, in one lane. */
final class DeclarationsOverKafka implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final String authority;
    private final int partition;
    private final UUID epoch = UUID.randomUUID();
    private final KafkaProducer<String, byte[]> producer;
    private long sequence;

    DeclarationsOverKafka(String authority, int partition) {
        this.authority = authority;
        this.partition = partition;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", ConcernsWithKafka.servers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void place(UUID person, @Nullable UUID manager, @Nullable UUID director, String... posts) {
        place(person, manager, director, LocalDate.of(2026, 1, 1), posts);
    }

    void place(UUID person, @Nullable UUID manager, @Nullable UUID director, LocalDate from, String... posts) {
        send(
                "person-placed",
                person,
                new PersonPlaced(person, manager, director, null, "corporate", List.of(posts), from));
    }

    void leave(UUID person, LocalDate on) {
        send("person-left", person, new PersonLeft(person, on));
    }

    void adopt(String code, Map<String, Object> document) {
        adopt(code, LocalDate.of(2020, 1, 1), document);
    }

    void adopt(String code, LocalDate from, Map<String, Object> document) {
        UUID key = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        send("code-adopted", key, new CodeAdopted(code, 1, from, true, document));
    }

    void send(String name, UUID key, Object body) {
        try {
            sequence++;
            var record = new ProducerRecord<>(
                    ConcernsWithKafka.DECLARATIONS, partition, key.toString(), JSON.writeValueAsBytes(body));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "/probity/declarations",
                            "ce_type",
                            "probity.declarations." + name + ".v1",
                            "content-type",
                            "application/json",
                            "ce_authority",
                            authority,
                            "ce_audience",
                            "officers",
                            "ce_epoch",
                            epoch.toString(),
                            "ce_sequence",
                            Long.toString(sequence),
                            "ce_nonce",
                            "%032x".formatted(sequence))
                    .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (JsonProcessingException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
