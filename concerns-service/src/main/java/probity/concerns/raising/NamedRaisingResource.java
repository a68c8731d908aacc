package probity.concerns.raising;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import probity.chassis.http.Authorities;
import probity.chassis.http.Quiet;
import probity.chassis.identity.CurrentCaller;

/**
 * Raises a concern for somebody with an account. Who they are is sealed under a key of its own; it is shown to those who
 * handle the case if the reporter says so, and else opened by nothing in this service. As on the anonymous channel a
 * receipt names the request and leads back to the case.
 */
@Path("/api/v1/concerns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
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
    @APIResponseSchema(value = Accepted.class, responseCode = "201")
    public Response raise(ConcernBody body) {
        var reporter = caller.get();
        return Quiet.answer(() -> {
            var at = authorities.served(reporter.authority().id());
            return intake.raise(Origin.account(at, intake.today(), reporter.person()), body);
        });
    }
}
