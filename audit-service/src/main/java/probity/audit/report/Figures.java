package probity.audit.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import probity.audit.measure.Measure;
import probity.audit.measure.Population;

/** Counts for reports. */
public interface Figures {

    /** How large the ledger was known to be when a quarter was closed; empty while it is not. */
    Optional<Long> sizeWhenClosed(String authority, Quarter quarter);

    long sizeKnownAt(String authority, Instant moment);

    /** As they may be shown, as at the last day of the quarter, and from so many leaves of the ledger. */
    List<Population> count(Measure measure, String authority, Quarter quarter, long size);
}
