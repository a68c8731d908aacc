package probity.concerns.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.handling.OpenCases.Found;

/** Shows where the hotline's list and ours do not agree, each to those whom what is missing is open to. */
@Path("/api/v1/hotline-gaps")
@RolesAllowed({
    "monitoring-officer",
    "deputy-monitoring-officer",
    "audit-director",
    "hr-director",
    "head-of-fraud",
    "case-handler",
    "external-auditor"
})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class HotlineGapsResource {

    private static final String LIST = "hotline-gaps";

    private final OpenCases open;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Freshness freshness;
    private final Cursors cursors;

    HotlineGapsResource(
            OpenCases open, AccessLog accesses, CurrentCaller caller, Freshness freshness, Cursors cursors) {
        this.open = open;
        this.accesses = accesses;
        this.caller = caller;
        this.freshness = freshness;
        this.cursors = cursors;
    }

    /** The newest case first. What agrees again is gone from here; what was explained stays, with what was said. */
    @GET
    public Page<GapBody> list(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(HotlineGapsProjection.NAME, seen);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var found = EvenTimes.answer(
                () -> open.newest(caller.get(), AdmittedPost::ofGaps, before, paging.limit() + 1, GapBody::of));
        var page = cursors.page(LIST, paging, found, each -> List.of(Long.toString(each.position())));
        accesses.read(caller.get(), "hotline-gap-list", null);
        return new Page<>(page.items().stream().map(Found::line).toList(), page.next());
    }
}
