package probity.declarations.adopting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Counting;
import probity.declarations.code.Practice;
import probity.declarations.code.Reader;

/** What applies where a code's file is silent: a part of such a document. */
public final class StandardPractice {

    static final String FILE = "/practice/standard.json";

    private StandardPractice() {}

    public static Practice read() {
        return CodeDocument.practice(content()).orElseThrow();
    }

    public static Counting counting() {
        return CodeDocument.counting(content()).orElseThrow();
    }

    public static List<Reader> readers() {
        return CodeDocument.readers(content()).orElseThrow();
    }

    public static Map<String, Object> content() {
        try {
            return new JsonMapper().readValue(CodeFormat.resource(FILE), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
