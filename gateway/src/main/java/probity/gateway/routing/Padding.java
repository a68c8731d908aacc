package probity.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.SizeClass;

/**
 * Fills answers up to a size class, so that the bytes of an encrypted connection do not tell whether a concern was
 * raised or a gift declared. Each head gets one length, by a header; JSON gets the rest as blanks behind its end, which
 * no reader minds. Files and tables stay as long as they are, and so does JSON that is a file: it may have been signed.
 */
final class Padding {

    /** How long a head is. */
    static final int HEAD = 1_536;

    private static final String HEADER = "padding";

    private static final int AROUND_A_VALUE = ": \r\n".length();

    private static final int AROUND_A_HEAD = "HTTP/1.1 200 \r\n\r\n".length();

    private Padding() {}

    static Buffer filled(byte[] json) {
        return Buffer.buffer(json).appendBuffer(blanks(json.length));
    }

    /** Fills a body that is on its way, if it is JSON and says how long it is. */
    static void fill(ProxyResponse response) {
        @Nullable Body body = response.getBody();
        if (body != null && body.length() > 0 && isJson(response) && !isFile(response) && hasBody(response)) {
            Buffer blanks = blanks(body.length());
            response.setBody(Body.body(new FollowedStream(body.stream(), blanks), body.length() + blanks.length()));
        }
    }

    /** Fills a head that is complete but for this. */
    static void fillHead(HttpServerResponse response) {
        MultiMap headers = response.headers();
        int length = AROUND_A_HEAD + response.getStatusMessage().length();
        for (var header : headers) {
            length += header.getKey().length() + header.getValue().length() + AROUND_A_VALUE;
        }
        int missing = HEAD - length - HEADER.length() - AROUND_A_VALUE;
        if (missing > 0) {
            headers.set(HEADER, "-".repeat(missing));
        }
    }

    private static Buffer blanks(long length) {
        long missing = SizeClass.of(HEAD + length) - HEAD - length;
        return Buffer.buffer(" ".repeat(Math.toIntExact(missing)));
    }

    private static boolean isJson(ProxyResponse response) {
        @Nullable String type = response.headers().get("content-type");
        return type != null && type.contains("json");
    }

    private static boolean isFile(ProxyResponse response) {
        @Nullable String disposition = response.headers().get("content-disposition");
        return disposition != null && disposition.startsWith("attachment");
    }

    private static boolean hasBody(ProxyResponse response) {
        return !HttpMethod.HEAD.equals(response.request().getMethod());
    }
}
