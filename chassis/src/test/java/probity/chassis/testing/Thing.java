package probity.chassis.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that exists, made to be asked for: what a request needs to name it, and how somebody entitled looks at it.
 *
 * @param values by name: the parameters of paths, and whatever else a row of a {@link WhoMay} leaves open
 * @param look shows it to somebody entitled; null if there is nothing to see yet
 */
public record Thing(Map<String, String> values, @Nullable Supplier<Response> look) {

    /** The value that shows in an answer which shows the thing. */
    public static final String MARK = "mark";

    /** The value that lets a reader see what was just written. */
    public static final String SEEN = "seen";

    public static final Thing NONE = new Thing(Map.of(), null);

    /** The value that lets somebody change it as it is now. */
    static final String VERSION = "version";

    private static final Pattern OPEN = Pattern.compile("[<{](?<name>[a-zA-Z]+)[>}]");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public Thing {
        values = Map.copyOf(values);
    }

    public Thing with(String name, Object value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value.toString());
        return new Thing(more, look);
    }

    /** It goes by this id, which whoever is shown the thing is shown. */
    public Thing withId(Object id) {
        return with("id", id).with(MARK, id);
    }

    public Thing watched(Supplier<Response> look) {
        return new Thing(values, look);
    }

    public String value(String name) {
        return Objects.requireNonNull(values.get(name), () -> "nothing was prepared as " + name);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The text with the values in the places of their names, {@code {id}} in a path and {@code <today>} elsewhere. */
    String fill(String text, char opening) {
        return OPEN.matcher(text).replaceAll(open -> {
            boolean ours = open.group().charAt(0) == opening;
            return Matcher.quoteReplacement(ours ? value(open.group("name")) : open.group());
        });
    }

    /** Of the same kind, but there is none: all that names it is another. */
    Thing thatIsNot() {
        Map<String, String> others = new HashMap<>(values);
        others.replaceAll((name, value) -> ID.matcher(value).matches()
                ? UUID.randomUUID().toString()
                : name.equals("code") ? "no-such-code" : value);
        return new Thing(others, look);
    }

    /** Together with its version, if it has one. */
    Thing asItIs() {
        String version = look == null ? null : look.get().header("ETag");
        return version == null ? this : with(VERSION, version);
    }

    /** All that there is to see of it. */
    String state() {
        if (look == null) {
            return "";
        }
        Response shown = look.get();
        return shown.statusCode() + " " + shown.header("ETag") + " " + shown.asString();
    }
}
