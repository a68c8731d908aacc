package probity.declarations.training;

import java.time.LocalDate;
import probity.declarations.vocabulary.Confidential;

/** One completed training, as it is recorded. */
public sealed interface Training {

    record Unrecorded() implements Training {

        Recorded recorded(Completion completion) {
            return new Recorded(completion);
        }
    }

    record Recorded(Completion completion) implements Training {

        Recorded corrected(Completion correct) {
            return new Recorded(correct);
        }

        Withdrawn withdrawn(Confidential reason, LocalDate on) {
            return new Withdrawn(completion, reason, on);
        }
    }

    record Withdrawn(Completion completion, Confidential reason, LocalDate on) implements Training {}
}
