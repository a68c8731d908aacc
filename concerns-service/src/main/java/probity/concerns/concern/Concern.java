package probity.concerns.concern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;

/** Where a concern stands. */
public sealed interface Concern {

    record Unraised() implements Concern {}

    /** It was raised, so there is a file on it. */
    sealed interface Raised extends Concern {

        CaseFile file();

        Raised with(CaseFile file);

        /** The two sides may write to each other on that day. */
        default boolean isOpenOn(LocalDate day) {
            return true;
        }
    }

    /** Nobody has told the reporter yet that it is in hand. */
    record Received(CaseFile file) implements Raised {

        @Override
        public Received with(CaseFile next) {
            return new Received(next);
        }

        int daysUntil(LocalDate day) {
            return Math.toIntExact(ChronoUnit.DAYS.between(file.receivedOn(), day));
        }

        Acknowledged acknowledged(LocalDate on) {
            return new Acknowledged(file, on);
        }
    }

    record Acknowledged(CaseFile file, LocalDate on) implements Raised {

        @Override
        public Acknowledged with(CaseFile next) {
            return new Acknowledged(next, on);
        }

        Closed closed(ConcernEvent.ConcernClosed closed) {
            return new Closed(file, on, closed.outcome(), closed.reason(), closed.on(), closed.openUntil());
        }
    }

    /**
     * Closed with an outcome. The two sides may still write to each other.
     *
     * @param openUntil the last day on which they may; absent if there is none
     */
    record Closed(
            CaseFile file,
            LocalDate acknowledgedOn,
            CaseOutcome outcome,
            Confidential reason,
            LocalDate on,
            @Nullable LocalDate openUntil)
            implements Raised {

        @Override
        public Closed with(CaseFile next) {
            return new Closed(next, acknowledgedOn, outcome, reason, on, openUntil);
        }

        @Override
        public boolean isOpenOn(LocalDate day) {
            return openUntil == null || !day.isAfter(openUntil);
        }
    }
}
