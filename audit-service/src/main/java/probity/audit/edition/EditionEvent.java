package probity.audit.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import probity.audit.report.Report;

public sealed interface EditionEvent {

    record ReportDrafted(Report figures, List<String> signatories, Instant at) implements EditionEvent {

        public ReportDrafted {
            signatories = List.copyOf(signatories);
        }
    }

    record ReportRedrafted(Report figures, Instant at) implements EditionEvent {}

    record SectionCommented(Comment comment) implements EditionEvent {}

    record ReportSignedOff(SignOff signOff) implements EditionEvent {}

    /** What these posts had signed off was changed. */
    record SignOffsTakenBack(List<String> posts) implements EditionEvent {

        public SignOffsTakenBack {
            posts = List.copyOf(posts);
        }
    }

    /** It will never be published. */
    record ReportWithdrawn(String reason, Instant at) implements EditionEvent {}

    record ReportPublished(Document document, Instant at) implements EditionEvent {}

    record ReportSuperseded(UUID by, String reason, Instant at) implements EditionEvent {}
}
