package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gets a token as a front end does: authorization code with PKCE (RFC 7636), through the provider's own login page. */
public final class Login {

    private static final String CLIENT = "front-end";

    private static final String REDIRECT = "http://localhost:8080/signed-in";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String endpoints;
    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json = new ObjectMapper();

    /** The realm is the address of the identity provider's realm. */
    public Login(URI realm) {
        endpoints = realm + "/protocol/openid-connect";
    }

    /** An access token; throws if the provider does not let that person in. */
    public String token(String username, String password) {
        HttpClient browser = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        String verifier = randomText();
        HttpResponse<String> page = send(browser, HttpRequest.newBuilder(authorization(verifier)));
        Matcher form = FORM.matcher(page.body());
        Shown.that(form.find(), () -> "the identity provider shows no login page (%d)".formatted(page.statusCode()));
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        HttpResponse<String> signedIn = send(
                browser,
                post(action, Map.of("username", username, "password", password, "credentialId", ""))
                        .header("Cookie", cookies(page)));
        Matcher code = CODE.matcher(signedIn.headers().firstValue("Location").orElse(""));
        Shown.that(code.find(), () -> "%s cannot sign in (%d)".formatted(username, signedIn.statusCode()));
        return exchange(browser, code.group(1), verifier);
    }

    /** The access token of another system, for its secret. */
    String clientToken(String client, String secret) {
        HttpClient system = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<String> granted = send(
                system,
                post(
                        URI.create(endpoints + "/token"),
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)));
        return accessToken(granted);
    }

    /** A browser sends secure cookies to this machine without TLS as well; Java's own cookie store does not. */
    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private String exchange(HttpClient browser, String code, String verifier) {
        HttpResponse<String> granted = send(
                browser,
                post(
                        URI.create(endpoints + "/token"),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", CLIENT,
                                "redirect_uri", REDIRECT,
                                "code", URLDecoder.decode(code, StandardCharsets.UTF_8),
                                "code_verifier", verifier)));
        return accessToken(granted);
    }

    private String accessToken(HttpResponse<String> granted) {
        Shown.equal("the status of the token's reply", 200, granted.statusCode());
        return parse(granted.body()).path("access_token").asText();
    }

    private URI authorization(String verifier) {
        return URI.create(endpoints + "/auth?"
                + form(Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "state",
                        randomText(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Shown.NotShown("the identity provider does not answer (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String randomText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
