package probity.concerns.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.Post;

/**
 * One message between the reporter and those who handle the case.
 *
 * @param from the post that wrote to the reporter; absent if the reporter wrote
 */
public record Message(MessageId id, @Nullable Post from, Confidential text, LocalDate on) {

    boolean saysTheSameAs(Message other) {
        return from == other.from && text.equals(other.text);
    }
}
