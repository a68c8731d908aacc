package probity.audit.edition;

import static probity.audit.edition.EditionExamples.DRAFTED;
import static probity.audit.edition.EditionExamples.FIGURES;
import static probity.audit.edition.EditionExamples.TUESDAY;
import static probity.audit.edition.EditionExamples.WEDNESDAY;
import static probity.audit.edition.EditionExamples.figures;
import static probity.audit.edition.EditionRefusal.REPORT_IS_NOT_PUBLISHED;
import static probity.audit.edition.EditionRefusal.REPORT_IS_SUPERSEDED;
import static probity.audit.edition.EditionRefusal.SUCCESSOR_IS_ABOUT_SOMETHING_ELSE;
import static probity.audit.edition.EditionRefusal.SUCCESSOR_IS_NOT_LATER;
import static probity.audit.edition.EditionRefusal.SUCCESSOR_IS_NOT_PUBLISHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.audit.edition.EditionCommand.Successor;
import probity.audit.edition.EditionCommand.SupersedeReport;
import probity.audit.edition.EditionEvent.ReportPublished;
import probity.audit.edition.EditionEvent.ReportSuperseded;
import probity.audit.report.Report;
import probity.chassis.decider.DeciderSpec;

@Tag("M-5")
class SupersedingAReportTest {

    private static final EditionEvent PUBLISHED = new ReportPublished(Document.of("{}"), TUESDAY);

    private static final UUID LATER = new UUID(0, 9);

    private final DeciderSpec<Edition, EditionCommand, EditionEvent> spec =
            DeciderSpec.of(new EditionDecider((_, _, _) -> "{}"));

    @Test
    void a_later_version_supersedes_what_is_published() {
        spec.given(DRAFTED, PUBLISHED)
                .when(supersededBy(FIGURES, WEDNESDAY))
                .then(new ReportSuperseded(LATER, "A gift was missing.", WEDNESDAY));
    }

    @Test
    void a_draft_is_not_superseded() {
        spec.given(DRAFTED).when(supersededBy(FIGURES, WEDNESDAY)).thenRefused(REPORT_IS_NOT_PUBLISHED);
    }

    @Test
    void a_report_is_superseded_once() {
        spec.given(DRAFTED, PUBLISHED, new ReportSuperseded(LATER, "A gift was missing.", WEDNESDAY))
                .when(supersededBy(FIGURES, WEDNESDAY))
                .thenRefused(REPORT_IS_SUPERSEDED);
    }

    @Test
    void no_draft_stands_in_the_place_of_what_is_published() {
        spec.given(DRAFTED, PUBLISHED).when(supersededBy(FIGURES, null)).thenRefused(SUCCESSOR_IS_NOT_PUBLISHED);
    }

    @Test
    void nothing_stands_in_its_own_place_or_in_that_of_a_later_one() {
        spec.given(DRAFTED, PUBLISHED).when(supersededBy(FIGURES, TUESDAY)).thenRefused(SUCCESSOR_IS_NOT_LATER);
    }

    static List<Report> others() {
        return List.of(
                figures("committee", LocalDate.of(2026, 4, 1), null, 7),
                figures("gifts-register", LocalDate.of(2026, 1, 1), null, 7),
                figures("gifts-register", LocalDate.of(2026, 4, 1), "housing", 7));
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_is_about_something_else_stands_in_no_place(Report other) {
        spec.given(DRAFTED, PUBLISHED)
                .when(supersededBy(other, WEDNESDAY))
                .thenRefused(SUCCESSOR_IS_ABOUT_SOMETHING_ELSE);
    }

    private static SupersedeReport supersededBy(Report other, @Nullable Instant publishedAt) {
        return new SupersedeReport(
                new Successor(LATER, other.heading(), publishedAt), "A gift was missing.", WEDNESDAY);
    }
}
