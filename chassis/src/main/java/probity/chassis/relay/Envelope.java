package probity.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What stands on the outside of a record: a CloudEvents 1.0 envelope in binary mode, with extensions of ours. */
@SuppressWarnings("ArrayRecordComponent")
record Envelope(
        UUID id,
        String source,
        String type,
        @Nullable Instant time,
        String authority,
        String audience,
        UUID epoch,
        long sequence,
        byte[] nonce) {

    static final String SPECVERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String AUTHORITY = "ce_authority";
    static final String AUDIENCE = "ce_audience";
    static final String EPOCH = "ce_epoch";
    static final String SEQUENCE = "ce_sequence";
    static final String NONCE = "ce_nonce";
    static final String CONTENT_TYPE = "content-type";

    static final String VERSION = "1.0";
    static final String JSON = "application/json";

    Headers headers() {
        Headers headers = new RecordHeaders();
        add(headers, SPECVERSION, VERSION);
        add(headers, ID, id.toString());
        add(headers, SOURCE, source);
        add(headers, TYPE, type);
        if (time != null) {
            add(headers, TIME, time.toString());
        }
        add(headers, CONTENT_TYPE, JSON);
        add(headers, AUTHORITY, authority);
        add(headers, AUDIENCE, audience);
        add(headers, EPOCH, epoch.toString());
        add(headers, SEQUENCE, Long.toString(sequence));
        add(headers, NONCE, HexFormat.of().formatHex(nonce));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
