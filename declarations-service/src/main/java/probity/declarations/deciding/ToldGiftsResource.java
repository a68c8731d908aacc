package probity.declarations.deciding;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** What the HR director is told of, by whoever decided or by the code. That they looked is on record before they see. */
@Path("/api/v1/gift-decisions/for-hr-director")
@RolesAllowed("hr-director")
@RunOnVirtualThread
@Tag(name = "Gifts")
class ToldGiftsResource {

    private static final String LIST = "gifts-for-hr-director";

    private final ToldGifts told;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ToldGiftsResource(ToldGifts told, Freshness freshness, AccessLog accesses, CurrentCaller caller, Cursors cursors) {
        this.told = told;
        this.freshness = freshness;
        this.accesses = accesses;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gifts that the HR director is told of, what was told last first")
    public Page<ToldGift> page(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        Authority authority = look(seen);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = told.page(authority, before, paging.limit() + 1);
        return cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.told())));
    }

    /** All of them, to be kept and sorted elsewhere, for who asks for that. */
    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "All gifts that the HR director is told of as a table")
    public Response everything(@HeaderParam(Seen.HEADER) @Nullable String seen) {
        Authority authority = look(seen);
        return Csv.streamed(
                "gifts-for-hr-director.csv",
                ToldGift.HEADER,
                rows -> told.each(authority, gift -> rows.accept(gift.cells())));
    }

    private Authority look(@Nullable String seen) {
        freshness.await(DecisionsProjection.NAME, seen);
        Caller reader = caller.get();
        accesses.read(reader, LIST, null);
        return reader.authority();
    }
}
