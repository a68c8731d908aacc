package probity.audit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import probity.chassis.identity.Authority;

/** Publishes to one partition as another service would: each record in its envelope, sequences without a gap. */
public final class Lane {

    /** A record on its way. */
    public record Published(UUID id, ProducerRecord<byte[], byte[]> record, long offset) {

        /** As Kafka hands it to a consumer. */
        public ConsumerRecord<byte[], byte[]> delivered() {
            return new ConsumerRecord<>(
                    record.topic(),
                    record.partition(),
                    offset,
                    0L,
                    TimestampType.CREATE_TIME,
                    record.key().length,
                    record.value().length,
                    record.key(),
                    record.value(),
                    record.headers(),
                    Optional.empty());
        }
    }

    private final String topic;
    private final int partition;
    private final UUID epoch = UUID.randomUUID();
    private long sequence;
    private long offset;

    public Lane(String topic, int partition) {
        this.topic = topic;
        this.partition = partition;
    }

    public Published gift(Authority authority, UUID gift, String amount, String response, int daysLate) {
        return publish(authority, "probity.declarations.gift-declared.v1", "officers", gift, """
                {"gift":"%s","declarant":"%s","directorate":"corporate","code":"any","codeVersion":1,"kind":"gift",
                 "value":{"amount":"%s","currency":"GBP"},"donorKind":"organisation","donor":"Acme",
                 "offeredOn":"2026-05-01","declaredOn":"2026-05-02","response":"%s","required":true,
                 "daysLate":%d,"clauses":["9.01"]}
                """.formatted(
                        gift, UUID.randomUUID(), amount, response, daysLate));
    }

    public Published concern(Authority authority, UUID concern, String kind, boolean anonymous) {
        return publish(authority, "probity.concerns.concern-received.v1", "case", concern, """
                {"concern":"%s","kind":"%s","channel":"web","anonymous":%s,"receivedOn":"2026-05-03"}
                """.formatted(
                        concern, kind, anonymous));
    }

    /** A record that no measure looks at and everybody may see. */
    public Published marker(Authority authority) {
        return publish(authority, "probity.concerns.receipts-committed.v1", "public", UUID.randomUUID(), "{}");
    }

    public Published publish(Authority authority, String type, String audience, UUID key, String body) {
        return publish(authority, key, body, Map.of("ce_type", type, "ce_audience", audience));
    }

    /** With some headers as they should not be. */
    public Published publish(Authority authority, UUID key, String body, Map<String, String> other) {
        UUID id = UUID.randomUUID();
        Map<String, String> headers = new TreeMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", id.toString(),
                "ce_source", "/probity/tests",
                "content-type", "application/json",
                "ce_authority", authority.id(),
                "ce_epoch", epoch.toString(),
                "ce_sequence", Long.toString(++sequence),
                "ce_time", "2026-05-03T10:00:00Z",
                "ce_nonce", HexFormat.of().formatHex(new byte[16])));
        headers.putAll(other);
        var sent = new RecordHeaders();
        headers.forEach((name, value) -> sent.add(name, value.getBytes(UTF_8)));
        var record = new ProducerRecord<>(topic, partition, key.toString().getBytes(UTF_8), body.getBytes(UTF_8), sent);
        return new Published(id, record, offset++);
    }
}
