package probity.chassis.relay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as a ledger hashes it (the leaf): the line {@code topic/partition}, the line of the key, a line
 * {@code name: value} for each header in the order of the names, an empty line, the bytes of the body. A line ends with
 * a line feed.
 *
 * <p>What is not printable ASCII, and the percent sign, is written as {@code %} and two hexadecimal digits, so that no
 * two records look alike; a missing key or value is a lone {@code %}. Sound records have neither.
 */
public final class RecordBytes {

    private RecordBytes() {}

    public static byte[] leaf(
            String topic, int partition, byte @Nullable [] key, Headers headers, byte @Nullable [] body) {
        StringBuilder head = new StringBuilder();
        head.append(topic).append('/').append(partition).append('\n');
        append(head, key).append('\n');
        StreamSupport.stream(headers.spliterator(), false)
                .sorted(Comparator.comparing(Header::key))
                .forEach(header -> {
                    append(head, header.key().getBytes(StandardCharsets.UTF_8)).append(": ");
                    append(head, header.value()).append('\n');
                });
        head.append('\n');
        ByteArrayOutputStream leaf = new ByteArrayOutputStream();
        leaf.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        if (body != null) {
            leaf.writeBytes(body);
        }
        return leaf.toByteArray();
    }

    private static StringBuilder append(StringBuilder head, byte @Nullable [] value) {
        if (value == null) {
            return head.append('%');
        }
        for (byte b : value) {
            if (b < ' ' || b > '~' || b == '%') {
                head.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                head.append((char) b);
            }
        }
        return head;
    }
}
