package probity.declarations.reminding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.reminding.NoticeRow.Which;
import probity.declarations.vocabulary.Words;

/** What the caller was told, newest first. */
@Path("/api/v1/inbox")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inbox")
class InboxResource {

    private static final String LIST = "inbox";

    private static final Map<String, Which> SHOWN = Words.all(Which.class);

    private final NoticeTable notices;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    InboxResource(NoticeTable notices, Clock clock, CurrentCaller caller, Cursors cursors) {
        this.notices = notices;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    public Page<InboxNoticeBody> own(@BeanParam Paging paging, @QueryParam("show") @Nullable String show) {
        Which which = show == null
                ? Which.ALL
                : new Fields().oneOf("show", show, SHOWN).get();
        String list = LIST + " " + which;
        long before = cursors.after(list, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = NoticeRow.page(caller.get(), which, before, paging.limit() + 1);
        var page = cursors.page(list, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(page.items().stream().map(InboxNoticeBody::of).toList(), page.next());
    }

    /** The caller has read it. The first time counts; whoever says so again gets the same answer. */
    @POST
    @Path("/{id}/reading")
    public InboxNoticeBody read(@RestPath UUID id) {
        notices.read(id, caller.get(), clock.instant());
        return NoticeRow.one(caller.get(), id)
                .map(InboxNoticeBody::of)
                .orElseThrow(() -> Problem.absent().thrown());
    }
}
