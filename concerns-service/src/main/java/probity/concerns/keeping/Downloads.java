package probity.concerns.keeping;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import probity.chassis.files.StoredFile;

/**
 * Files on their way out. Never shown by the browser itself: somebody else chose what is in them. What breaks on the way
 * cuts the answer off, and is written down nowhere: a line in a log would say when somebody was here.
 */
public final class Downloads {

    private Downloads() {}

    /** To the reporter or the hotline, to whom it was sent. */
    public static Response of(StoredFile file, String name, String mediaType) {
        return of(file, name, mediaType, () -> {});
    }

    /**
     * To somebody who may lose the right to it while it goes out.
     *
     * @param still asks again whether it may be read; else it throws something
     */
    public static Response of(StoredFile file, String name, String mediaType, Runnable still) {
        StreamingOutput content = out -> {
            try {
                file.writeTo(new Rechecked(out, still, System::nanoTime));
            } catch (RuntimeException _) {
                throw new IOException("the file could not be read to its end");
            }
        };
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** RFC 6266: in UTF-8, so that no letter of it can end the header. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
