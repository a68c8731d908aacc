package probity.concerns.concern;

import java.time.LocalDate;
import java.util.List;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** What happened to a concern. The anonymous channel knows days only, so that all of them do. */
public sealed interface ConcernEvent {

    /** Taken in. Nobody may see it yet. */
    record ConcernRaised(Report report, LocalDate on, LocalDate acknowledgeBy) implements ConcernEvent {}

    /** The rule put these posts on the positive list, and keeps these people out. No post: nobody may act. */
    record HandlersAdmitted(List<Post> posts, ConfidentialPeople keptOut) implements ConcernEvent {

        public HandlersAdmitted {
            posts = List.copyOf(posts);
        }
    }

    record MessageFromReporter(MessageId id, Confidential text, LocalDate on) implements ConcernEvent {}

    record MessageToReporter(MessageId id, Post from, Confidential text, LocalDate on) implements ConcernEvent {}

    /** The reporter was told that it is in hand, so many days after the day of receipt. */
    record ConcernAcknowledged(PersonId by, LocalDate on, int days) implements ConcernEvent {}

    record ConcernClosed(PersonId by, CaseOutcome outcome, Confidential reason, LocalDate on) implements ConcernEvent {}
}
