package probity.declarations.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Paging;
import probity.chassis.identity.Authority;

/** What has become of the published entries of an authority: each change once, in order. */
@Path("/api/v1/authorities/{authority}/gift-register/changes")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public register of gifts")
class ChangeFeedResource {

    private final ChangeFeed feed;
    private final FeedCursors cursors;
    private final RegisterTimes times;
    private final PublicAuthorities authorities;

    ChangeFeedResource(ChangeFeed feed, FeedCursors cursors, RegisterTimes times, PublicAuthorities authorities) {
        this.feed = feed;
        this.cursors = cursors;
        this.times = times;
        this.authorities = authorities;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes of the public register, oldest first",
            description =
                    "Begin without since, which gives all from the first entry on; come again with next as since. "
                            + "Where more is false, nothing further has happened yet. Nothing expires: a next can be kept for "
                            + "as long as the register is. What is published no more is removed, and shown by its id alone.")
    @APIResponseSchema(ChangesPage.class)
    public Response changes(
            @RestPath String authority,
            @QueryParam("since") @Parameter(description = "The next of the part before.") @Nullable String since,
            @QueryParam("limit") @Parameter(description = "1 to 200; 50 if absent.") @Nullable String limit,
            @Context Request request) {
        Authority of = authorities.named(authority);
        int take = Paging.limit(limit);
        var after = cursors.open(of, since);
        var found = feed.after(of, after, times.publiclyKnown(new AskedMoment()), take + 1);
        var shown = found.subList(0, Math.min(take, found.size()));
        var last = shown.isEmpty() ? after : shown.getLast().place();
        var items = feed.changes(of, shown);
        boolean more = found.size() > take;
        var page = ChangesPage.of(of, take, items, cursors.seal(of, last), more);
        return PublicAnswers.of(request, List.of(items, more), page);
    }
}
