package probity.audit.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import probity.audit.figures.FiguresView.PopulationView;
import probity.audit.ledger.Notary;
import probity.audit.vocabulary.Post;
import probity.chassis.identity.Authority;
import probity.chassis.identity.CurrentCaller;

/** The figures of the caller's authority. */
@Path("/api/v1/figures")
@RunOnVirtualThread
@RolesAllowed({
    Post.COMMITTEE_MEMBER,
    Post.MONITORING_OFFICER,
    Post.DEPUTY_MONITORING_OFFICER,
    Post.AUDIT_DIRECTOR,
    Post.HR_DIRECTOR,
    Post.EXTERNAL_AUDITOR
})
class FiguresResource {

    private final Counting counting;
    private final Notary notary;
    private final CurrentCaller caller;

    FiguresResource(Counting counting, Notary notary, CurrentCaller caller) {
        this.counting = counting;
        this.notary = notary;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gifts, concerns, annual declarations and training of a period, with small numbers suppressed")
    public FiguresView json(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return figures(caller.get().authority(), Period.parse(from, to));
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The same as a table, a row for each count")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        Period period = Period.parse(from, to);
        return FiguresCsv.of(figures(caller.get().authority(), period))
                .toResponse("figures-%s-%s.csv".formatted(period.from(), period.to()));
    }

    private FiguresView figures(Authority authority, Period period) {
        var counted = counting.count(authority, period);
        return new FiguresView(
                authority.id(),
                period.from(),
                period.to(),
                counted.ledgerSize() == 0 ? null : notary.sign(authority, counted.ledgerSize()),
                counted.populations().stream().map(PopulationView::of).toList());
    }
}
