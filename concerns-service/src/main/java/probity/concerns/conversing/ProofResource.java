package probity.concerns.conversing;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.http.Authorities;
import probity.chassis.http.Problem;
import probity.chassis.http.Quiet;
import probity.concerns.committing.Commitments;
import probity.concerns.committing.Proofs;

/**
 * What a reporter can prove of their case to others. All that only this service knows is in the answer; the rest is the
 * same for everybody and public.
 */
@Path("/api/v1/authorities/{authority}/conversation/proof")
@PermitAll
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters")
class ProofResource {

    private final Authorities authorities;
    private final Credentials credentials;
    private final ReportersSide side;
    private final Commitments commitments;

    ProofResource(Authorities authorities, Credentials credentials, ReportersSide side, Commitments commitments) {
        this.authorities = authorities;
        this.credentials = credentials;
        this.side = side;
        this.commitments = commitments;
    }

    @POST
    @Operation(summary = "What the reporter can prove: since when the case exists, and how much was done by when")
    @APIResponseSchema(Proofs.class)
    public Response prove(@RestPath String authority, ConversationRequest body) {
        return Quiet.answer(() -> {
            var at = authorities.served(authority);
            var found = side.open(at, credentials.receiptOf(at, body));
            return commitments
                    .of(found.id(), at)
                    .map(ReportersSide::kept)
                    .orElseGet(() -> Problem.of(
                                    CONFLICT,
                                    "no-proof",
                                    "There is no proof yet. The first one comes when the window in which your concern"
                                            + " came in has closed, within two days. If your concern was erased, its"
                                            + " proofs went with it.")
                            .toResponse());
        });
    }
}
