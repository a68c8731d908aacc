package probity.declarations.adopting;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.http.Replies;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.code.CodeHistory;
import probity.declarations.code.CodeId;
import probity.declarations.code.Proposal;

/** The codes of one's own authority, drafts included, for those who own them or watch over them. */
@Path("/api/v1/own-codes")
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
class OwnCodesResource {

    private final OwnCodes codes;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Replies replies;

    OwnCodesResource(OwnCodes codes, CurrentCaller caller, Cursors cursors, Replies replies) {
        this.codes = codes;
        this.caller = caller;
        this.cursors = cursors;
        this.replies = replies;
    }

    @GET
    @Operation(summary = "All of them, with what waits for sign-offs and when each is to be reviewed")
    public Page<OwnCodeBody> all(@BeanParam Paging paging) {
        Authority authority = caller.get().authority();
        var page = cursors.cut("own codes of " + authority, paging, codes.all(authority), CodeId::value);
        return new Page<>(
                page.items().stream()
                        .map(code ->
                                OwnCodeBody.of(code, codes.load(authority, code).state()))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{code}")
    @APIResponseSchema(OwnCodeBody.class)
    public Response one(@RestPath String code) {
        var id = codes.known(caller.get().authority(), code);
        return replies.loaded(codes.load(caller.get().authority(), id), history -> OwnCodeBody.of(id, history));
    }

    @GET
    @Path("/{code}/draft")
    @Operation(summary = "All that the draft which waits for sign-offs says")
    @APIResponseSchema(Map.class)
    public Response draft(@RestPath String code) {
        var id = codes.known(caller.get().authority(), code);
        return replies.loaded(codes.load(caller.get().authority(), id), OwnCodesResource::document);
    }

    private static Map<String, Object> document(CodeHistory history) {
        if (history.proposal() instanceof Proposal.NewVersion draft) {
            return draft.document();
        }
        throw Problem.of(NOT_FOUND, "no-draft", "No draft of this code waits for sign-offs.")
                .thrown();
    }
}
