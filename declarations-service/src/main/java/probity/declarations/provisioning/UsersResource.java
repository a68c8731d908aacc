package probity.declarations.provisioning;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Users by SCIM: the people whom the directory of an authority keeps. */
@Path(Scim.ROOT + "/Users")
@RolesAllowed("hr-directory")
@Consumes({Scim.MEDIA_TYPE, "application/json"})
@Produces({Scim.MEDIA_TYPE, "application/json"})
@RunOnVirtualThread
@Tag(name = "SCIM")
class UsersResource {

    private final ScimUsers users;

    UsersResource(ScimUsers users) {
        this.users = users;
    }

    @GET
    public Response all(@BeanParam SearchQuery query) {
        return Scim.ok(users.list(query.search()));
    }

    /** A question in the body: nothing personal lands in an address. */
    @POST
    @Path("/.search")
    public Response search(String body) {
        return Scim.ok(users.list(Search.read(Scim.read(body))));
    }

    @GET
    @Path("/{id}")
    public Response one(
            @RestPath UUID id,
            @BeanParam AttributesQuery query,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        UserDocument user = users.get(id);
        return user.etag().equals(known)
                ? Response.notModified().header(HttpHeaders.ETAG, user.etag()).build()
                : reply(Response.ok(), user, query.attributes());
    }

    @POST
    public Response create(@BeanParam AttributesQuery query, String body) {
        var attributes = query.attributes();
        UserDocument user = users.create(Scim.read(body));
        return reply(Response.created(URI.create(Scim.ROOT + "/Users/" + user.id())), user, attributes);
    }

    @PUT
    @Path("/{id}")
    public Response replace(
            @RestPath UUID id,
            @BeanParam AttributesQuery query,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body) {
        var attributes = query.attributes();
        return reply(Response.ok(), users.replace(id, ifMatch, Scim.read(body)), attributes);
    }

    @PATCH
    @Path("/{id}")
    public Response patch(
            @RestPath UUID id,
            @BeanParam AttributesQuery query,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body) {
        var attributes = query.attributes();
        return reply(Response.ok(), users.patch(id, ifMatch, Scim.read(body)), attributes);
    }

    /** They leave, and the directory no longer keeps them. */
    @DELETE
    @Path("/{id}")
    public Response delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        users.delete(id, ifMatch);
        return Response.noContent().build();
    }

    private static Response reply(Response.ResponseBuilder reply, UserDocument user, Attributes attributes) {
        return reply.type(Scim.MEDIA_TYPE)
                .header(HttpHeaders.ETAG, user.etag())
                .entity(attributes.of(user.json()).toString())
                .build();
    }
}
