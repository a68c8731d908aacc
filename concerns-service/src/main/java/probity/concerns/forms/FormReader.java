package probity.concerns.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.chassis.http.BadInput;

/**
 * Reads a plain HTML form as the JSON that it stands for, so that a reporter needs no script: {@code about.posts} is a
 * field within a field, a field that is sent twice is a list, and one that is left empty was not sent.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormReader implements MessageBodyReader<Object> {

    private static final String REPLACEMENT = "\uFFFD";

    private static final String ENCODED_REPLACEMENT = "%EF%BF%BD";

    private final ObjectMapper json;

    FormReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String sent = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return json.treeToValue(object(type, fields(sent)), type);
    }

    private static Map<String, List<String>> fields(String sent) {
        try {
            return Stream.of(sent.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .map(pair -> new String[] {decoded(pair[0]), decoded(pair[1])})
                    .filter(pair -> !pair[1].isBlank())
                    .collect(Collectors.groupingBy(
                            pair -> pair[0],
                            LinkedHashMap::new,
                            Collectors.mapping(pair -> pair[1], Collectors.toList())));
        } catch (IllegalArgumentException _) {
            throw new BadInput("form", "is not encoded as a form is");
        }
    }

    /** What is no UTF-8 would otherwise be kept as something that nobody said. */
    private static String decoded(String part) {
        String text = URLDecoder.decode(part, StandardCharsets.UTF_8);
        if (text.contains(REPLACEMENT) && !part.toUpperCase(Locale.ROOT).contains(ENCODED_REPLACEMENT)) {
            throw new IllegalArgumentException("no UTF-8");
        }
        return text;
    }

    /** What no record knows stays in it as it came, so that it is refused by name as it is in JSON. */
    private ObjectNode object(Class<?> type, Map<String, List<String>> fields) {
        ObjectNode object = json.createObjectNode();
        Map<String, Map<String, List<String>>> inner = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            int dot = name.indexOf('.');
            String outer = dot < 0 ? "" : name.substring(0, dot);
            if (component(type, outer).filter(Class::isRecord).isPresent()) {
                inner.computeIfAbsent(outer, _ -> new LinkedHashMap<>()).put(name.substring(dot + 1), values);
            } else {
                put(object, name, component(type, name), values);
            }
        });
        inner.forEach((name, within) ->
                object.set(name, object(component(type, name).orElseThrow(), within)));
        return object;
    }

    private void put(ObjectNode object, String name, Optional<Class<?>> type, List<String> values) {
        if (type.filter(List.class::equals).isPresent()) {
            ArrayNode list = object.putArray(name);
            values.forEach(list::add);
        } else if (values.size() > 1) {
            throw new BadInput(name, "is there more than once");
        } else if (type.filter(Boolean.class::equals).isPresent()) {
            object.set(name, truth(values.getFirst()));
        } else {
            object.put(name, values.getFirst());
        }
    }

    /** A box that is ticked. */
    private static JsonNode truth(String value) {
        return switch (value) {
            case "on", "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(value);
        };
    }

    private static Optional<Class<?>> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .<Class<?>>map(RecordComponent::getType)
                .findFirst();
    }
}
