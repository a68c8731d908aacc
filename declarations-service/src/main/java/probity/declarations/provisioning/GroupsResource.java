package probity.declarations.provisioning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Groups by SCIM: the posts, which are neither made nor removed here. */
@Path(Scim.ROOT + "/Groups")
@RolesAllowed("hr-directory")
@Consumes({Scim.MEDIA_TYPE, "application/json"})
@Produces({Scim.MEDIA_TYPE, "application/json"})
@RunOnVirtualThread
@Tag(name = "SCIM")
class GroupsResource {

    private final ScimGroups groups;

    GroupsResource(ScimGroups groups) {
        this.groups = groups;
    }

    @GET
    public Response all(@BeanParam SearchQuery query) {
        return Scim.ok(groups.list(query.search()));
    }

    /** A question in the body: nothing personal lands in an address. */
    @POST
    @Path("/.search")
    public Response search(String body) {
        return Scim.ok(groups.list(Search.read(Scim.read(body))));
    }

    @GET
    @Path("/{post}")
    public Response one(@RestPath String post, @BeanParam AttributesQuery query) {
        return Scim.ok(groups.get(post, query.attributes()));
    }

    @PUT
    @Path("/{post}")
    public Response replace(@RestPath String post, @BeanParam AttributesQuery query, String body) {
        return Scim.ok(query.attributes().of(groups.replace(post, Scim.read(body))));
    }

    @PATCH
    @Path("/{post}")
    public Response patch(@RestPath String post, @BeanParam AttributesQuery query, String body) {
        return Scim.ok(query.attributes().of(groups.patch(post, Scim.read(body))));
    }
}
