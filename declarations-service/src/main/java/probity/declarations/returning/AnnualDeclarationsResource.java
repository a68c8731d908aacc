package probity.declarations.returning;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.BadInput;
import probity.chassis.http.Cursors;
import probity.chassis.http.Freshness;
import probity.chassis.http.Page;
import probity.chassis.http.Paging;
import probity.chassis.http.Problem;
import probity.chassis.http.Replies;
import probity.chassis.http.Seen;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;
import probity.declarations.annualreturn.Attestation;
import probity.declarations.annualreturn.InterestForm;
import probity.declarations.campaign.Terms;

/** Annual declarations as they stand and how they came to: one's own in a list, and those that one may see. */
@Path("/api/v1/annual-declarations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Annual declarations")
class AnnualDeclarationsResource {

    private static final String LIST = "own-annual-declarations";

    /** What is asked this year, of whom the code asks it: the kinds of interests, and the sentence for a nil return. */
    record FormBody(UUID id, int year, LocalDate dueOn, InterestForm form, Attestation nil) {}

    private final DeclarantsReturns declarants;
    private final ReadableReturns readable;
    private final ReturnHistory history;
    private final Freshness freshness;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final Replies replies;

    AnnualDeclarationsResource(
            DeclarantsReturns declarants,
            ReadableReturns readable,
            ReturnHistory history,
            Freshness freshness,
            CurrentCaller caller,
            Cursors cursors,
            Replies replies) {
        this.declarants = declarants;
        this.readable = readable;
        this.history = history;
        this.freshness = freshness;
        this.caller = caller;
        this.cursors = cursors;
        this.replies = replies;
    }

    @GET
    @Path("/form")
    @RolesAllowed("declarant")
    public FormBody form(@QueryParam("year") @Nullable String year) {
        Caller declarant = caller.get();
        int asked = year(year);
        LocalDate dueOn = declarants
                .terms(declarant, asked)
                .map(Terms::dueOn)
                .orElseThrow(() -> Problem.absent().thrown());
        return new FormBody(
                declarants.annualReturn(declarant, asked),
                asked,
                dueOn,
                declarants.form(declarant),
                Attestation.CURRENT);
    }

    private static int year(@Nullable String year) {
        if (year == null || !year.matches("\\d{4}")) {
            throw new BadInput("year", "must be a year such as 2026");
        }
        return Integer.parseInt(year);
    }

    @GET
    @RolesAllowed("declarant")
    public Page<AnnualDeclarationBody> own(@BeanParam Paging paging, @HeaderParam(Seen.HEADER) @Nullable String seen) {
        freshness.await(OwnReturnsProjection.NAME, seen);
        Caller declarant = caller.get();
        long before = cursors.after(LIST, paging)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        var rows = OwnReturn.page(declarant, before, paging.limit() + 1);
        var page = cursors.page(LIST, paging, rows, row -> List.of(Long.toString(row.position)));
        return new Page<>(
                page.items().stream()
                        .map(row -> AnnualDeclarationBody.of(
                                row.annualReturn,
                                readable.find(row.annualReturn, declarant).state()))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"declarant", "line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
    @APIResponseSchema(AnnualDeclarationBody.class)
    public Response one(@RestPath UUID id) {
        return replies.loaded(readable.open(id, caller.get()), state -> AnnualDeclarationBody.of(id, state));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"declarant", "line-manager", "director", "monitoring-officer", "deputy-monitoring-officer"})
    public List<ReturnHistory.ReturnVersion> history(@RestPath UUID id) {
        readable.open(id, caller.get());
        return history.of(id);
    }
}
