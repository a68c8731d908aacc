package probity.audit.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import probity.audit.ledger.Entry;

/**
 * The words that a record is found by: its type, everybody and everything that it names by an id, and the posts, clauses,
 * directorate, code and kind in it. What somebody wrote is none of them.
 */
final class RecordWords {

    /** Grows by one whenever a record comes to have other words. */
    static final String RULES = "1";

    static final String TYPE = "type";

    static final String SUBJECT = "subject";

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is longer is found by no word. */
    static final int LONGEST = 100;

    /** Under which word the value of a field is found. */
    private static final Map<String, String> FIELDS = Map.of(
            "post", "post",
            "posts", "post",
            "clauses", "clause",
            "forbiddenBy", "clause",
            "directorate", "directorate",
            "code", "code",
            "kind", "kind");

    private RecordWords() {}

    /** Of a record that could be read when it came. */
    static Set<String> of(Entry entry) {
        Set<String> words = new TreeSet<>();
        words.add(word(TYPE, String.valueOf(entry.type())));
        words.add(word(SUBJECT, String.valueOf(entry.stream())));
        addAll(words, "", body(entry));
        return words;
    }

    static String word(String name, String value) {
        return name + "=" + value;
    }

    private static JsonNode body(Entry entry) {
        try {
            return JSON.readTree(entry.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("leaf %d was taken in as JSON".formatted(entry.index()), e);
        }
    }

    /** Elements of a list are found as what the list is called. */
    private static void addAll(Set<String> words, String field, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(each -> addAll(words, each.getKey(), each.getValue()));
        } else if (value.isArray()) {
            value.forEach(element -> addAll(words, field, element));
        } else if (value.isTextual() && ID.matcher(value.textValue()).matches()) {
            words.add(word(SUBJECT, value.textValue()));
        } else if (value.isTextual() && FIELDS.containsKey(field)) {
            addNamed(words, FIELDS.get(field), value.textValue());
        }
    }

    /** Whoever read something by several posts has them all in one text. */
    private static void addNamed(Set<String> words, String name, String value) {
        List<String> values = name.equals("post") ? List.of(value.split(" ", -1)) : List.of(value);
        values.stream().filter(each -> each.length() <= LONGEST).forEach(each -> words.add(word(name, each)));
    }
}
