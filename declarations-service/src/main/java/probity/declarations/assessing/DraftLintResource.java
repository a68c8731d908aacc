package probity.declarations.assessing;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.http.Problem;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.CodeId;
import probity.declarations.code.Codes;

/** What is to be known about a draft before anybody signs it off. */
@Path("/api/v1/own-codes/{code}/draft/lint")
@RolesAllowed({
    "monitoring-officer",
    "deputy-monitoring-officer",
    "hr-director",
    "audit-director",
    "head-of-fraud",
    "director",
    "committee-member",
    "external-auditor"
})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of one's own authority")
class DraftLintResource {

    private final Codes codes;
    private final Lints lints;
    private final CurrentCaller caller;

    DraftLintResource(Codes codes, Lints lints, CurrentCaller caller) {
        this.codes = codes;
        this.lints = lints;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What is outdated, contradictory, open or missing in the draft that waits for sign-offs")
    public LintBody lint(@RestPath String code) {
        return CodeId.parsed(code)
                .flatMap(id -> codes.draftOf(caller.get().authority().id(), id))
                .map(lints::of)
                .map(LintBody::of)
                .orElseThrow(() -> Problem.of(NOT_FOUND, "no-draft", "No draft of this code waits for sign-offs.")
                        .thrown());
    }
}
