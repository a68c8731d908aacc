package probity.audit.reporting;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import probity.audit.report.Report;
import probity.audit.report.Template;
import probity.audit.report.Templates;
import probity.audit.vocabulary.Post;
import probity.chassis.http.Page;

/**
 * The kinds of reports, and each as a working paper. Figures are for those who may ask the measures themselves: nothing
 * here is published.
 */
@Path("/api/v1/report-templates")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Reports")
class ReportTemplatesResource {

    private static final String PDF = "application/pdf";

    private final Templates templates;
    private final WorkingPapers papers;
    private final ReportForms forms;

    ReportTemplatesResource(Templates templates, WorkingPapers papers, ReportForms forms) {
        this.templates = templates;
        this.papers = papers;
        this.forms = forms;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The kinds of reports: for whom each is, and what it consists of")
    public Page<Template> all() {
        return new Page<>(templates.templates(), null);
    }

    @GET
    @Path("{template}/report")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A report of a quarter beside the one before, with small numbers suppressed: a working paper")
    public Report json(@RestPath String template, @BeanParam ReportRequest request) {
        return papers.count(template, request);
    }

    @GET
    @Path("{template}/report")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "The same as a table, a row for each number")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@RestPath String template, @BeanParam ReportRequest request) {
        return forms.csv(papers.count(template, request));
    }

    @GET
    @Path("{template}/report")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces("text/html;qs=0.4")
    @Operation(summary = "The same as a page to read")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response page(@RestPath String template, @BeanParam ReportRequest request) {
        return forms.page(papers.count(template, request), workingPaper());
    }

    @GET
    @Path("{template}/report")
    @RolesAllowed({Post.MONITORING_OFFICER, Post.DEPUTY_MONITORING_OFFICER, Post.AUDIT_DIRECTOR, Post.EXTERNAL_AUDITOR})
    @Produces(PDF + ";qs=0.3")
    @Operation(summary = "The same to be bound: PDF that can be read aloud")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@RestPath String template, @BeanParam ReportRequest request) {
        return forms.pdf(papers.count(template, request), workingPaper());
    }

    private Imprint workingPaper() {
        return Imprint.workingPaper(templates.signatories());
    }
}
