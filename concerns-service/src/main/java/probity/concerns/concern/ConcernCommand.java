package probity.concerns.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.PersonId;

/** What can be asked of a concern. */
public sealed interface ConcernCommand {

    record RaiseConcern(Report report, Council council, LocalDate on, Term term) implements ConcernCommand {}

    /** People came, moved or left: is there still somebody who may act? */
    record ReviewHandlers(Council council) implements ConcernCommand {}

    /** Another day began: did the one pass by which the reporter was to be told? */
    record LookAtClock(LocalDate today) implements ConcernCommand {}

    /** The person may be the asking handler, who steps aside. */
    record SetHandlerAside(Handler handler, PersonId whom, Confidential reason, LocalDate on)
            implements ConcernCommand {}

    /** Whoever is kept out only because a name in words may mean them is found to be another. */
    record LetNamesakeIn(Handler handler, PersonId whom, Confidential reason, LocalDate on) implements ConcernCommand {}

    /** The reporter says whom else it is about, or which posts are not to know of it. */
    record NameMore(Report.Named more, LocalDate on, Council council) implements ConcernCommand {}

    record NameMoreAsHandler(Handler handler, Report.Named more, LocalDate on) implements ConcernCommand {}

    record WriteToHandlers(MessageId id, Confidential text, LocalDate on, Council council) implements ConcernCommand {}

    record WriteToReporter(Handler handler, MessageId id, Confidential text, LocalDate on) implements ConcernCommand {}

    /** The reporter says that they have read up to a message. */
    record ReadAsReporter(MessageId upTo, LocalDate on) implements ConcernCommand {}

    record ReadAsHandler(Handler handler, MessageId upTo, LocalDate on) implements ConcernCommand {}

    /** Without a correction the minutes are right. */
    record CheckMinutes(@Nullable Confidential correction, LocalDate on) implements ConcernCommand {}

    record DiscloseIdentity(Confidential name, LocalDate on) implements ConcernCommand {}

    /**
     * The hotline says that it has a concern under that reference.
     *
     * @param named who is not to know of it, if it was never filed
     * @param explanation why it was not filed, or not listed earlier, and need not be
     */
    record ListConcern(
            PersonId hotline,
            Confidential reference,
            Report.Named named,
            LocalDate receivedOn,
            @Nullable Confidential explanation,
            LocalDate on,
            Council council)
            implements ConcernCommand {}

    /** The hotline does not list it, though it came from there. */
    record MissOnList(LocalDate on) implements ConcernCommand {}

    record AcknowledgeConcern(Handler handler, LocalDate on) implements ConcernCommand {}

    /** The two sides can write to each other until that day; without one, for ever. */
    record CloseConcern(
            Handler handler,
            CaseOutcome outcome,
            Confidential reason,
            LocalDate on,
            @Nullable LocalDate openUntil) implements ConcernCommand {}
}
