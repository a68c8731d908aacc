package probity.audit.exporting;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import probity.audit.vocabulary.Post;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;

/** Writes the checkpoint of now without waiting for the next round. Doing it twice gives one file. */
@Path("/api/v1/ledger/checkpoint-file")
@RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExportResource {

    private static final Logger LOG = Logger.getLogger(ExportResource.class);

    /** @param file below the folder that the setting names */
    record CheckpointFile(long size, String file) {}

    private final CheckpointExport export;
    private final CurrentCaller caller;

    ExportResource(CheckpointExport export, CurrentCaller caller) {
        this.export = export;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Writes the latest checkpoint to a file, in the folder that the service was given for them")
    public CheckpointFile write() {
        Authority authority = caller.get().authority();
        if (!export.isWanted()) {
            throw Problem.of(
                            CONFLICT,
                            "no-checkpoint-folder",
                            "No folder is set for checkpoints (probity.checkpoint-folder).")
                    .thrown();
        }
        try {
            return export.export(authority)
                    .map(signed -> new CheckpointFile(
                            signed.size(), "%s/%d.checkpoint".formatted(authority.id(), signed.size())))
                    .orElseThrow(() -> Problem.absent().thrown());
        } catch (IOException e) {
            LOG.errorf("the checkpoint of %s cannot be written to its file: %s", authority, e.toString());
            throw Problem.of(
                            SERVICE_UNAVAILABLE,
                            "checkpoint-file-failed",
                            "The file cannot be written now. The checkpoint is served all the same.")
                    .thrown(Duration.ofMinutes(1));
        }
    }
}
