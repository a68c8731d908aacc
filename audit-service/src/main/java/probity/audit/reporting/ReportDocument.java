package probity.audit.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.SignOff;
import probity.audit.report.Evidence;
import probity.audit.report.Report;
import probity.audit.report.Report.Heading;
import probity.audit.report.Report.Section;

/**
 * What a report says, and which posts stand for it.
 *
 * @param publishedAt absent while it is a draft
 */
record ReportDocument(
        Heading heading,
        Evidence evidence,
        List<Section> sections,
        List<SignedOff> signOffs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant publishedAt) {

    /** Who held the post then is for the service's log to tell. */
    record SignedOff(String post, Instant at) {

        static List<SignedOff> of(List<SignOff> signOffs) {
            return signOffs.stream()
                    .map(signOff -> new SignedOff(signOff.post(), signOff.at()))
                    .toList();
        }
    }

    static ReportDocument of(Report report, List<SignOff> signOffs, @Nullable Instant publishedAt) {
        return new ReportDocument(
                report.heading(), report.evidence(), report.sections(), SignedOff.of(signOffs), publishedAt);
    }
}
