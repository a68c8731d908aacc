package probity.declarations.requirements;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A code that is shipped, with the examples that show what it says. */
record ShippedCode(String name, ObjectNode document, List<Example> examples) {

    static List<ShippedCode> all() {
        return text("/codes/shipped.txt").lines().map(ShippedCode::of).toList();
    }

    private static ShippedCode of(String file) {
        return new ShippedCode(
                file.replace(".json", ""),
                (ObjectNode) Json.read(text("/codes/" + file)),
                Json.resource("/requirements/examples/" + file, new TypeReference<List<Example>>() {}));
    }

    String authority() {
        return document.path("adoptions").path(0).path("authority").asText();
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(ShippedCode.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
