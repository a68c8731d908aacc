package probity.concerns.concern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPosts;

/** Where a concern stands. */
public sealed interface Concern {

    /** Whether somebody may know of it. */
    boolean isOpenTo(Handler handler);

    /** There is no case of it. */
    sealed interface NotRaised extends Concern {}

    record Unraised() implements NotRaised {

        @Override
        public boolean isOpenTo(Handler handler) {
            return false;
        }
    }

    /**
     * The hotline has it under a reference of its own, and never filed it.
     *
     * @param receivedOn when it came to the hotline
     */
    record Missing(Circle circle, Confidential reference, LocalDate receivedOn, Gap gap) implements NotRaised {

        static Missing of(ConcernEvent.ConcernMissing missing) {
            var noWish = new ConfidentialPosts(missing.reference().subject(), Set.of());
            return new Missing(
                    Circle.around(Topic.NONE, missing.named(), noWish),
                    missing.reference(),
                    missing.receivedOn(),
                    Gap.found(missing.on()));
        }

        Missing admitted(ConcernEvent.HandlersAdmitted admitted) {
            return new Missing(circle.admitted(admitted), reference, receivedOn, gap);
        }

        Missing explained(ConcernEvent.MissingExplained explained) {
            return new Missing(circle, reference, receivedOn, gap.closed(explained.reason(), explained.on()));
        }

        @Override
        public boolean isOpenTo(Handler handler) {
            return circle.isOpenTo(handler);
        }
    }

    /** It was raised, so there is a file on it. */
    sealed interface Raised extends Concern {

        CaseFile file();

        @Override
        default boolean isOpenTo(Handler handler) {
            return file().isOpenTo(handler);
        }

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
