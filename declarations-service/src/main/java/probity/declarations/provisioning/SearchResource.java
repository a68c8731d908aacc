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

/** Questions in the body, where nothing personal lands in an address (RFC 7644, section 3.4.3). */
@Path(Scim.ROOT)
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
    @Path("/Users/.search")
    public Response users(String body) {
        return Scim.ok(users.list(search(body)));
    }

    @POST
    @Path("/Groups/.search")
    public Response groups(String body) {
        return Scim.ok(groups.list(search(body)));
    }

    /** Users, and behind them Groups. */
    @POST
    @Path("/.search")
    public Response all(String body) {
        Search search = search(body);
        ObjectNode found = users.list(search);
        int total = found.path("totalResults").asInt();
        ObjectNode others = groups.matching(search.behind(total));
        List<JsonNode> resources = new ArrayList<>();
        found.path("Resources").forEach(resources::add);
        others.path("Resources").forEach(resources::add);
        return Scim.ok(Scim.list(total + others.path("totalResults").asInt(), search.startIndex(), resources));
    }

    private static Search search(String body) {
        return Search.read(Scim.read(body));
    }
}
