package probity.concerns.raising;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Problem;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.vocabulary.Authorities;

/**
 * Raises a concern for somebody who gives their name. The name is sealed under a key of its own, and nothing in this
 * service opens it. As on the anonymous channel a receipt names the request and leads back to the case.
 */
@Path("/api/v1/concerns")
@RunOnVirtualThread
class NamedRaisingResource {

    private final Intake intake;
    private final Authorities authorities;
    private final CurrentCaller caller;

    NamedRaisingResource(Intake intake, Authorities authorities, CurrentCaller caller) {
        this.authorities = authorities;
        this.intake = intake;
        this.caller = caller;
    }

    @POST
    @Authenticated
    public Response raise(@Nullable ConcernBody body) {
        var reporter = caller.get();
        if (!authorities.serve(reporter.authority().id())) {
            throw Problem.absent().thrown();
        }
        return intake.raise(reporter.authority(), reporter.person(), body);
    }
}
