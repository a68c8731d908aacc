package probity.declarations.adopting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import probity.declarations.code.Counting;
import probity.declarations.code.Practice;

/** The practice of authorities whose codes' files say nothing of it: data like theirs, of the same form. */
public final class StandardPractice {

    static final String FILE = "/practice/standard.json";

    private StandardPractice() {}

    public static Practice read() {
        return Practice.of(content());
    }

    public static Counting counting() {
        return Practice.counting(content());
    }

    private static Map<String, Object> content() {
        try {
            return new JsonMapper().readValue(CodeFormat.resource(FILE), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
