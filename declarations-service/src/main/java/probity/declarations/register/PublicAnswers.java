package probity.declarations.register;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers that anybody may keep for half a minute, and ask again for more cheaply if nothing has changed. */
final class PublicAnswers {

    private static final String KEPT = "public, max-age=30";

    private PublicAnswers() {}

    /**
     * 200, or 304 if the client holds it already.
     *
     * @param shown what makes one answer another: it says nothing of when the answer was given
     */
    static Response of(Request request, Object shown, Object body) {
        var tag = new EntityTag(digest(shown.toString()), true);
        var held = request.evaluatePreconditions(tag);
        return cached((held == null ? Response.ok(body) : held).tag(tag).build());
    }

    static Response cached(Response response) {
        return Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
