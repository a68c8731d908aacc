package probity.concerns.conversing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.CaseFile;
import probity.concerns.concern.Concern;
import probity.concerns.concern.Concern.Acknowledged;
import probity.concerns.concern.Concern.Closed;
import probity.concerns.concern.Concern.Raised;
import probity.concerns.concern.Concern.Received;
import probity.concerns.concern.Message;
import probity.concerns.vocabulary.Post;

/** A case as its reporter sees it: days, no hours; posts, no people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conversation(
        String status,
        String explanation,
        LocalDate receivedOn,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        List<SentMessage> messages) {

    /** @param text absent once it was erased */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentMessage(UUID id, String from, @Nullable String text, LocalDate on) {

        static SentMessage of(Message message) {
            return new SentMessage(
                    message.id().value(),
                    Optional.ofNullable(message.from()).map(Post::id).orElse("you"),
                    message.text().text(),
                    message.on());
        }
    }

    static Conversation of(Raised raised) {
        CaseFile file = raised.file();
        return switch (raised) {
            case Received _
            when file.handlers().isEmpty() ->
                of(
                        file,
                        "nobody-may-handle-it",
                        "Your concern was taken in, but everybody here who could handle it is named in it or above"
                                + " somebody named. Please turn to an outside body, such as the police, a regulator or"
                                + " the external auditor.",
                        Ending.OPEN);
            case Received _ ->
                of(
                        file,
                        "received",
                        "Your concern was taken in. Nobody has confirmed yet that it is in hand.",
                        Ending.OPEN);
            case Acknowledged acknowledged ->
                of(file, "in-hand", "Your concern is in hand.", new Ending(acknowledged.on(), null, null));
            case Closed closed ->
                of(
                        file,
                        "closed",
                        "The case is closed. You can still write, for instance if you are treated badly because of it.",
                        new Ending(
                                closed.acknowledgedOn(),
                                closed.on(),
                                closed.outcome().id()));
        };
    }

    private record Ending(
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome) {

        static final Ending OPEN = new Ending(null, null, null);
    }

    private static Conversation of(CaseFile file, String status, String explanation, Ending ending) {
        return new Conversation(
                status,
                explanation,
                file.receivedOn(),
                ending.acknowledgedOn() == null ? file.acknowledgeBy() : null,
                ending.acknowledgedOn(),
                ending.closedOn(),
                ending.outcome(),
                file.messages().stream().map(SentMessage::of).toList());
    }

    /** Of a concern that was raised; for any other there is no conversation. */
    static Optional<Conversation> of(Concern concern) {
        return concern instanceof Raised raised ? Optional.of(of(raised)) : Optional.empty();
    }

    @Override
    public String toString() {
        return status;
    }
}
