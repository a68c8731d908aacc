package probity.concerns.conversing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;
import probity.concerns.concern.ConcernEvent.HandlerSetAside;
import probity.concerns.concern.Message;
import probity.concerns.vocabulary.Post;

/**
 * A case as its reporter sees it: days, no hours; posts, no people.
 *
 * @param identity who knows who they are
 * @param with the posts that the case is open to
 * @param setAside that somebody was put out, with no name or post: that would tell who it was
 * @param minutes what somebody else wrote down; absent if the reporter wrote the report
 * @param receipt how often the receipt was changed, if somebody else had seen the first one
 * @param acknowledgeByWhy how that day was counted, and what says so
 * @param openUntil the last day on which the two sides can write to each other; absent if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conversation(
        String status,
        String explanation,
        String identity,
        List<String> with,
        List<PutOut> setAside,
        LocalDate receivedOn,
        @Nullable LocalDate acknowledgeBy,
        @Nullable String acknowledgeByWhy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        @Nullable LocalDate openUntil,
        @Nullable TakenMinutes minutes,
        @Nullable String receipt,
        List<SentMessage> messages) {

    /**
     * @param text absent once it was erased
     * @param readOn when the other side said that it has read it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentMessage(
            UUID id,
            String from,
            @Nullable String text,
            LocalDate on,
            @Nullable LocalDate readOn) {

        static SentMessage of(Message message) {
            return new SentMessage(
                    message.id().value(),
                    Optional.ofNullable(message.from()).map(Post::id).orElse("you"),
                    message.text().text(),
                    message.on(),
                    message.readOn());
        }
    }

    /** That somebody was put out: who could see the case, or who is kept out of it anyway. */
    record PutOut(LocalDate on, String explanation) {

        static PutOut of(HandlerSetAside set) {
            String who = "Somebody who could see your concern, or might have come to see it, %s, and is kept out of it."
                    .formatted(set.stepsAside() ? "stepped aside" : "was set aside by another who can see it");
            return new PutOut(set.on(), set.beyondCode() == null ? who : who + " " + openedTo(set.beyondCode()));
        }

        private static String openedTo(Post post) {
            return "Nobody whom the code of conduct names was left, so it was opened to another post: %s."
                    .formatted(post.id());
        }
    }

    /** @param correction how it was, as the reporter said when checking them */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakenMinutes(
            @Nullable String text,
            @Nullable LocalDate checkedOn,
            @Nullable String correction) {

        static @Nullable TakenMinutes of(CaseFile file) {
            return file.report().entry() == null
                    ? null
                    : new TakenMinutes(
                            file.report().account().text().text(),
                            file.minutes().checkedOn(),
                            file.minutes().inOneText());
        }
    }

    static Conversation of(Raised raised, LocalDate today) {
        CaseFile file = raised.file();
        return switch (raised) {
            case Received _ -> received(file);
            case Acknowledged acknowledged ->
                of(file, "in-hand", inHand(file), new Ending(acknowledged.on(), null, null, null));
            case Closed closed ->
                of(
                        file,
                        "closed",
                        closed(closed.isOpenOn(today)),
                        new Ending(
                                closed.acknowledgedOn(),
                                closed.on(),
                                closed.outcome().id(),
                                closed.openUntil()));
        };
    }

    private static String closed(boolean open) {
        return open
                ? "The case is closed. You can still write, for instance if you are treated badly because of it. It goes"
                        + " to whoever the case is open to."
                : "The case is closed, so long ago that nothing more can be written to it. Raise a new concern.";
    }

    private static Conversation received(CaseFile file) {
        return file.clock().missed()
                ? of(
                        file,
                        "overdue",
                        "Your concern was taken in. You should have been told by now that it is in hand, and were not."
                                + " That is on record, and nobody can take it back.",
                        Ending.OPEN)
                : of(
                        file,
                        "received",
                        "Your concern was taken in. Nobody has confirmed yet that it is in hand.",
                        Ending.OPEN);
    }

    private static String inHand(CaseFile file) {
        return file.clock().missed()
                ? "Your concern is in hand. You should have been told so earlier; that is on record, and nobody can take"
                        + " it back."
                : "Your concern is in hand.";
    }

    private record Ending(
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            @Nullable LocalDate openUntil) {

        static final Ending OPEN = new Ending(null, null, null, null);
    }

    private static Conversation of(CaseFile file, String status, String explanation, Ending ending) {
        return new Conversation(
                status,
                explanation,
                file.report().identity().id(),
                file.handlers().stream().map(Post::id).toList(),
                file.setAside().stream().map(PutOut::of).toList(),
                file.receivedOn(),
                ending.acknowledgedOn() == null ? file.clock().acknowledgeBy() : null,
                ending.acknowledgedOn() == null ? file.clock().why(file.receivedOn()) : null,
                ending.acknowledgedOn(),
                ending.closedOn(),
                ending.outcome(),
                ending.openUntil(),
                TakenMinutes.of(file),
                null,
                file.messages().stream().map(SentMessage::of).toList());
    }

    /** One change more than the reporter made: somebody else was there. */
    Conversation afterChanges(int changes) {
        String told = "The receipt of this case was changed %s. If that was not you, somebody else may read this."
                .formatted(changes == 1 ? "once" : changes + " times");
        return new Conversation(
                status,
                explanation,
                identity,
                with,
                setAside,
                receivedOn,
                acknowledgeBy,
                acknowledgeByWhy,
                acknowledgedOn,
                closedOn,
                outcome,
                openUntil,
                minutes,
                told,
                messages);
    }

    @Override
    public String toString() {
        return status;
    }
}
