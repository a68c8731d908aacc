package probity.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gets tokens from the realm by the ordinary flows, as a front end or another system would. */
final class SignIn {

    private static final String REDIRECT = "http://127.0.0.1:1/signed-in";

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private static final int VERIFIER_BYTES = 48;

    private final HttpClient http = HttpClient.newHttpClient();

    private final SecureRandom random = new SecureRandom();

    private final String endpoints;

    SignIn(URI realm) {
        this.endpoints = realm + "/protocol/openid-connect";
    }

    /** Authorization code with PKCE: the sign-in page, its form, the code, the token. */
    String person(String user, String password) throws IOException, InterruptedException {
        byte[] bytes = new byte[VERIFIER_BYTES];
        random.nextBytes(bytes);
        String verifier = base64(bytes);
        String query = form(Map.of(
                "client_id", "front-end",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", REDIRECT,
                "code_challenge", base64(sha256(verifier)),
                "code_challenge_method", "S256"));
        var page = send(HttpRequest.newBuilder(URI.create(endpoints + "/auth?" + query)));
        URI action = URI.create(find(FORM, page.body()).replace("&amp;", "&"));
        // A browser, too, sends a secure cookie to the loopback interface without TLS; Java's cookie store would not.
        var answer = send(HttpRequest.newBuilder(action)
                .header("Cookie", cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("username", user, "password", password)))));
        String location = answer.headers().firstValue("Location").orElse("");
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "front-end",
                "redirect_uri",
                REDIRECT,
                "code",
                URLDecoder.decode(find(CODE, location), StandardCharsets.UTF_8),
                "code_verifier",
                verifier));
    }

    /** Client credentials: another system signs in as itself. */
    String client(String client, String secret) throws IOException, InterruptedException {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String token(Map<String, String> grant) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(endpoints + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant))));
        return find(ACCESS_TOKEN, answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Neither page nor answer goes into the message: they can hold what opens a session. */
    private static String find(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("the realm did not let them in");
        }
        return found.group(1);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
