package probity.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/** A reply as a client gets it. */
record Reply(int status, HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response);
    }

    String text() {
        return response.body();
    }

    /** The body, if it is JSON. */
    JsonNode body() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** This reply, if it has the status; a failed step otherwise. */
    Reply expect(int expected) {
        Shown.that(
                status == expected,
                () -> "%s answered %d, not %d: %s"
                        .formatted(response.request().uri().getPath(), status, expected, shortened()));
        return this;
    }

    private String shortened() {
        return text().length() > 300 ? text().substring(0, 300) + "…" : text();
    }
}
