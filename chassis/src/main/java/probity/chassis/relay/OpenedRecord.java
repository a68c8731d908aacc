package probity.chassis.relay;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;

/**
 * A record taken out of its envelope: readable, or poison.
 *
 * @param place its place in the lane, absent if it names none
 * @param hash of the leaf
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenedRecord(long offset, @Nullable Place place, byte[] hash, Delivered content) {

    /** Where a writer put a record in its lane. */
    record Place(UUID epoch, long sequence) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static OpenedRecord open(ConsumerRecord<byte[], byte[]> record) {
        byte[] leaf =
                RecordBytes.leaf(record.topic(), record.partition(), record.key(), record.headers(), record.value());
        return new OpenedRecord(record.offset(), place(record).orElse(null), sha256(leaf), content(record, leaf));
    }

    /** Poison, too, if its consumer cannot read it. */
    OpenedRecord inspected(Inbox.Inspection inspection) {
        if (!(content instanceof Received received)) {
            return this;
        }
        return inspection
                .objection(received)
                .map(reason -> new OpenedRecord(offset, place, hash, poison(received, reason)))
                .orElse(this);
    }

    private Poison poison(Received received, String reason) {
        return new Poison(
                received.topic(), received.partition(), offset, received.authority(), reason, received.leaf());
    }

    static Optional<Place> place(ConsumerRecord<byte[], byte[]> record) {
        EnvelopeFields fields = new EnvelopeFields(record);
        return fields.find(Envelope.EPOCH, EnvelopeFields.UUID_TEXT)
                .flatMap(epoch -> fields.find(Envelope.SEQUENCE, EnvelopeFields.NUMBER)
                        .map(sequence -> new Place(UUID.fromString(epoch), Long.parseLong(sequence))));
    }

    private static Delivered content(ConsumerRecord<byte[], byte[]> record, byte[] leaf) {
        EnvelopeFields fields = new EnvelopeFields(record);
        try {
            fields.require(Envelope.SPECVERSION, EnvelopeFields.VERSION);
            fields.require(Envelope.CONTENT_TYPE, EnvelopeFields.JSON);
            fields.require(Envelope.SOURCE, EnvelopeFields.PATH);
            fields.require(Envelope.NONCE, EnvelopeFields.NONCE);
            return new Received(
                    record.topic(),
                    record.partition(),
                    Long.parseLong(fields.require(Envelope.SEQUENCE, EnvelopeFields.NUMBER)),
                    UUID.fromString(fields.require(Envelope.EPOCH, EnvelopeFields.UUID_TEXT)),
                    UUID.fromString(fields.require(Envelope.ID, EnvelopeFields.UUID_TEXT)),
                    new Authority(fields.require(Envelope.AUTHORITY, EnvelopeFields.SLUG)),
                    audience(fields),
                    fields.require(Envelope.TYPE, EnvelopeFields.NAME),
                    UUID.fromString(fields.requireKey()),
                    time(fields),
                    json(record.value()),
                    leaf);
        } catch (UnreadableRecord e) {
            Authority authority = fields.find(Envelope.AUTHORITY, EnvelopeFields.SLUG)
                    .map(Authority::new)
                    .orElse(null);
            return new Poison(record.topic(), record.partition(), record.offset(), authority, e.reason(), leaf);
        }
    }

    private static Audience audience(EnvelopeFields fields) throws UnreadableRecord {
        return Audience.of(fields.require(Envelope.AUDIENCE, EnvelopeFields.NAME))
                .orElseThrow(() -> new UnreadableRecord("unknown audience"));
    }

    private static @Nullable Instant time(EnvelopeFields fields) throws UnreadableRecord {
        if (fields.isAbsent(Envelope.TIME)) {
            return null;
        }
        try {
            return Instant.parse(fields.require(Envelope.TIME, EnvelopeFields.TIME));
        } catch (DateTimeParseException _) {
            throw new UnreadableRecord("ce_time is no time");
        }
    }

    private static byte[] json(byte @Nullable [] body) throws UnreadableRecord {
        try {
            if (body != null && JSON.readTree(body).isObject()) {
                return body;
            }
        } catch (IOException _) {
            // Said below, without the parser's words: they may quote the body.
        }
        throw new UnreadableRecord("the body is no JSON object");
    }

    private static byte[] sha256(byte[] leaf) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(leaf);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
