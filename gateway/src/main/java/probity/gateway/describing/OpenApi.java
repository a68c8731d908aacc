package probity.gateway.describing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The descriptions that the services promised, as one. Each service's own test holds its description to the one that is
 * read here, so no service has to be up for the whole to be shown.
 */
final class OpenApi {

    private static final List<String> ROOMS = List.of("declarations", "concerns", "audit");

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectMapper json;

    OpenApi(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode aggregated() {
        ObjectNode whole = json.createObjectNode();
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Probity")
                .put("version", "1")
                .put("description", "Declare, raise a concern, see, prove and report.");
        ArrayNode tags = whole.putArray("tags");
        ObjectNode paths = whole.putObject("paths");
        ObjectNode components = whole.putObject("components");
        for (String room : ROOMS) {
            tags.addObject().put("name", room);
            JsonNode description = read(room);
            rename(description, room);
            description.path("paths").properties().forEach(path -> paths.set(path.getKey(), tagged(path, room)));
            description
                    .path("components")
                    .properties()
                    .forEach(kind -> components.withObject("/" + kind.getKey()).setAll(prefixed(kind, room)));
        }
        return whole;
    }

    private JsonNode read(String room) {
        try (InputStream file = OpenApi.class.getResourceAsStream("/openapi/" + room + ".json")) {
            return file == null ? json.createObjectNode() : json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the description of " + room, e);
        }
    }

    /** Two services may call different things by one name: each name gets its room before it. */
    private static void rename(JsonNode node, String room) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().startsWith(SCHEMAS)) {
            String name = object.path("$ref").asText().substring(SCHEMAS.length());
            object.set("$ref", TextNode.valueOf(SCHEMAS + room + "." + name));
        }
        node.forEach(child -> rename(child, room));
    }

    private static ObjectNode prefixed(Map.Entry<String, JsonNode> kind, String room) {
        ObjectNode renamed = ((ObjectNode) kind.getValue()).objectNode();
        boolean schemas = kind.getKey().equals("schemas");
        kind.getValue()
                .properties()
                .forEach(each -> renamed.set(schemas ? room + "." + each.getKey() : each.getKey(), each.getValue()));
        return renamed;
    }

    private static JsonNode tagged(Map.Entry<String, JsonNode> path, String room) {
        path.getValue().forEach(operation -> {
            if (operation instanceof ObjectNode object) {
                object.putArray("tags").add(room);
            }
        });
        return path.getValue();
    }
}
