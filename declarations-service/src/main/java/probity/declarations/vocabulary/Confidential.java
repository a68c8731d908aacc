package probity.declarations.vocabulary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Text that belongs to somebody. It is stored sealed under that subject's key, shown to those entitled, and never
 * printed.
 *
 * @param subject whose key seals it
 * @param text absent once the key was destroyed
 */
public record Confidential(UUID subject, @Nullable String text) {

    @Override
    public String toString() {
        return "[confidential]";
    }
}
