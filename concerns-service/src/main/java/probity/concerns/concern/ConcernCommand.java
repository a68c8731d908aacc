package probity.concerns.concern;

import java.time.LocalDate;
import probity.concerns.vocabulary.Confidential;

/** What can be asked of a concern. */
public sealed interface ConcernCommand {

    record RaiseConcern(Report report, Council council, LocalDate on, LocalDate acknowledgeBy)
            implements ConcernCommand {}

    /** People came, moved or left: is there still somebody who may act? */
    record ReviewHandlers(Council council) implements ConcernCommand {}

    record WriteToHandlers(MessageId id, Confidential text, LocalDate on) implements ConcernCommand {}

    record WriteToReporter(Handler handler, MessageId id, Confidential text, LocalDate on) implements ConcernCommand {}

    record AcknowledgeConcern(Handler handler, LocalDate on) implements ConcernCommand {}

    record CloseConcern(Handler handler, CaseOutcome outcome, Confidential reason, LocalDate on)
            implements ConcernCommand {}
}
