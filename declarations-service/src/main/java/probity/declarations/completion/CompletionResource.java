package probity.declarations.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Csv;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.completion.CompletionTable.CampaignSums;

/** How far campaigns have come, by person and by directorate. */
@Path("/api/v1/campaigns")
@RolesAllowed({"hr", "hr-director", "monitoring-officer", "deputy-monitoring-officer", "audit-director"})
@RunOnVirtualThread
@Tag(name = "Campaigns for annual declarations")
class CompletionResource {

    private static final String LIST = "campaigns";

    private static final UUID FIRST = new UUID(0, 0);

    /** No day and no id comes after these. */
    private static final List<String> FROM_THE_LATEST = List.of("9999-12-31", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final int CHUNK = 1_000;

    /** A campaign in the list of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CampaignSummary(
            UUID id,
            int year,
            String status,
            LocalDate populationOn,
            LocalDate dueOn,
            @Nullable LocalDate closedOn) {

        static CampaignSummary of(CampaignRow row) {
            String status = row.closedOn == null ? "open" : "closed";
            return new CampaignSummary(row.campaign, row.year, status, row.populationOn, row.dueOn, row.closedOn);
        }
    }

    /**
     * The sums by directorate, over the population that was counted, and beside them who came later.
     *
     * @param joinedSince in service today and not in the count
     * @param returnedOutside returned by people who are not in the count
     */
    record CampaignTotalsBody(
            UUID campaign, LocalDate asAt, List<CampaignSums> directorates, int joinedSince, int returnedOutside) {}

    private final Completions completions;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CompletionResource(Completions completions, Freshness freshness, CurrentCaller caller, Cursors cursors) {
        this.completions = completions;
        this.freshness = freshness;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<CampaignSummary> all(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(CompletionProjection.NAME, seen);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = CampaignRow.page(caller.get().authority(), before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(page.items().stream().map(CampaignSummary::of).toList(), page.next());
    }

    @GET
    @Path("/{id}/completion")
    @Produces(MediaType.APPLICATION_JSON)
    public Page<CompletionBody> page(
            @RestPath UUID id,
            @BeanParam Paging paging,
            @QueryParam("directorate") @Nullable String directorate,
            @QueryParam("state") @Nullable String state,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(CompletionProjection.NAME, seen);
        var campaign = completions.open(id, caller.get());
        String list = "completion of " + id;
        UUID after = cursors.after(list, paging)
                .map(key -> UUID.fromString(key.getFirst()))
                .orElse(FIRST);
        var filter = Completions.filter(directorate, state);
        var rows = campaign.page(filter, after, paging.limit() + 1);
        return cursors.page(list, paging, rows, row -> List.of(row.person().toString()));
    }

    /** All of it, to be kept and sorted elsewhere, for who asks for that. */
    @GET
    @Path("/{id}/completion")
    @Produces("text/csv;qs=0.5")
    public Response everything(
            @RestPath UUID id,
            @QueryParam("directorate") @Nullable String directorate,
            @QueryParam("state") @Nullable String state,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(CompletionProjection.NAME, seen);
        var campaign = completions.open(id, caller.get());
        var filter = Completions.filter(directorate, state);
        Csv csv = CompletionBody.csv();
        UUID after = FIRST;
        List<CompletionBody> rows;
        do {
            rows = campaign.page(filter, after, CHUNK);
            rows.forEach(row -> row.addTo(csv));
            after = rows.isEmpty() ? after : rows.getLast().person();
        } while (rows.size() == CHUNK);
        return csv.toResponse("completion.csv");
    }

    /** Which declarations were made, and what came of them; what was made, changed or reviewed last comes first. */
    @GET
    @Path("/{id}/returns")
    @Produces(MediaType.APPLICATION_JSON)
    public Page<ReturnedBody> returned(
            @RestPath UUID id, @BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(CompletionProjection.NAME, seen);
        var campaign = completions.open(id, caller.get());
        String list = "returns of " + id;
        var after = cursors.after(list, paging).orElse(FROM_THE_LATEST);
        var rows = campaign.returned(
                LocalDate.parse(after.getFirst()), UUID.fromString(after.getLast()), paging.limit() + 1);
        return cursors.page(
                list,
                paging,
                rows,
                row -> List.of(
                        row.changedOn().toString(), row.annualDeclaration().toString()));
    }

    @GET
    @Path("/{id}/totals")
    @Produces(MediaType.APPLICATION_JSON)
    public CampaignTotalsBody totals(@RestPath UUID id, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(CompletionProjection.NAME, seen);
        var campaign = completions.open(id, caller.get());
        return new CampaignTotalsBody(
                id, campaign.today(), campaign.sums(), campaign.joinedSince(), campaign.returnedOutside());
    }

    @GET
    @Path("/{id}/totals")
    @Produces("text/csv;qs=0.5")
    public Response totalsAsTable(@RestPath UUID id, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(CompletionProjection.NAME, seen);
        return CompletionBody.sums(completions.open(id, caller.get()).sums()).toResponse("totals.csv");
    }
}
