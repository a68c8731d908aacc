package probity.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RecordBytesTest {

    private static final byte[] KEY = bytes("5d0a6b4c-3f0e-4a7e-9f51-0c8d4f1f7a11");

    /** Never edited: whoever checks a ledger relies on it. */
    private static final String LEAF = """
            probity.counters.v1/3
            5d0a6b4c-3f0e-4a7e-9f51-0c8d4f1f7a11
            ce_audience: officers
            ce_authority: somewhere
            ce_epoch: 0c7e2f30-76c9-4d0e-8a43-9a3c1d6f9b01
            ce_id: 7b1f2c3d-0f35-4d55-8d8b-2c1f0c9e8a77
            ce_nonce: 000102030405060708090a0b0c0d0e0f
            ce_sequence: 42
            ce_source: /probity/counters
            ce_specversion: 1.0
            ce_time: 2026-03-01T00:00:00Z
            ce_type: probity.counter.step.v1
            content-type: application/json

            {"version":1}""";

    private static final String HASH = "6881e5ae6e2c53c55bc95a11e4aad2d7214c07e6485202099520538ccd7a699a";

    @Test
    void the_leaf_of_a_record_is_fixed() throws Exception {
        Envelope envelope = new Envelope(
                UUID.fromString("7b1f2c3d-0f35-4d55-8d8b-2c1f0c9e8a77"),
                "/probity/counters",
                "probity.counter.step.v1",
                Instant.parse("2026-03-01T00:00:00Z"),
                "somewhere",
                "officers",
                UUID.fromString("0c7e2f30-76c9-4d0e-8a43-9a3c1d6f9b01"),
                42,
                HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));

        byte[] leaf = RecordBytes.leaf("probity.counters.v1", 3, KEY, envelope.headers(), bytes("{\"version\":1}"));

        assertThat(new String(leaf, StandardCharsets.UTF_8)).isEqualTo(LEAF);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(leaf)))
                .isEqualTo(HASH);
    }

    @Test
    void the_order_of_headers_on_the_wire_does_not_matter() {
        assertThat(leaf(headers("a", "1", "b", "2"))).isEqualTo(leaf(headers("b", "2", "a", "1")));
    }

    @Test
    void a_line_feed_in_a_header_cannot_pass_for_another_header() {
        assertThat(leaf(headers("a", "1\nb: 2"))).isNotEqualTo(leaf(headers("a", "1", "b", "2")));
        assertThat(leaf(headers("a", "1%0Ab"))).isNotEqualTo(leaf(headers("a", "1\nb")));
    }

    @Test
    void a_missing_value_is_not_an_empty_one() {
        Headers missing = new RecordHeaders();
        missing.add("a", null);
        assertThat(leaf(missing)).isNotEqualTo(leaf(headers("a", "")));
        assertThat(RecordBytes.leaf("t", 0, null, missing, null))
                .isNotEqualTo(RecordBytes.leaf("t", 0, bytes(""), missing, null));
    }

    private static byte[] leaf(Headers headers) {
        return RecordBytes.leaf("t", 0, KEY, headers, bytes("{}"));
    }

    private static Headers headers(String... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], bytes(namesAndValues[i + 1]));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
