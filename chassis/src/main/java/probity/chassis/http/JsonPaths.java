package probity.chassis.http;

import com.fasterxml.jackson.databind.JsonMappingException;

/** Where in a body something is wrong, as {@code people[2].name}. */
final class JsonPaths {

    private JsonPaths() {}

    static String of(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
