package probity.declarations.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What all resources of the protocol share. Names of attributes are read in any case, as the protocol wants. */
final class Scim {

    static final String MEDIA_TYPE = "application/scim+json";

    static final String ROOT = "/scim/v2";

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private Scim() {}

    static ObjectNode object(String... schemas) {
        ObjectNode node = JsonUtils.getJsonNodeFactory().objectNode();
        var names = node.putArray("schemas");
        for (String schema : schemas) {
            names.add(schema);
        }
        return node;
    }

    /** Ends the request if the body is no JSON object. */
    static ObjectNode read(String body) {
        try {
            if (JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode node) {
                return node;
            }
        } catch (JsonProcessingException _) {
            throw error(400, "invalidSyntax", "The body is no JSON.");
        }
        throw error(400, "invalidSyntax", "The body is no JSON object.");
    }

    static ObjectNode list(int total, int startIndex, Iterable<? extends JsonNode> resources) {
        ObjectNode list = object(LIST);
        list.put("totalResults", total);
        list.put("startIndex", startIndex);
        var array = list.putArray("Resources");
        resources.forEach(array::add);
        list.put("itemsPerPage", array.size());
        return list;
    }

    static ObjectNode errorBody(int status, @Nullable String type, String detail) {
        ObjectNode error = object(ERROR);
        error.put("status", Integer.toString(status));
        if (type != null) {
            error.put("scimType", type);
        }
        error.put("detail", detail);
        return error;
    }

    /** As an exception, where a request ends early. The detail is our own sentence and quotes nothing. */
    static WebApplicationException error(int status, @Nullable String type, String detail) {
        return new WebApplicationException(Response.status(status)
                .type(MEDIA_TYPE)
                .entity(errorBody(status, type, detail).toString())
                .build());
    }

    static WebApplicationException absent() {
        return error(404, null, "There is no such resource.");
    }

    /** A number that is too small or too large is taken as the nearest possible one. */
    static int number(String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw error(400, "invalidValue", "startIndex and count are numbers.");
        }
        return Integer.parseInt(text);
    }

    static Response ok(JsonNode body) {
        return Response.ok(body.toString(), MEDIA_TYPE).build();
    }
}
