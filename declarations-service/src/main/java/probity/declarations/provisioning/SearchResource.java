package probity.declarations.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks for Users, and behind them Groups. */
@Path(Scim.ROOT + "/.search")
@RolesAllowed("hr-directory")
@Consumes({Scim.MEDIA_TYPE, "application/json"})
@Produces({Scim.MEDIA_TYPE, "application/json"})
@RunOnVirtualThread
@Tag(name = "SCIM")
class SearchResource {

    private final ScimUsers users;
    private final ScimGroups groups;

    SearchResource(ScimUsers users, ScimGroups groups) {
        this.users = users;
        this.groups = groups;
    }

    @POST
    public Response all(String body) {
        Search search = Search.read(Scim.read(body));
        ObjectNode found = users.list(search);
        int total = found.path("totalResults").asInt();
        ObjectNode others = groups.matching(search.behind(total));
        List<JsonNode> resources = new ArrayList<>();
        found.path("Resources").forEach(resources::add);
        others.path("Resources").forEach(resources::add);
        return Scim.ok(Scim.list(total + others.path("totalResults").asInt(), search.startIndex(), resources));
    }
}
