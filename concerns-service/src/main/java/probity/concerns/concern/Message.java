package probity.concerns.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.Post;

/**
 * One message between the reporter and those who handle the case.
 *
 * @param from the post that wrote to the reporter; absent if the reporter wrote
 * @param readOn when the other side said that it has read it; absent if it has not said so
 */
public record Message(
        MessageId id,
        @Nullable Post from,
        Confidential text,
        LocalDate on,
        @Nullable LocalDate readOn) {

    static Message unread(MessageId id, @Nullable Post from, Confidential text, LocalDate on) {
        return new Message(id, from, text, on, null);
    }

    boolean isFromReporter() {
        return from == null;
    }

    boolean saysTheSameAs(Message other) {
        return from == other.from && text.equals(other.text);
    }

    Message read(LocalDate day) {
        return new Message(id, from, text, on, day);
    }
}
