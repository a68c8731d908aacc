package probity.audit.figures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;
import probity.audit.report.Figures;
import probity.audit.report.Quarter;
import probity.chassis.identity.Authority;

/** Counts measures for reports as everybody else is answered them. */
@Singleton
class ReportFigures implements Figures {

    private final Counting counting;
    private final KnownSizes sizes;
    private final Clock clock;

    ReportFigures(Counting counting, KnownSizes sizes, Clock clock) {
        this.counting = counting;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Override
    public Optional<Long> sizeWhenClosed(String authority, Quarter quarter) {
        return Optional.of(quarter.closed())
                .filter(clock.instant()::isAfter)
                .map(moment -> sizeKnownAt(authority, moment));
    }

    @Override
    public long sizeKnownAt(String authority, Instant moment) {
        return sizes.at(new Authority(authority), moment);
    }

    @Override
    public List<Population> count(Measure measure, String authority, Quarter quarter, long size) {
        return counting.count(measure, new Asked(new Authority(authority), days(quarter), quarter.to(), size));
    }

    private static Period days(Quarter quarter) {
        return new Period(quarter.from(), quarter.to());
    }
}
