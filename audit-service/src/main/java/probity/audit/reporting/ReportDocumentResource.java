package probity.audit.reporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.audit.edition.Edition;
import probity.audit.edition.Edition.Draft;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.Edition.Superseded;
import probity.audit.edition.Edition.Undrafted;
import probity.audit.edition.Edition.Withdrawn;
import probity.audit.vocabulary.Post;

/** What a report says, in the forms of a working paper. Nothing is counted here: it was, when the report was drafted. */
@Path("/api/v1/reports/{id}/document")
@RolesAllowed({
    Post.HR_DIRECTOR,
    Post.MONITORING_OFFICER,
    Post.DEPUTY_MONITORING_OFFICER,
    Post.AUDIT_DIRECTOR,
    Post.EXTERNAL_AUDITOR,
    Post.COMMITTEE_MEMBER
})
@RunOnVirtualThread
@Tag(name = "Reports")
class ReportDocumentResource {

    private static final String SAYS =
            "What the report says, as JSON, table, page or PDF; once it is published, the JSON is the same bytes for ever";

    private static final String PDF = "application/pdf";

    private final VisibleReports reports;
    private final JsonTypesetter typesetter;
    private final ReportForms forms;

    ReportDocumentResource(VisibleReports reports, JsonTypesetter typesetter, ReportForms forms) {
        this.reports = reports;
        this.typesetter = typesetter;
        this.forms = forms;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SAYS)
    @APIResponseSchema(ReportDocument.class)
    public Response json(@RestPath UUID id) {
        Edition edition = read(id);
        String json = switch (edition) {
            case Undrafted undrafted -> throw new IllegalStateException("nothing is shown of " + undrafted);
            case Draft(var content, var signOffs, var _) -> typesetter.draft(content.report(), signOffs);
            case Withdrawn(var draft, var _, var _) ->
                typesetter.draft(draft.content().report(), draft.signOffs());
            case Published published -> published.document().json();
            case Superseded superseded -> superseded.published().document().json();
        };
        return forms.json(edition.content().report(), json);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(summary = SAYS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestPath UUID id) {
        return forms.csv(read(id).content().report());
    }

    @GET
    @Produces("text/html;qs=0.4")
    @Operation(summary = SAYS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response page(@RestPath UUID id) {
        Edition edition = read(id);
        return forms.page(edition.content().report(), Imprint.of(edition));
    }

    @GET
    @Produces(PDF + ";qs=0.3")
    @Operation(summary = SAYS)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@RestPath UUID id) {
        Edition edition = read(id);
        return forms.pdf(edition.content().report(), Imprint.of(edition));
    }

    private Edition read(UUID id) {
        return reports.read(id).state();
    }
}
