package probity.declarations.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Post;

/**
 * Whom a campaign asks, and the last day for answering in time.
 *
 * @param escalateTo the post whose holders are told of who does not answer; absent if none is
 */
public record Terms(
        int year,
        Snapshot population,
        LocalDate dueOn,
        @Nullable Post escalateTo) {}
