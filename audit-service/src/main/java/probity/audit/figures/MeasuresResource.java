package probity.audit.figures;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import probity.audit.figures.Contribution.Wanted;
import probity.audit.figures.FigureView.PopulationView;
import probity.audit.ledger.Notary;
import probity.audit.ledger.Readership;
import probity.audit.measure.Catalogue;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;
import probity.audit.measure.Things;
import probity.audit.vocabulary.Post;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Cursors;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/**
 * The measures, and what they are for the caller's authority. What they mean is for all; the figures of any period are
 * for those who may read the facts that they are counted from, since two of them can be subtracted.
 */
@Path("/api/v1/measures")
@Authenticated
@RunOnVirtualThread
class MeasuresResource {

    private final Catalogue catalogue;
    private final Counting counting;
    private final KnownSizes sizes;
    private final Notary notary;
    private final AccessLog accesses;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final Clock clock;

    MeasuresResource(
            Catalogue catalogue,
            Counting counting,
            KnownSizes sizes,
            Notary notary,
            AccessLog accesses,
            Cursors cursors,
            CurrentCaller caller,
            Clock clock) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.sizes = sizes;
        this.notary = notary;
        this.accesses = accesses;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All measures and what they mean, also those that no published fact tells yet")
    public Page<MeasureView> all() {
        return new Page<>(
                catalogue.measures().stream()
                        .map(measure -> MeasureView.of(measure, catalogue))
                        .toList(),
                null);
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A measure of a period, as at a day and as known at a time, with small numbers suppressed")
    public FigureView json(@RestPath String name, @BeanParam Question question) {
        return figure(name, question);
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The same as a table, a row for each number")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestPath String name, @BeanParam Question question) {
        FigureView figure = figure(name, question);
        return FigureCsv.of(figure)
                .toResponse("%s-%s-%s.csv".formatted(figure.measure().name(), figure.from(), figure.to()));
    }

    /** Who asked is on record before the answer leaves. */
    private FigureView figure(String name, Question question) {
        Caller reader = caller.get();
        Authority authority = reader.authority();
        Measure measure = measure(name);
        Asked asked = question.asked(catalogue.thingsOf(measure), authority, clock, sizes);
        var counted = counting.count(measure, asked);
        boolean isHidden = counted.stream().anyMatch(Population::suppressed);
        accesses.read(reader, "measure-" + measure.name(), null);
        return new FigureView(
                MeasureView.of(measure, catalogue),
                authority.id(),
                asked.period().from(),
                asked.period().to(),
                asked.asAt(),
                asked.size() == 0 ? null : notary.sign(authority, asked.size()),
                isHidden ? List.of() : counting.codes(measure, asked),
                counted.stream().map(PopulationView::of).toList());
    }

    @GET
    @Path("{name}/facts")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The records in the ledger that told of what a measure counts, newest first")
    public Page<Contribution> facts(@RestPath String name, @BeanParam Question question, @BeanParam Paging paging) {
        Caller reader = caller.get();
        Measure measure = measure(name);
        Things things =
                catalogue.thingsOf(measure).orElseThrow(() -> Problem.absent().thrown());
        Asked asked = question.asked(Optional.of(things), reader.authority(), clock, sizes);
        checkShown(measure, things, asked);
        String list = "facts of %s %s %s %s".formatted(name, asked.period(), asked.asAt(), question.knownAt);
        long before = cursors.after(list, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(asked.size());
        var wanted = new Wanted(Readership.of(reader), before, paging.limit() + 1);
        var found = counting.contributions(measure, things, asked, wanted);
        accesses.read(reader, "facts-of-" + measure.name(), null);
        return cursors.page(list, paging, found, fact -> List.of(Long.toString(fact.leafIndex())));
    }

    /**
     * Of a case not even the hashes are listed: they would tell real records from padding, and so how many there were
     * when. Nor is anything of a figure that is hidden: there are few.
     */
    private void checkShown(Measure measure, Things things, Asked asked) {
        if (things.areCases()) {
            throw Problem.of(CONFLICT, "facts-of-cases", "Nothing is listed of what tells of cases, not even hashes.")
                    .thrown();
        }
        if (counting.count(measure, asked).stream().anyMatch(Population::suppressed)) {
            throw Problem.of(CONFLICT, "figure-hidden", "The figure is hidden, so what it was counted from is, too.")
                    .thrown();
        }
    }

    private Measure measure(String name) {
        return catalogue.find(name).orElseThrow(() -> Problem.absent().thrown());
    }
}
