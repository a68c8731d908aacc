package probity.audit.timeline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import probity.audit.ledger.Entry;
import probity.audit.ledger.LedgerReader;
import probity.audit.ledger.Readership;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** The records about one gift, person or code, for those who may see them. */
@Path("/api/v1/timeline/{stream}")
@RunOnVirtualThread
@RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
class TimelineResource {

    private final LedgerReader ledgers;
    private final AccessLog accesses;
    private final Cursors cursors;
    private final CurrentCaller caller;

    TimelineResource(LedgerReader ledgers, AccessLog accesses, Cursors cursors, CurrentCaller caller) {
        this.ledgers = ledgers;
        this.accesses = accesses;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Who read it is on record before the answer leaves, and so part of what the next reader sees. */
    @GET
    @Operation(summary = "What was published about one thing, newest first")
    public Page<TimelineEntry> timeline(@RestPath UUID stream, @BeanParam Paging paging) {
        Caller reader = caller.get();
        String list = "timeline of " + stream;
        long before = cursors.after(list, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        List<Entry> found =
                ledgers.stream(reader.authority(), stream, Readership.of(reader), before, paging.limit() + 1);
        if (found.isEmpty()) {
            throw Problem.absent().thrown();
        }
        accesses.read(reader, "timeline", stream);
        var page = cursors.page(list, paging, found, entry -> List.of(Long.toString(entry.index())));
        return new Page<>(page.items().stream().map(TimelineEntry::of).toList(), page.next());
    }
}
