package probity.audit.proving;

import static jakarta.ws.rs.core.MediaType.TEXT_PLAIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** That a report is the one that was published, for whoever has it in hand. The ledger's own record of it is the proof. */
@Path("/api/v1/reports/{id}/proof")
@RunOnVirtualThread
@Tag(name = "Reports")
class PublicationProofResource {

    private final LedgerReader ledgers;
    private final SignedTrees trees;
    private final AccessLog accesses;
    private final CurrentCaller caller;

    PublicationProofResource(LedgerReader ledgers, SignedTrees trees, AccessLog accesses, CurrentCaller caller) {
        this.ledgers = ledgers;
        this.trees = trees;
        this.accesses = accesses;
        this.caller = caller;
    }

    @GET
    @Produces(TEXT_PLAIN)
    @RolesAllowed({
        Post.HR_DIRECTOR,
        Post.MONITORING_OFFICER,
        Post.DEPUTY_MONITORING_OFFICER,
        Post.AUDIT_DIRECTOR,
        Post.EXTERNAL_AUDITOR,
        Post.COMMITTEE_MEMBER
    })
    @Operation(
            summary =
                    "The record of a report's publication, which names the SHA-256 of its JSON, with its proof and the"
                            + " checkpoint, as one file: C2SP tlog-proof; there a second or two after it was published")
    public String proof(@RestPath UUID id) {
        Caller reader = caller.get();
        Entry entry = ledgers.publication(reader.authority(), id)
                .orElseThrow(() -> Problem.absent().thrown());
        accesses.read(reader, "report", id);
        return trees.proof(reader.authority(), entry);
    }
}
