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

    /** The use under which the subject of a case's reporter is derived from the case's. */
    public static final String REPORTER = "reporter";

    @Override
    public String toString() {
        return "[confidential]";
    }
}
