package probity.audit.reporting;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import probity.audit.report.Composition;
import probity.audit.report.Evidence;
import probity.audit.report.Figures;
import probity.audit.report.Quarter;
import probity.audit.report.Report;
import probity.audit.report.Template;
import probity.chassis.http.Problem;
import probity.chassis.identity.Authority;

/** Counts reports on quarters that are over. */
@Singleton
class CountedReports {

    private final Composition composition;
    private final Figures figures;
    private final SignedLedgers ledgers;

    CountedReports(Composition composition, Figures figures, SignedLedgers ledgers) {
        this.composition = composition;
        this.figures = figures;
        this.ledgers = ledgers;
    }

    /**
     * A quarter beside the one before.
     *
     * @param knownAt if absent, each is counted as known when it was closed, so that it comes out the same for ever
     */
    Report count(
            Authority authority,
            Template template,
            Quarter quarter,
            @Nullable String directorate,
            Optional<Instant> knownAt) {
        if (knownAt.isPresent() && composition.countsCases(template)) {
            throw onlyWhenItWasClosed();
        }
        long size = size(authority, quarter, knownAt);
        long sizeBefore = size(authority, quarter.before(), knownAt);
        Evidence evidence = ledgers.evidence(authority, size);
        return composition.compose(template, quarter, directorate, evidence, sizeBefore);
    }

    private long size(Authority authority, Quarter quarter, Optional<Instant> knownAt) {
        long whenClosed = figures.sizeWhenClosed(authority.id(), quarter).orElseThrow(CountedReports::notOver);
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
