package probity.audit.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.Content;
import probity.audit.edition.Edition;
import probity.audit.edition.Edition.Draft;
import probity.audit.edition.Edition.Published;
import probity.audit.edition.Edition.Superseded;
import probity.audit.edition.Edition.Undrafted;
import probity.audit.edition.Edition.Withdrawn;
import probity.audit.report.Report.Heading;
import probity.audit.reporting.ReportDocument.SignedOff;

/** What has become of a report. What it says is its document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportBody(
        UUID id,
        String status,
        About about,
        List<Commentary> commentary,
        SigningOff signingOff,
        @Nullable Withdrawal withdrawal,
        @Nullable Publication publication,
        @Nullable Supersession supersession) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            String template,
            String title,
            String quarter,
            @Nullable String directorate) {

        static About of(Edition edition) {
            Heading heading = edition.content().figures().heading();
            return new About(heading.template(), heading.title(), heading.on().toString(), heading.directorate());
        }
    }

    record Commentary(String section, String post, String text, Instant at) {}

    /**
     * How far it has come.
     *
     * @param awaited the posts that have not signed off what it says now
     * @param takenBack those of them that had signed off what it said before
     */
    record SigningOff(List<SignedOff> signedOff, List<String> awaited, List<String> takenBack) {}

    /** Why it was given up as a draft. */
    record Withdrawal(String reason, Instant at) {}

    /**
     * What was published.
     *
     * @param sha256 of the bytes of its document as JSON
     */
    record Publication(Instant at, String sha256) {}

    /**
     * Why another stands in its place.
     *
     * @param by the report that does
     */
    record Supersession(UUID by, String reason, Instant at) {}

    static ReportBody of(UUID id, Edition edition) {
        return switch (edition) {
            case Undrafted _ -> throw new IllegalStateException("a report that nobody drafted is not shown");
            case Draft draft -> of(id, "draft", draft, null);
            case Withdrawn(var draft, var reason, var at) -> of(id, "withdrawn", draft, new Withdrawal(reason, at));
            case Published published -> of(id, "published", published, null);
            case Superseded(var published, var by, var reason, var at) ->
                of(id, "superseded", published, new Supersession(by, reason, at));
        };
    }

    private static ReportBody of(UUID id, String status, Draft draft, @Nullable Withdrawal withdrawal) {
        return new ReportBody(
                id,
                status,
                About.of(draft),
                commentary(draft.content()),
                new SigningOff(SignedOff.of(draft.signOffs()), draft.awaited(), draft.takenBack()),
                withdrawal,
                null,
                null);
    }

    private static ReportBody of(UUID id, String status, Published published, @Nullable Supersession supersession) {
        return new ReportBody(
                id,
                status,
                About.of(published),
                commentary(published.content()),
                new SigningOff(SignedOff.of(published.signOffs()), List.of(), List.of()),
                null,
                new Publication(published.at(), published.document().sha256()),
                supersession);
    }

    private static List<Commentary> commentary(Content content) {
        return content.comments().stream()
                .map(comment -> new Commentary(comment.section(), comment.post(), comment.text(), comment.at()))
                .toList();
    }
}
