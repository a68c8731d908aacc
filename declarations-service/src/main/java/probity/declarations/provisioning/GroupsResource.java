package probity.declarations.provisioning;

import static java.util.Objects.requireNonNull;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

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
    public Response all(@QueryParam("filter") @Nullable String filter) {
        return Scim.ok(groups.list(Optional.ofNullable(filter).map(GroupsResource::displayName)));
    }

    private static String displayName(String filter) {
        try {
            Filter read = Filter.fromString(filter);
            if (read.getFilterType() == FilterType.EQUAL
                    && String.valueOf(read.getAttributePath()).equalsIgnoreCase("displayName")) {
                return requireNonNull(read.getComparisonValue()).asText();
            }
        } catch (BadRequestException _) {
            throw Scim.error(400, "invalidFilter", "The filter cannot be read.");
        }
        throw Scim.error(400, "invalidFilter", "Groups can be asked for by displayName eq alone.");
    }

    @GET
    @Path("/{post}")
    public Response one(
            @RestPath String post, @QueryParam("excludedAttributes") @DefaultValue("") String excludedAttributes) {
        return Scim.ok(groups.get(post, !excludedAttributes.contains("members")));
    }

    @PUT
    @Path("/{post}")
    public Response replace(@RestPath String post, String body) {
        return Scim.ok(groups.replace(post, Scim.read(body)));
    }

    @PATCH
    @Path("/{post}")
    public Response patch(@RestPath String post, String body) {
        return Scim.ok(groups.patch(post, Scim.read(body)));
    }
}
