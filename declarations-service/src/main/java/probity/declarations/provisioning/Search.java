package probity.declarations.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for resources. Sorting is not spoken here (RFC 7644 leaves it open), so who asks for an order is answered
 * in the order in which the directory began to keep people.
 *
 * @param startIndex of the first that is told, from 1
 */
record Search(@Nullable String filter, int startIndex, int count, Attributes attributes) {

    static final int COUNT_MAX = 200;

    private static final int COUNT = 100;

    Search {
        startIndex = Math.max(1, startIndex);
        count = Math.clamp(count, 0, COUNT_MAX);
        filter = filter == null || filter.isBlank() ? null : filter;
    }

    /** Of the body of a POST to {@code .search}. */
    static Search read(ObjectNode body) {
        return new Search(
                text(body.path("filter")),
                number(body.path("startIndex"), 1),
                number(body.path("count"), COUNT),
                Attributes.of(names(body.path("attributes")), names(body.path("excludedAttributes"))));
    }

    /** The next part of the answer goes on behind those of which there are so many. */
    Search behind(int others) {
        int first = Math.max(1, startIndex - others);
        int taken = Math.clamp((long) others - startIndex + 1, 0, count);
        return new Search(filter, first, count - taken, attributes);
    }

    private static @Nullable String text(JsonNode node) {
        if (!node.isMissingNode() && !node.isNull() && !node.isTextual()) {
            throw Scim.error(400, "invalidFilter", "The filter is a text.");
        }
        return node.isTextual() ? node.asText() : null;
    }

    private static int number(JsonNode node, int absent) {
        return node.isMissingNode() || node.isNull() ? absent : Scim.number(node.asText());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.forEach(name -> names.add(name.asText()));
        return names;
    }
}
