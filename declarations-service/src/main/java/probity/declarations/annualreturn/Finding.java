package probity.declarations.annualreturn;

import java.time.LocalDate;
import java.util.List;
import probity.declarations.vocabulary.Confidential;

/** What a reviewer finds. */
public sealed interface Finding {

    record Cleared() implements Finding {}

    record MitigationRequired(List<Measure> measures) implements Finding {

        public MitigationRequired {
            measures = List.copyOf(measures);
        }
    }

    /** Somebody else is to review it. */
    record Referred(Referee to, Confidential reason) implements Finding {}

    enum Referee {
        DIRECTOR,
        MONITORING_OFFICER
    }

    /** What is to be done about a conflict, and until when. */
    record Measure(Confidential what, LocalDate until) {}
}
