package probity.audit.reporting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import probity.audit.report.Quarter;
import probity.audit.report.Report;
import probity.audit.report.Template;
import probity.audit.report.Templates;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Problem;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** Counts a report for whoever asks. That they did is on record before they are answered. */
@Singleton
class WorkingPapers {

    private final Templates templates;
    private final CountedReports reports;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Clock clock;

    WorkingPapers(Templates templates, CountedReports reports, AccessLog accesses, CurrentCaller caller, Clock clock) {
        this.templates = templates;
        this.reports = reports;
        this.accesses = accesses;
        this.caller = caller;
        this.clock = clock;
    }

    Report count(String name, ReportRequest request) {
        Caller reader = caller.get();
        Template template =
                templates.find(name).orElseThrow(() -> Problem.absent().thrown());
        Quarter quarter = request.quarter();
        String directorate = request.directorateOf(template);
        Optional<Instant> knownAt = request.knownAt(clock.instant());
        Report report = reports.count(reader.authority(), template, quarter, directorate, knownAt);
        accesses.read(reader, "report-" + template.name(), null);
        return report;
    }
}
