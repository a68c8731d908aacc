package probity.audit.edition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Report;
import probity.audit.report.Report.Heading;

public sealed interface EditionCommand {

    /**
     * Begins a report.
     *
     * @param figures counted for it
     * @param signatories the posts that are to sign it off
     */
    record DraftReport(Report figures, List<String> signatories, Instant at) implements EditionCommand {

        public DraftReport {
            signatories = List.copyOf(signatories);
        }
    }

    /** Has its figures counted anew, from the same ledger: they differ only if the rules of counting do. */
    record RedraftReport(Report figures, Instant at) implements EditionCommand {}

    record CommentOnSection(Comment comment) implements EditionCommand {}

    /** Gives a draft up, as when another quarter was meant. */
    record WithdrawReport(String reason, Instant at) implements EditionCommand {}

    record SignOffReport(SignOff signOff) implements EditionCommand {}

    /**
     * Has it published.
     *
     * @param published all that was published about one of its two quarters
     */
    record PublishReport(List<Report> published, Instant at) implements EditionCommand {

        public PublishReport {
            published = List.copyOf(published);
        }
    }

    record SupersedeReport(Successor by, String reason, Instant at) implements EditionCommand {}

    /**
     * The report that is to stand in another's place.
     *
     * @param publishedAt absent if it is not published, or superseded itself
     */
    record Successor(UUID id, Heading heading, @Nullable Instant publishedAt) {}
}
