package probity.declarations.provisioning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of a resource are told: all that there are, some alone, or all but some (RFC 7644, section 3.9).
 * Names that nothing bears are passed over.
 *
 * @param only paths of names in lower case; none for all
 */
record Attributes(List<List<String>> only, List<List<String>> without) {

    static final Attributes ALL = new Attributes(List.of(), List.of());

    private static final int NAMES_MAX = 100;

    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private static final List<String> CORE = List.of(key(Scim.USER) + ":", key(Scim.GROUP) + ":");

    /** Of two lists with commas between the names. */
    static Attributes of(@Nullable String only, @Nullable String without) {
        return of(names(only), names(without));
    }

    static Attributes of(List<String> only, List<String> without) {
        if (!only.isEmpty() && !without.isEmpty()) {
            throw Scim.error(400, "invalidValue", "Ask with attributes or with excludedAttributes, not with both.");
        }
        if (only.size() + without.size() > NAMES_MAX) {
            throw Scim.error(400, "tooMany", "At most %d attributes can be named.".formatted(NAMES_MAX));
        }
        return new Attributes(
                only.stream().map(Attributes::path).toList(),
                without.stream().map(Attributes::path).toList());
    }

    private static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static List<String> path(String name) {
        String key = key(name);
        String extension = key(Scim.ENTERPRISE);
        if (key.equals(extension)) {
            return List.of(extension);
        }
        List<String> path = new ArrayList<>();
        String rest = key;
        if (key.startsWith(extension + ":")) {
            path.add(extension);
            rest = key.substring(extension.length() + 1);
        }
        for (String core : CORE) {
            rest = rest.startsWith(core) ? rest.substring(core.length()) : rest;
        }
        path.addAll(List.of(rest.split("\\.", -1)));
        return path;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean tell(String attribute) {
        List<String> path = List.of(key(attribute));
        return !without.contains(path)
                && (only.isEmpty()
                        || only.stream().anyMatch(each -> each.getFirst().equals(path.getFirst())));
    }

    /** The resource with these alone. */
    ObjectNode of(ObjectNode resource) {
        if (!only.isEmpty()) {
            List<List<String>> kept = new ArrayList<>(only);
            ALWAYS.forEach(name -> kept.add(List.of(name)));
            keep(resource, kept);
        }
        remove(
                resource,
                without.stream()
                        .filter(path -> !ALWAYS.contains(path.getFirst()))
                        .toList());
        return resource;
    }

    private static void keep(JsonNode node, List<List<String>> paths) {
        Map<String, List<List<String>>> below = byHead(paths);
        each(node, object -> {
            object.retain(names(object).stream()
                    .filter(name -> below.containsKey(key(name)))
                    .toList());
            object.properties().forEach(child -> {
                var rest = below.getOrDefault(key(child.getKey()), List.of());
                if (rest.stream().noneMatch(List::isEmpty)) {
                    keep(child.getValue(), rest);
                }
            });
        });
    }

    private static void remove(JsonNode node, List<List<String>> paths) {
        Map<String, List<List<String>>> below = byHead(paths);
        each(
                node,
                object -> names(object).forEach(name -> {
                    var rest = below.getOrDefault(key(name), List.of());
                    if (rest.stream().anyMatch(List::isEmpty)) {
                        object.remove(name);
                    } else if (!rest.isEmpty()) {
                        remove(object.path(name), rest);
                    }
                }));
    }

    /** Paths that begin with a name, without it. */
    private static Map<String, List<List<String>>> byHead(List<List<String>> paths) {
        return paths.stream()
                .collect(groupingBy(List::getFirst, mapping(path -> path.subList(1, path.size()), toList())));
    }

    private static List<String> names(ObjectNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** An object, or the objects of a list. */
    private static void each(JsonNode node, Consumer<ObjectNode> doing) {
        if (node instanceof ObjectNode object) {
            doing.accept(object);
        } else if (node.isArray()) {
            node.forEach(element -> each(element, doing));
        }
    }
}
