package probity.concerns.raising;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.http.Authorities;
import probity.chassis.http.Quiet;

/** Raises a concern for somebody of whom nothing is asked. It reads no header and keeps no name of the request. */
@Path("/api/v1/authorities/{authority}")
@PermitAll
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class AnonymousRaisingResource {

    private final Intake intake;
    private final Authorities authorities;

    AnonymousRaisingResource(Intake intake, Authorities authorities) {
        this.intake = intake;
        this.authorities = authorities;
    }

    /** A receipt that nobody used. Nothing is stored, so that a client can raise under it and safely ask again. */
    record Drawn(String receipt) {

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    @POST
    @Path("/receipts")
    @APIResponseSchema(Drawn.class)
    public Response draw(@RestPath String authority) {
        authorities.served(authority);
        return Quiet.answer(() -> Response.ok(new Drawn(intake.draw().shown()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    @POST
    @Path("/concerns")
    @APIResponseSchema(value = Accepted.class, responseCode = "201")
    public Response raise(@RestPath String authority, ConcernBody body) {
        return Quiet.answer(() -> intake.raise(Origin.open(authorities.served(authority), intake.today()), body));
    }
}
