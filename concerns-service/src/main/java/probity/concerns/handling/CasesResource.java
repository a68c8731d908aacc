package probity.concerns.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Replies;
import probity.chassis.http.Seen;
import probity.chassis.identity.CurrentCaller;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Handler;
import probity.concerns.handling.OpenCases.Found;

/** Shows cases to those they are open to, and keeps who looked. */
@Path("/api/v1/concerns")
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
class CasesResource {

    private static final String LIST = "concerns";

    private final OpenCases open;
    private final CaseReadings readings;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Freshness freshness;
    private final Cursors cursors;
    private final Replies replies;

    CasesResource(
            OpenCases open,
            CaseReadings readings,
            AccessLog accesses,
            CurrentCaller caller,
            Freshness freshness,
            Cursors cursors,
            Replies replies) {
        this.open = open;
        this.readings = readings;
        this.accesses = accesses;
        this.caller = caller;
        this.freshness = freshness;
        this.cursors = cursors;
        this.replies = replies;
    }

    /** Which cases it showed is on no record: the first list that shows one would tell, to the second, when it came. */
    @GET
    public Page<CaseLine> list(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(AdmittedPostsProjection.NAME, seen);
        freshness.await(HotlineGapsProjection.NAME, seen);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var found = EvenTimes.answer(
                () -> open.newest(caller.get(), AdmittedPost::ofAll, before, paging.limit() + 1, CasesResource::line));
        var page = cursors.page(LIST, paging, found, each -> List.of(Long.toString(each.position())));
        accesses.read(caller.get(), "concern-list", null);
        return new Page<>(page.items().stream().map(Found::line).toList(), page.next());
    }

    private static Optional<CaseLine> line(UUID id, Concern concern, Handler handler) {
        return concern instanceof Raised raised && raised.isOpenTo(handler)
                ? Optional.of(CaseLine.of(id, raised))
                : Optional.empty();
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(CaseBody.class)
    public Response one(@RestPath UUID id) {
        var found = open.open(id, caller.get());
        return replies.loaded(found, state -> readings.shown(id, state, caller.get()));
    }
}
