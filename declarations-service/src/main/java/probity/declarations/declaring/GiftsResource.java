package probity.declarations.declaring;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Replies;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** Gifts as they stand and how they came to: one's own in a list, and those that one may see. */
@Path("/api/v1/gifts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gifts")
class GiftsResource {

    private static final String LIST = "own-gifts";

    private final ReadableGifts readable;
    private final GiftHistory history;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Replies replies;

    GiftsResource(
            ReadableGifts readable,
            GiftHistory history,
            Freshness freshness,
            CurrentCaller caller,
            Cursors cursors,
            Replies replies) {
        this.readable = readable;
        this.history = history;
        this.freshness = freshness;
        this.caller = caller;
        this.cursors = cursors;
        this.replies = replies;
    }

    @GET
    @RolesAllowed("declarant")
    public Page<GiftBody> own(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(OwnGiftsProjection.NAME, seen);
        Caller declarant = caller.get();
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = OwnGift.page(declarant, before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(
                page.items().stream().map(row -> body(row.gift, declarant)).toList(), page.next());
    }

    private GiftBody body(UUID gift, Caller declarant) {
        return GiftBody.of(gift, readable.find(gift, declarant).state());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "declarant",
        "line-manager",
        "director",
        "monitoring-officer",
        "deputy-monitoring-officer",
        "hr-director"
    })
    @APIResponseSchema(GiftBody.class)
    public Response one(@RestPath UUID id) {
        return replies.loaded(readable.open(id, caller.get()), gift -> GiftBody.of(id, gift));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({
        "declarant",
        "line-manager",
        "director",
        "monitoring-officer",
        "deputy-monitoring-officer",
        "hr-director"
    })
    public List<GiftHistory.Entry> history(@RestPath UUID id) {
        readable.open(id, caller.get());
        return history.of(id);
    }
}
