package probity.audit.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.audit.edition.EditionEvent.ReportDrafted;
import probity.audit.report.Evidence;
import probity.audit.report.Report;
import probity.audit.report.Report.Days;
import probity.audit.report.Report.Heading;
import probity.audit.report.Report.Section;

/** Small reports, and those who answer for them. */
public final class EditionExamples {

    public static final Instant MONDAY = Instant.parse("2026-07-13T09:00:00Z");

    public static final Instant TUESDAY = Instant.parse("2026-07-14T09:00:00Z");

    public static final Instant WEDNESDAY = Instant.parse("2026-07-15T09:00:00Z");

    public static final String HR = "hr-director";

    public static final String OFFICER = "monitoring-officer";

    public static final String AUDIT = "audit-director";

    public static final List<String> SIGNATORIES = List.of(HR, OFFICER, AUDIT);

    public static final Report FIGURES = figures("gifts-register", LocalDate.of(2026, 4, 1), null, 7);

    public static final ReportDrafted DRAFTED = new ReportDrafted(FIGURES, SIGNATORIES, MONDAY);

    private EditionExamples() {}

    /** On the quarter that begins that day, from so many records. */
    public static Report figures(String template, LocalDate from, @Nullable String directorate, long size) {
        LocalDate before = from.minusMonths(3);
        return new Report(
                new Heading(
                        template,
                        "Register",
                        "Monitoring Officer",
                        "It is so.",
                        "town",
                        directorate,
                        new Days(from, from.plusMonths(3).minusDays(1), size),
                        new Days(before, from.minusDays(1), size)),
                new Evidence("town", size, "root", "checkpoint", "key"),
                List.of(
                        new Section("gifts", "What was declared", OFFICER, "Gifts.", List.of(), List.of()),
                        new Section("interests", "Interests", HR, "Interests.", List.of(), List.of())));
    }

    public static UUID holderOf(String post) {
        return new UUID(0, SIGNATORIES.indexOf(post) + 1);
    }

    public static SignOff signOff(String post) {
        return new SignOff(post, holderOf(post), TUESDAY);
    }
}
