package probity.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an envelope; each must be there once and look as it should. */
final class EnvelopeFields {

    static final Pattern VERSION = Pattern.compile("1\\.0");
    static final Pattern JSON = Pattern.compile("application/json");
    static final Pattern PATH = Pattern.compile("/[a-z0-9/-]{1,200}");
    static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,200}");
    static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
    static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
    static final Pattern TIME = Pattern.compile("[0-9TZ:.-]{20,30}");
    static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final ConsumerRecord<byte[], byte[]> record;

    EnvelopeFields(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    boolean isAbsent(String name) {
        return record.headers().lastHeader(name) == null;
    }

    Optional<String> find(String name, Pattern form) {
        Iterator<Header> headers = record.headers().headers(name).iterator();
        if (!headers.hasNext()) {
            return Optional.empty();
        }
        Optional<String> first = text(headers.next().value(), form);
        return headers.hasNext() ? Optional.empty() : first;
    }

    String require(String name, Pattern form) throws UnreadableRecord {
        return find(name, form).orElseThrow(() -> new UnreadableRecord(name + " is missing or malformed"));
    }

    String requireKey() throws UnreadableRecord {
        return text(record.key(), UUID_TEXT).orElseThrow(() -> new UnreadableRecord("the key is no stream id"));
    }

    private static Optional<String> text(byte @Nullable [] value, Pattern form) {
        return Optional.ofNullable(value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> form.matcher(text).matches());
    }
}
