package probity.concerns.concern;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialPeople;
import probity.concerns.vocabulary.PersonId;
import probity.concerns.vocabulary.Post;

/** What happened to a concern. The anonymous channel knows days only, so that all of them do. */
public sealed interface ConcernEvent {

    /**
     * Something that the authority did about the concern, as its reporter can prove it: telling them that it is in hand,
     * writing to them, putting somebody else out of the case, closing it. What the reporter does, what happens by itself,
     * that somebody read or stepped aside does not count.
     */
    default boolean countsAsOfficialAction() {
        return switch (this) {
            case ConcernAcknowledged _, MessageToReporter _, ConcernClosed _ -> true;
            case HandlerSetAside set -> !set.stepsAside();
            case ConcernRaised _,
                    HandlersAdmitted _,
                    NamesakeLetIn _,
                    MoreNamed _,
                    MessageFromReporter _,
                    MessagesRead _,
                    MinutesChecked _,
                    IdentityDisclosed _,
                    AcknowledgementMissed _,
                    ConcernMissing _,
                    MissingExplained _,
                    CaseNotListed _,
                    CaseListed _ -> false;
        };
    }

    /**
     * Taken in. Nobody may see it yet.
     *
     * @param term why it is to be acknowledged by that day; absent in events that are older than it
     */
    record ConcernRaised(
            Report report,
            LocalDate on,
            LocalDate acknowledgeBy,
            @Nullable Term term) implements ConcernEvent {}

    /**
     * The rule put these posts on the positive list, if any, and keeps these people out.
     *
     * @param namesakes who is kept out because a name in words may mean them or somebody in their line; absent if nobody is
     */
    record HandlersAdmitted(
            List<Post> posts,
            ConfidentialPeople keptOut,
            @Nullable ConfidentialPeople namesakes) implements ConcernEvent {

        public HandlersAdmitted {
            posts = List.copyOf(posts);
        }
    }

    /**
     * It is about these, too; or these posts are not to know of it, either.
     *
     * @param by absent if the reporter said so
     */
    record MoreNamed(@Nullable PersonId by, Report.Named named, LocalDate on) implements ConcernEvent {}

    /** Somebody who may see the case found that the name means another: these people are not kept out for theirs. */
    record NamesakeLetIn(PersonId by, ConfidentialPeople whom, Confidential reason, LocalDate on)
            implements ConcernEvent {}

    /**
     * From now on these people may neither see nor handle the case, whatever posts they hold.
     *
     * @param beyondCode the post that the case was opened to because of it, if the codes in force do not name it
     */
    record HandlerSetAside(
            PersonId by,
            ConfidentialPeople whom,
            Confidential reason,
            LocalDate on,
            @Nullable Post beyondCode) implements ConcernEvent {

        /** Whoever did it put themselves out; not known any more once the case was erased. */
        public boolean stepsAside() {
            return whom.people() != null && whom.people().contains(by);
        }
    }

    record MessageFromReporter(MessageId id, Confidential text, LocalDate on) implements ConcernEvent {}

    record MessageToReporter(MessageId id, Post from, Confidential text, LocalDate on) implements ConcernEvent {}

    /**
     * One side says that it has read what the other wrote, up to a message. Reading alone leaves nothing.
     *
     * @param by the post that read; absent if the reporter did
     */
    record MessagesRead(@Nullable Post by, MessageId upTo, LocalDate on) implements ConcernEvent {}

    /**
     * The reporter looked at the minutes.
     *
     * @param correction absent if they are right
     */
    record MinutesChecked(@Nullable Confidential correction, LocalDate on) implements ConcernEvent {}

    /** The reporter chose to tell those who handle the case who they are. */
    record IdentityDisclosed(Confidential name, LocalDate on) implements ConcernEvent {}

    /** The reporter was told that it is in hand, so many days after the day of receipt. */
    record ConcernAcknowledged(PersonId by, LocalDate on, int days) implements ConcernEvent {}

    /** The day by which the reporter was to be told passed without a word. */
    record AcknowledgementMissed(LocalDate due) implements ConcernEvent {}

    /**
     * The hotline lists a concern that was never filed. Nobody may see that yet, and nobody knows whom it is about.
     *
     * @param named who is not to know of it
     * @param receivedOn when it came to the hotline
     */
    record ConcernMissing(
            PersonId hotline, Confidential reference, Report.Named named, LocalDate receivedOn, LocalDate on)
            implements ConcernEvent {}

    /** The hotline said why it was never filed. */
    record MissingExplained(Confidential reason, LocalDate on) implements ConcernEvent {}

    /** The hotline, which filed it, did not list it. */
    record CaseNotListed(LocalDate on) implements ConcernEvent {}

    /**
     * After all it did.
     *
     * @param explanation why it had not, if it said so
     */
    record CaseListed(@Nullable Confidential explanation, LocalDate on) implements ConcernEvent {}

    /**
     * It was dealt with.
     *
     * @param openUntil the last day on which the two sides can write to each other; absent if there is none
     */
    record ConcernClosed(
            PersonId by,
            CaseOutcome outcome,
            Confidential reason,
            LocalDate on,
            @Nullable LocalDate openUntil) implements ConcernEvent {}
}
