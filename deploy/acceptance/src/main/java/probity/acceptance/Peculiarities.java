package probity.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** What one code says and the others do not, case by case: what happened, and what the code has to answer. */
final class Peculiarities {

    private static final String CASES = "/tour/peculiarities.json";

    private Peculiarities() {}

    static List<JsonNode> all() {
        try (var file = Objects.requireNonNull(Peculiarities.class.getResourceAsStream(CASES))) {
            return items(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String circumstances(JsonNode peculiarity) {
        JsonNode circumstances = peculiarity.path("circumstances");
        return circumstances.isMissingNode() ? "{}" : circumstances.toString();
    }
}
