package probity.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody at the gateway: with a token, or without. Fills all requests, so that one looks like another. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI gateway;
    private final List<String> always;

    private Client(URI gateway, List<String> always) {
        this.gateway = gateway;
        this.always = always;
    }

    static Client nobody(URI gateway) {
        return new Client(gateway, List.of());
    }

    static Client withToken(URI gateway, String token) {
        return new Client(gateway, List.of("Authorization", "Bearer " + token));
    }

    Reply get(String path, String... headers) {
        return Reply.of(sent(getting(path, headers), BodyHandlers.ofString()));
    }

    /** Asks for something that is not there yet to be made. */
    Reply create(String path, String json) {
        return post(path, json, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Asks for a change of what was seen in the version that the tag names. */
    Reply change(String path, String etag, String json) {
        return post(
                path,
                json,
                "If-Match",
                etag,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    Reply post(String path, String json, String... headers) {
        return json("POST", path, "application/json", json, headers);
    }

    /** Sends a plain form, as a page without scripts does, but for the padding. */
    Reply form(String path, String fields) {
        List<String> all = with("Content-Type", "application/x-www-form-urlencoded");
        String filled = Filling.form(Filling.head("POST", path, all), fields);
        return send(path, all, BodyPublishers.ofString(filled));
    }

    /** Sends a whole file, which is as long as it is. */
    Reply upload(String path, String mediaType, String text) {
        List<String> all = with("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", mediaType);
        return send(path, all, BodyPublishers.ofString(text));
    }

    /** Sends a file with a form, as a page without scripts does. */
    Reply sendFile(String path, Map<String, String> fields, String name, byte[] content) {
        String edge = "edge-" + UUID.randomUUID();
        var form = new StringBuilder();
        fields.forEach((field, value) -> form.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(edge, field, value)));
        form.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(edge, name));
        var body = new ByteArrayOutputStream();
        body.writeBytes(form.toString().getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(UTF_8));
        List<String> all = with("Content-Type", "multipart/form-data; boundary=" + edge);
        return send(path, all, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** A file, as it is. */
    byte[] download(String path) {
        return bytes(getting(path));
    }

    /** A file that opens by an act. */
    byte[] downloadBy(String path, String json) {
        var key = UUID.randomUUID().toString();
        return bytes(filled("POST", path, "application/json", json, "Idempotency-Key", key));
    }

    /** What a directory says of its people, by SCIM. */
    Reply scim(String method, String path, String json) {
        return json(method, path, "application/scim+json", json);
    }

    private Reply json(String method, String path, String type, String json, String... headers) {
        return Reply.of(sent(filled(method, path, type, json, headers), BodyHandlers.ofString()));
    }

    private HttpRequest getting(String path, String... headers) {
        List<String> all = with(headers);
        String padding = Filling.header(Filling.head("GET", path, all));
        all.addAll(List.of("Padding", padding));
        return request(path, all).GET().build();
    }

    private HttpRequest filled(String method, String path, String type, String json, String... headers) {
        List<String> all = with(headers);
        all.addAll(List.of("Content-Type", type));
        String filled = Filling.json(Filling.head(method, path, all), json);
        return request(path, all)
                .method(method, BodyPublishers.ofString(filled))
                .build();
    }

    private List<String> with(String... headers) {
        List<String> all = new ArrayList<>(always);
        all.addAll(List.of(headers));
        return all;
    }

    private Reply send(String path, List<String> headers, BodyPublisher body) {
        return Reply.of(sent(request(path, headers).POST(body).build(), BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path, List<String> headers) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).headers(headers.toArray(String[]::new));
    }

    private static byte[] bytes(HttpRequest request) {
        var answer = sent(request, BodyHandlers.ofByteArray());
        Shown.equal("the answer's status", 200, answer.statusCode());
        return answer.body();
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new Shown.NotShown(
                    "the gateway does not answer (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
