package probity.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What stands around the gateway in its tests: a service that tells what reached it, and an issuer of tokens. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair ISSUER = newKey();

    private HttpServer service;

    @Override
    public Map<String, String> start() {
        try {
            service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service.createContext("/", Surroundings::tellWhatReachedYou);
        service.createContext("/api/v1/authorities/leicester/conversation", Surroundings::sendJson);
        service.createContext("/api/v1/concerns/long/files", Surroundings::tellLater);
        service.start();
        String address = "http://127.0.0.1:" + service.getAddress().getPort();
        return Map.of(
                "probity.gateway.declarations", address,
                "probity.gateway.concerns", address,
                "probity.gateway.audit", "http://127.0.0.1:1",
                "probity.gateway.person-per-second", "5",
                "probity.gateway.raising-per-second", "1000",
                "probity.gateway.open-door-per-second", "1000",
                "probity.gateway.public-door-per-second", "5",
                "quarkus.http.test-timeout", "90S",
                "quarkus.oidc.public-key", publicKey(),
                "quarkus.oidc.token.issuer", "the-issuer");
    }

    @Override
    public void stop() {
        service.stop(0);
    }

    /** The request line, its headers and its body, each on a line. */
    private static void tellWhatReachedYou(HttpExchange exchange) throws IOException {
        StringBuilder told = new StringBuilder();
        told.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        told.append('\n').append(name).append(": ").append(values));
        told.append("\n\n").append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = told.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.getResponseHeaders().add("Set-Cookie", "who=you");
        exchange.getResponseHeaders().add("Server", "secret-software/1.0");
        exchange.getResponseHeaders().add("Correlation-Id", "c-1");
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** As if a file were looked into first. */
    private static void tellLater(HttpExchange exchange) {
        CompletableFuture.delayedExecutor(31, TimeUnit.SECONDS).execute(() -> {
            try {
                tellWhatReachedYou(exchange);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Of so many characters as the body of the request says; as a file, if it says that, too. */
    private static void sendJson(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int length = Integer.parseInt(asked.replace(" file", ""));
        if (asked.endsWith(" file")) {
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"report.json\"");
        }
        byte[] body = ("\"" + "x".repeat(length - 2) + "\"").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static String token() {
        return token(UUID.randomUUID(), Duration.ofMinutes(5), "the-issuer", ISSUER);
    }

    /** Good for six seconds. */
    static String shortLived() {
        return token(UUID.randomUUID(), Duration.ofSeconds(6), "the-issuer", ISSUER);
    }

    static String expired() {
        return token(UUID.randomUUID(), Duration.ofMinutes(-5), "the-issuer", ISSUER);
    }

    static String ofAnotherIssuer() {
        return token(UUID.randomUUID(), Duration.ofMinutes(5), "another-issuer", ISSUER);
    }

    static String signedByAnotherKey() {
        return token(UUID.randomUUID(), Duration.ofMinutes(5), "the-issuer", newKey());
    }

    static String unsigned() {
        String[] parts = token().split("\\.", -1);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + parts[1] + ".";
    }

    private static String token(UUID person, Duration life, String issuer, KeyPair key) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.claims()
                .subject(person.toString())
                .issuer(issuer)
                .audience("probity-api")
                .claim("authority", "westminster")
                .claim("realm_access", Map.of("roles", Set.of("declarant")))
                .issuedAt(now - 600)
                .expiresAt(now + life.toSeconds())
                .sign(key.getPrivate());
    }

    private static String publicKey() {
        return Base64.getEncoder().encodeToString(ISSUER.getPublic().getEncoded());
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
