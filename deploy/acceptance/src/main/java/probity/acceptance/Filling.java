package probity.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Fills requests up to a size class: whoever counts the bytes of an encrypted connection then sees neither what is asked
 * for nor how much is said. What a front end does is written down in concerns-service/METADATA.md; this does it.
 */
public final class Filling {

    private static final int SMALLEST = 8_192;

    private static final String HEADER = "Padding: \r\n";

    private static final String FIELD = "&padding=";

    private static final String LENGTH = "Content-Length: \r\n";

    private static final int AROUND_A_VALUE = ": \r\n".length();

    private Filling() {}

    /** How long a head is, but for what all requests of one client have in common. Headers are names and values by turns. */
    public static int head(String method, String path, List<String> headers) {
        int texts = headers.stream().mapToInt(String::length).sum();
        return method.length() + path.length() + texts + headers.size() / 2 * AROUND_A_VALUE;
    }

    /** For a request without a body: the value of a header {@code Padding}, which ends at the gateway. */
    public static String header(int head) {
        return "-".repeat(missing(head + HEADER.length()));
    }

    /** Blanks behind JSON are no part of it. */
    public static String json(int head, String json) {
        return json + " ".repeat(missing(withLength(head + bytes(json))));
    }

    /** Forms may have a field of nothing but blanks. */
    public static String form(int head, String fields) {
        return fields + FIELD + "+".repeat(missing(withLength(head + bytes(fields) + FIELD.length())));
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static int withLength(int bytes) {
        return bytes + LENGTH.length() + Integer.toString(classOf(bytes)).length();
    }

    private static int missing(int bytes) {
        return classOf(bytes) - bytes;
    }

    private static int classOf(int bytes) {
        int size = SMALLEST;
        while (size < bytes) {
            size = Math.multiplyExact(size, 2);
        }
        return size;
    }
}
