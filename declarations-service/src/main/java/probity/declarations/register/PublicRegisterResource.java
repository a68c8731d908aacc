package probity.declarations.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Csv;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;

/** The register of an authority's gifts for anybody, as far as the codes that judged them let it be published. */
@Path("/api/v1/authorities/{authority}/gift-register")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Public register of gifts")
class PublicRegisterResource {

    private final PublicRegister register;
    private final RegisterTable table;
    private final RegisterTimes times;
    private final RegisterCursors cursors;
    private final PublicAuthorities authorities;

    PublicRegisterResource(
            PublicRegister register,
            RegisterTable table,
            RegisterTimes times,
            RegisterCursors cursors,
            PublicAuthorities authorities) {
        this.register = register;
        this.table = table;
        this.times = times;
        this.cursors = cursors;
        this.authorities = authorities;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What an authority publishes of its register, the newest offers first",
            description = "In the shape of the UK Parliament's Interests API, from which it departs in this: names of"
                    + " parameters are in camel case; an id is a UUID and a category's id a word; what is absent there is"
                    + " left out and not null; every value of a field is a text; in place of a member there is a"
                    + " recipient without a name; no interest has a parent or children; publishedDate is the day of the"
                    + " first publication, and rectified says that what had been published was corrected, without"
                    + " details. A list moves while one reads it, so beside skip there is next, which does not.")
    @APIResponseSchema(PublicPage.class)
    public Response page(
            @RestPath String authority,
            @BeanParam Paging paging,
            @BeanParam Portion portion,
            @BeanParam RegisterFilter filter,
            @BeanParam PublishedFilter published,
            @BeanParam AskedMoment asked,
            @Context UriInfo uri,
            @Context Request request) {
        Authority of = authorities.named(authority);
        portion.check();
        int take = portion.take(paging);
        int skip = portion.skip();
        String list = "public gift-register of " + of;
        var after = cursors.after(list, paging);
        Moment moment = after.map(RegisterCursors.After::moment).orElseGet(() -> times.publiclyKnown(asked));
        Search search = published.narrow(filter.search(moment.asAt()));
        var rows = register.page(of, moment, search, after.map(RegisterCursors.After::place), skip + take + 1);
        var shown = rows.stream().skip(skip).limit(take).toList();
        String next = rows.size() > skip + take ? cursors.behind(shown.getLast(), list, moment) : null;
        Integer total = register.count(of, moment, search, portion.countedTo()).orElse(null);
        var items = register.interests(of, shown, moment);
        var page = new PublicPage(
                links(of, uri, next), portion.skipped(), take, total, items, next, moment.day(), moment.knownAt());
        return PublicAnswers.of(request, Arrays.asList(items, total), page);
    }

    private static List<Interest.Link> links(Authority of, UriInfo uri, @Nullable String next) {
        var links = new ArrayList<Interest.Link>();
        links.add(new Interest.Link("self", address(uri.getRequestUri()), "GET"));
        if (next != null) {
            var following = uri.getRequestUriBuilder()
                    .replaceQueryParam("skip")
                    .replaceQueryParam("cursor", next)
                    .build();
            links.add(new Interest.Link("next", address(following), "GET"));
        }
        links.add(new Interest.Link("changes", PublicRegister.path(of) + "/changes", "GET"));
        return links;
    }

    private static String address(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** All of it, to be kept and sorted elsewhere, for who asks for that. */
    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "All that an authority publishes of its register, as a table")
    public Response everything(
            @RestPath String authority,
            @BeanParam RegisterFilter filter,
            @BeanParam PublishedFilter published,
            @BeanParam AskedMoment asked) {
        Authority of = authorities.named(authority);
        Moment moment = times.publiclyKnown(asked);
        Search search = register.published(of, published.narrow(filter.search(moment.asAt())));
        return PublicAnswers.cached(Csv.streamed(
                "gift-register.csv",
                EntryTable.PUBLISHED.header(),
                rows -> table.each(moment, search, row -> rows.accept(EntryTable.PUBLISHED.row(row.entry())))));
    }

    @GET
    @Path("/{entry}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One published entry")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Interest.class)))
    public Response one(
            @RestPath String authority, @RestPath UUID entry, @BeanParam AskedMoment asked, @Context Request request) {
        Authority of = authorities.named(authority);
        Moment moment = times.publiclyKnown(asked);
        var rows = register.page(of, moment, new Search().of(new Where().and("gift = ?", entry)), Optional.empty(), 1);
        var interests = register.interests(of, rows, moment);
        if (interests.isEmpty()) {
            throw Problem.absent().thrown();
        }
        return PublicAnswers.of(request, interests, interests.getFirst());
    }
}
