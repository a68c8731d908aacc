package probity.audit.reporting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import probity.audit.report.Report;
import probity.audit.report.Report.Heading;
import probity.audit.report.Templates;

/** The forms in which a report is handed out, each made from the same model. */
@Singleton
class ReportForms {

    private static final String NOTHING_BUT_ITSELF = "default-src 'none'; style-src 'unsafe-inline'";

    private final Printing printing;
    private final HtmlForm html = new HtmlForm();
    private final PdfForm pdf = new PdfForm();

    ReportForms(Templates templates) {
        this.printing = new Printing(templates);
    }

    /** As a file, which nobody on the way adds anything to. */
    Response json(Report report, String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(report, "json"))
                .build();
    }

    Response csv(Report report) {
        return CsvForm.of(report).toResponse(fileName(report, "csv"));
    }

    Response page(Report report, Imprint imprint) {
        return Response.ok(html.of(printing.print(report, imprint)), "text/html;charset=utf-8")
                .header("Content-Security-Policy", NOTHING_BUT_ITSELF)
                .build();
    }

    Response pdf(Report report, Imprint imprint) {
        return Response.ok(pdf.of(html.paged(printing.print(report, imprint))), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(report, "pdf"))
                .build();
    }

    private static String attached(Report report, String kind) {
        return "attachment; filename=\"%s\"".formatted(fileName(report, kind));
    }

    private static String fileName(Report report, String kind) {
        Heading heading = report.heading();
        return "%s-%s-%s.%s"
                .formatted(
                        heading.authority(),
                        heading.template(),
                        heading.period().to(),
                        kind);
    }
}
