package probity.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody at the gateway: with a token, or without. */
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
        return send(request(path, headers).GET());
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
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return send(request(path, all.toArray(String[]::new)).POST(BodyPublishers.ofString(json)));
    }

    /** Sends a plain form, as a page without scripts does. */
    Reply form(String path, String fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Sends a whole file. */
    Reply upload(String path, String mediaType, String text) {
        return send(request(path, "Idempotency-Key", UUID.randomUUID().toString(), "Content-Type", mediaType)
                .POST(BodyPublishers.ofString(text)));
    }

    /** What a directory says of its people, by SCIM. */
    Reply scim(String method, String path, String json) {
        return send(
                request(path, "Content-Type", "application/scim+json").method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
        List<String> all = new ArrayList<>(always);
        all.addAll(List.of(headers));
        return all.isEmpty() ? request : request.headers(all.toArray(String[]::new));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Shown.NotShown(
                    "the gateway does not answer (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
