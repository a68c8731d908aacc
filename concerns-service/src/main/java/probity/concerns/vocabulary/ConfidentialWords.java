package probity.concerns.vocabulary;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short texts in a row, such as names, given in confidence. Stored and guarded as {@link Confidential} text is. */
public record ConfidentialWords(UUID subject, @Nullable List<String> words) {

    public ConfidentialWords {
        words = words == null ? null : List.copyOf(words);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
