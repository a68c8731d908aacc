package probity.declarations.deciding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.gift.Reports;
import probity.declarations.vocabulary.PersonId;

/** What waits for the caller's word. That they looked is on record before they see it. */
@Path("/api/v1/gift-decisions")
@RolesAllowed({"line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class AwaitedDecisionsResource {

    private static final String LIST = "gift-decisions";

    private final AwaitedDecisions awaited;
    private final Reports reports;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Clock clock;

    AwaitedDecisionsResource(
            AwaitedDecisions awaited,
            Reports reports,
            Freshness freshness,
            AccessLog accesses,
            CurrentCaller caller,
            Cursors cursors,
            Clock clock) {
        this.awaited = awaited;
        this.reports = reports;
        this.freshness = freshness;
        this.accesses = accesses;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Gifts that await the caller's decision, as manager, deputy or director as of today")
    public Page<AwaitedDecision> page(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(DecisionsProjection.NAME, seen);
        Caller manager = caller.get();
        accesses.read(manager, LIST, null);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var below = reports.of(new PersonId(manager.person()), LocalDate.now(clock));
        var rows = awaited.page(below, manager.authority(), before, paging.limit() + 1);
        return cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position())));
    }
}
