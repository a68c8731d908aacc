package probity.declarations.provisioning;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import probity.chassis.http.Problem;

/**
 * What is refused before it reaches a resource of the protocol (no token, another post, an id that is none, a type that is
 * not taken) is told as the protocol tells errors: RFC 7644, 3.12.
 */
@Provider
final class ScimErrors implements ContainerResponseFilter {

    private static final MediaType SCIM = MediaType.valueOf(Scim.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getPath().startsWith(Scim.ROOT)) {
            var error = Scim.errorBody(problem.status(), null, problem.detail());
            response.setEntity(error.toString(), null, SCIM);
        }
    }
}
