package probity.audit.listening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of published facts by their contracts. */
final class Body {

    /** A publisher may add to a contract, so properties that are new here are passed over. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Body() {}

    static <T> T read(byte[] body, Class<T> contract) {
        try {
            return there(JSON.readValue(body, contract));
        } catch (IOException _) {
            throw new UnreadableFact("the body is no " + contract.getSimpleName());
        }
    }

    /** Part of a body, for the database to take apart. */
    static String json(Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + part.getClass().getSimpleName(), e);
        }
    }

    /** What the contract promises can still be missing in what was sent. */
    static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new UnreadableFact("something is missing that every such fact has");
        }
        return value;
    }
}
