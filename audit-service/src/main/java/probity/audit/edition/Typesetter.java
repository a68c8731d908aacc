package probity.audit.edition;

import java.time.Instant;
import java.util.List;
import probity.audit.report.Report;

/** Writes a report in the form in which it is published, as JSON. It reads no clock and counts nothing. */
public interface Typesetter {

    String published(Report report, List<SignOff> signOffs, Instant at);
}
