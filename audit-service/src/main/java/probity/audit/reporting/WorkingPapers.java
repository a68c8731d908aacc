package probity.audit.reporting;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import probity.audit.report.Composition;
import probity.audit.report.Evidence;
import probity.audit.report.Figures;
import probity.audit.report.Quarter;
import probity.audit.report.Report;
import probity.audit.report.Template;
import probity.audit.report.Templates;
import probity.chassis.access.AccessLog;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;
import probity.chassis.identity.Caller;
import probity.chassis.identity.CurrentCaller;

/** Counts a report for whoever asks. That they did is on record before they are answered. */
@Singleton
class WorkingPapers {

    private final Templates templates;
    private final Composition composition;
    private final Figures figures;
    private final SignedLedgers ledgers;
    private final AccessLog accesses;
    private final CurrentCaller caller;
    private final Clock clock;

    WorkingPapers(
            Templates templates,
            Composition composition,
            Figures figures,
            SignedLedgers ledgers,
            AccessLog accesses,
            CurrentCaller caller,
            Clock clock) {
        this.templates = templates;
        this.composition = composition;
        this.figures = figures;
        this.ledgers = ledgers;
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
        if (knownAt.isPresent() && composition.countsCases(template)) {
            throw onlyWhenItWasClosed();
        }
        long size = size(reader.authority(), quarter, knownAt);
        long sizeBefore = size(reader.authority(), quarter.before(), knownAt);
        Evidence evidence = ledgers.evidence(reader.authority(), size);
        Report report = composition.compose(template, quarter, directorate, evidence, sizeBefore);
        accesses.read(reader, "report-" + template.name(), null);
        return report;
    }

    private long size(Authority authority, Quarter quarter, Optional<Instant> knownAt) {
        long whenClosed = figures.sizeWhenClosed(authority.id(), quarter).orElseThrow(WorkingPapers::notOver);
        return knownAt.map(moment -> figures.sizeKnownAt(authority.id(), moment))
                .orElse(whenClosed);
    }

    private static RuntimeException notOver() {
        return Problem.of(
                        CONFLICT,
                        "quarter-not-over",
                        "A quarter is reported on when it has been over for a week: by then what happened in it has"
                                + " arrived.")
                .thrown();
    }

    private static RuntimeException onlyWhenItWasClosed() {
        return Problem.of(
                        CONFLICT,
                        "quarters-only",
                        "This report counts concerns, and knownAt is not taken for those: two answers about one quarter"
                                + " could be subtracted to a single case.")
                .thrown();
    }
}
