package probity.contracts.concerns;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put a person who could see a case out of it, perhaps themselves. Whom, and why, only the case tells.
 *
 * @param beyondCode the post that the case was opened to because of it, if the codes in force do not name it
 */
public record HandlerSetAside(
        UUID concern, UUID by, LocalDate on, @Nullable String beyondCode) {}
