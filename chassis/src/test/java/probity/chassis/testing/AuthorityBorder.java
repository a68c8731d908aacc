package probity.chassis.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks every operation of a service that has an id in its path for a thing of another authority. The answer must be the
 * one for a thing that does not exist at all, to the letter; and where a thing is read, that is 404.
 *
 * <pre>{@code
 * assertThat(new AuthorityBorder(openApi, tokenOfAnotherAuthority)
 *                 .thing("gifts", giftOfOurAuthority)
 *                 .body("/api/v1/gifts/{id}/decision", "{\"verdict\": \"approved\"}")
 *                 .leaks())
 *         .isEmpty();
 * }</pre>
 */
public final class AuthorityBorder {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private static final Pattern PARAMETER = Pattern.compile("(?<collection>[A-Za-z-]+)/\\{(?<name>\\w+)}");

    private final JsonPath openApi;
    private final String token;
    private final Map<String, UUID> things = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    /** The token is of another authority, and has every role that the operations ask for. */
    public AuthorityBorder(String openApi, String token) {
        this.openApi = new JsonPath(openApi);
        this.token = token;
    }

    /** A thing that exists, by the word before its id in a path. */
    public AuthorityBorder thing(String collection, UUID id) {
        things.put(collection, id);
        return this;
    }

    /** A good body for a path; without one it is an empty object. */
    public AuthorityBorder body(String path, String json) {
        bodies.put(path, json);
        return this;
    }

    /** The operations that told the caller apart from nothing, or that no thing was named for. */
    public List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        Map<String, Map<String, Object>> paths = openApi.getMap("paths");
        paths.forEach((path, operations) -> {
            if (path.contains("{id}")) {
                METHODS.stream()
                        .filter(operations::containsKey)
                        .filter(method -> leaks(method, path))
                        .forEach(method -> leaks.add(method.toUpperCase(Locale.ROOT) + " " + path));
            }
        });
        return leaks;
    }

    private boolean leaks(String method, String path) {
        Map<String, UUID> named = named(path);
        if (named.containsValue(null)) {
            return true;
        }
        Response theirs = ask(method, path, named);
        named.put("id", UUID.randomUUID());
        Response nothing = ask(method, path, named);
        return theirs.statusCode() != nothing.statusCode()
                || !theirs.asString().equals(nothing.asString())
                || (method.equals("get") && theirs.statusCode() != 404)
                || theirs.statusCode() < 400;
    }

    /** The path's parameters; null for one that no thing was named for. */
    private Map<String, UUID> named(String path) {
        Map<String, UUID> named = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            named.put(parameter.group("name"), things.get(parameter.group("collection")));
        }
        return named;
    }

    private Response ask(String method, String path, Map<String, UUID> named) {
        var request = given().auth().oauth2(token).header("If-Match", "\"1\"").header("Idempotency-Key", "border");
        if (!method.equals("get")) {
            request.contentType(ContentType.JSON).body(bodies.getOrDefault(path, "{}"));
        }
        return request.pathParams(named).request(method.toUpperCase(Locale.ROOT), path);
    }
}
