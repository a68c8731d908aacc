package probity.concerns.reconciling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import probity.chassis.http.Quiet;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.reconciling.ListReader.Listed;

/**
 * Holds a hotline's list against what it filed. What one side has and the other has not is kept as a fact at once, and
 * shown to those who may see it; it is closed by filing late, by listing late, or by an explanation. Sending the same list
 * again changes nothing.
 */
@Path("/api/v1/hotline/reconciliations")
@RolesAllowed("hotline")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hotline")
class ReconcilingResource {

    private final Comparing comparing;
    private final CurrentCaller caller;

    ReconcilingResource(Comparing comparing, CurrentCaller caller) {
        this.comparing = comparing;
        this.caller = caller;
    }

    /**
     * By the hotline's own references.
     *
     * @param notFiled it lists them, has not filed them, and has not said why
     * @param notListed it filed them in that time, does not list them, and has not said why
     */
    record Reconciliation(LocalDate from, LocalDate until, List<String> notFiled, List<String> notListed) {

        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    @POST
    @APIResponseSchema(Reconciliation.class)
    public Response reconcile(ListRequest body) {
        return Quiet.answer(() -> {
            Listed listed = new ListReader().read(body, comparing.today());
            return Response.ok(comparing.compare(caller.get(), listed))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }
}
