package probity.concerns.vocabulary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Text given in confidence. It is stored sealed under the key of its subject, shown to those entitled, and never
 * printed.
 *
 * @param text absent once it was erased
 */
public record Confidential(UUID subject, @Nullable String text) {

    @Override
    public String toString() {
        return "[confidential]";
    }
}
