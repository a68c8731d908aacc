package probity.declarations.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many operations in one request, one after the other. Later ones may name what earlier ones made by its bulkId. */
@Path(Scim.ROOT + "/Bulk")
@RolesAllowed("hr-directory")
@Consumes({Scim.MEDIA_TYPE, "application/json"})
@Produces({Scim.MEDIA_TYPE, "application/json"})
@RunOnVirtualThread
@Tag(name = "SCIM")
class BulkResource {

    static final int OPERATIONS_MAX = 1_000;

    private static final String RESPONSE = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Pattern A_USER = Pattern.compile("/Users/(" + UUID_FORM + ")");

    private static final Pattern A_GROUP = Pattern.compile("/Groups/([a-z-]{1,40})");

    private final ScimUsers users;
    private final ScimGroups groups;

    BulkResource(ScimUsers users, ScimGroups groups) {
        this.users = users;
        this.groups = groups;
    }

    @POST
    public Response run(String body) {
        ObjectNode request = Scim.read(body);
        if (!(request.path("Operations") instanceof ArrayNode operations)) {
            throw Scim.error(400, "invalidSyntax", "Operations is missing.");
        }
        if (operations.size() > OPERATIONS_MAX) {
            throw Scim.error(413, null, "One request may have %d operations at most.".formatted(OPERATIONS_MAX));
        }
        int failuresMax = request.path("failOnErrors").asInt(Integer.MAX_VALUE);
        ObjectNode response = Scim.object(RESPONSE);
        ArrayNode results = response.putArray("Operations");
        Map<String, String> made = new HashMap<>();
        int failures = 0;
        for (JsonNode operation : operations) {
            ObjectNode result = result(operation, made);
            results.add(result);
            failures += result.has("response") ? 1 : 0;
            if (failures >= failuresMax) {
                break;
            }
        }
        return Scim.ok(response);
    }

    private ObjectNode result(JsonNode operation, Map<String, String> made) {
        ObjectNode result = JsonUtils.getJsonNodeFactory().objectNode();
        String method = operation.path("method").asText().toUpperCase(Locale.ROOT);
        result.put("method", method);
        if (operation.path("bulkId").isTextual()) {
            result.put("bulkId", operation.path("bulkId").asText());
        }
        try {
            carryOut(method, operation, made, result);
        } catch (WebApplicationException refused) {
            Response response = refused.getResponse();
            result.put("status", Integer.toString(response.getStatus()));
            result.set("response", Scim.read(String.valueOf(response.getEntity())));
        }
        return result;
    }

    private void carryOut(String method, JsonNode operation, Map<String, String> made, ObjectNode result) {
        String path = resolved(operation.path("path").asText(), made);
        @Nullable
        String version = operation.path("version").isTextual()
                ? operation.path("version").asText()
                : null;
        Matcher user = A_USER.matcher(path);
        Matcher group = A_GROUP.matcher(path);
        if (method.equals("POST") && path.equals("/Users")) {
            UserDocument created = users.create(data(operation, made));
            made.put("bulkId:" + operation.path("bulkId").asText(), created.id().toString());
            tell(result, 201, created);
        } else if (user.matches()) {
            UUID id = UUID.fromString(user.group(1));
            switch (method) {
                case "PUT" -> tell(result, 200, users.replace(id, version, data(operation, made)));
                case "PATCH" -> tell(result, 200, users.patch(id, version, data(operation, made)));
                case "DELETE" -> {
                    users.delete(id, version);
                    result.put("status", "204").put("location", Scim.ROOT + path);
                }
                default -> throw unknown();
            }
        } else if (group.matches() && (method.equals("PUT") || method.equals("PATCH"))) {
            ObjectNode data = data(operation, made);
            ObjectNode changed =
                    method.equals("PUT") ? groups.replace(group.group(1), data) : groups.patch(group.group(1), data);
            result.put("status", "200")
                    .put("location", changed.path("meta").path("location").asText());
        } else {
            throw unknown();
        }
    }

    private static void tell(ObjectNode result, int status, UserDocument user) {
        result.put("status", Integer.toString(status))
                .put("location", Scim.ROOT + "/Users/" + user.id())
                .put("version", user.etag());
    }

    /** With the ids of what was made before in the places of their bulkIds. */
    private static ObjectNode data(JsonNode operation, Map<String, String> made) {
        return Scim.read(resolved(operation.path("data").toString(), made));
    }

    private static String resolved(String text, Map<String, String> made) {
        String resolved = text;
        for (var each : made.entrySet()) {
            resolved = resolved.replace("\"" + each.getKey() + "\"", "\"" + each.getValue() + "\"");
            resolved = resolved.equals("/Users/" + each.getKey()) ? "/Users/" + each.getValue() : resolved;
        }
        return resolved;
    }

    private static WebApplicationException unknown() {
        return Scim.error(400, "invalidPath", "There is no such operation here.");
    }
}
