package probity.audit.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of published facts by their contracts. */
final class Body {

    /** A publisher may add to a contract, so properties that are new here are passed over. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String NUL = "\\u0000";

    private Body() {}

    static <T> T read(byte[] body, Class<T> contract) {
        try {
            return there(JSON.readValue(body, contract));
        } catch (IOException _) {
            throw new UnreadableFact("the body is no " + contract.getSimpleName());
        }
    }

    /** What is said, for the database, which takes any text but the character NUL. */
    static String json(Map<String, @Nullable Object> words) {
        String json;
        try {
            json = JSON.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what a fact says", e);
        }
        if (json.contains(NUL)) {
            throw new UnreadableFact("a text holds the character NUL");
        }
        return json;
    }

    /** What the contract promises can still be missing in what was sent. */
    static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new UnreadableFact("something is missing that every such fact has");
        }
        return value;
    }
}
