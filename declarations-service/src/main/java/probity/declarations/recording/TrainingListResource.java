package probity.declarations.recording;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Csv;
import probity.chassis.http.Cursors;
import probity.chassis.http.Fields;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Seen;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.recording.TrainingTotals.TrainingTotal;

/** Who was trained and how many were not. That somebody looked is on record before they see it. */
@Path("/api/v1/training-completions")
@RolesAllowed({"hr", "hr-director", "monitoring-officer", "deputy-monitoring-officer", "audit-director"})
@RunOnVirtualThread
@Tag(name = "Training")
class TrainingListResource {

    private static final String LIST = "training-completions";

    /** A completed training in the list of them. People are ids here: their names are asked of whoever keeps them. */
    record TrainingSummary(UUID id, UUID person, String code, int version, LocalDate completedOn, String status) {

        static TrainingSummary of(TrainingRow row) {
            String status = row.withdrawn ? "withdrawn" : "recorded";
            return new TrainingSummary(row.training, row.person, row.code, row.version, row.completedOn, status);
        }
    }

    /** Of whom each code asks training, and how many have completed it since the day on which it would have lapsed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrainingTotalsBody(LocalDate asAt, List<TrainingTotal> totals) {}

    private final TrainingTotals totals;
    private final Freshness freshness;
    private final AccessLog accesses;
    private final Clock clock;
    private final CurrentCaller caller;
    private final Cursors cursors;

    TrainingListResource(
            TrainingTotals totals,
            Freshness freshness,
            AccessLog accesses,
            Clock clock,
            CurrentCaller caller,
            Cursors cursors) {
        this.totals = totals;
        this.freshness = freshness;
        this.accesses = accesses;
        this.clock = clock;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<TrainingSummary> page(
            @BeanParam Paging paging,
            @QueryParam("person") @Nullable String person,
            @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(TrainingProjection.NAME, seen);
        UUID of = person == null ? null : new Fields().uuid("person", person).get();
        accesses.read(caller.get(), LIST, null);
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        Authority authority = caller.get().authority();
        var rows = of == null
                ? TrainingRow.page(authority, before, paging.limit() + 1)
                : TrainingRow.pageOf(of, authority, before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(page.items().stream().map(TrainingSummary::of).toList(), page.next());
    }

    @GET
    @Path("/totals")
    @Produces(MediaType.APPLICATION_JSON)
    public TrainingTotalsBody totals(@HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(TrainingProjection.NAME, seen);
        var today = LocalDate.now(clock);
        return new TrainingTotalsBody(today, totals.on(today, caller.get().authority()));
    }

    @GET
    @Path("/totals")
    @Produces("text/csv;qs=0.5")
    public Response totalsAsTable(@HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(TrainingProjection.NAME, seen);
        Csv csv = new Csv("code", "version", "every months", "directorate", "asked", "completed", "outstanding");
        totals.on(LocalDate.now(clock), caller.get().authority())
                .forEach(total -> csv.row(
                        total.code(),
                        Integer.toString(total.version()),
                        Integer.toString(total.everyMonths()),
                        total.directorate(),
                        Integer.toString(total.asked()),
                        Integer.toString(total.completed()),
                        Integer.toString(total.asked() - total.completed())));
        return csv.toResponse("training.csv");
    }
}
