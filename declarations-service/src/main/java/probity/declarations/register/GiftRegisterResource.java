package probity.declarations.register;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Csv;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;

/** Shows the register of one's own authority, newest first. That somebody looked is on record before they see it. */
@Path("/api/v1/gift-register")
@RolesAllowed({"monitoring-officer", "deputy-monitoring-officer", "audit-director", "hr-director", "external-auditor"})
@RunOnVirtualThread
@Tag(name = "Register of gifts")
class GiftRegisterResource {

    private static final String REGISTER = "gift-register";

    private static final int CHUNK = 500;

    private final Freshness freshness;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Cursors cursors;

    GiftRegisterResource(Freshness freshness, AccessLog accesses, CurrentCaller caller, Cursors cursors) {
        this.freshness = freshness;
        this.accesses = accesses;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<EntryBody> page(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        Authority authority = opened(seen);
        long before = cursors.after(REGISTER, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = GiftRegisterRow.page(authority, before, paging.limit() + 1);
        var page = cursors.page(REGISTER, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(page.items().stream().map(EntryBody::of).toList(), page.next());
    }

    /** All of it, to be kept and sorted elsewhere, for who asks for that. */
    @GET
    @Produces("text/csv;qs=0.5")
    public Response everything(@HeaderParam(Seen.HEADER) @Nullable String seen) {
        Authority authority = opened(seen);
        Csv csv = EntryBody.csv();
        long before = Long.MAX_VALUE;
        List<GiftRegisterRow> rows;
        do {
            rows = GiftRegisterRow.page(authority, before, CHUNK);
            rows.forEach(row -> EntryBody.addTo(csv, row));
            before = rows.isEmpty() ? 0 : rows.getLast().position;
        } while (rows.size() == CHUNK);
        return csv.toResponse("gift-register.csv");
    }

    private Authority opened(@Nullable String seen) {
        freshness.await(GiftRegisterProjection.NAME, seen);
        accesses.read(caller.get(), REGISTER, null);
        return caller.get().authority();
    }
}
