package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the public register, the newest offers first.
 *
 * @param take how many were asked for
 * @param next the cursor of what follows; absent at the end
 * @param knownAt the instant of which this is the knowledge
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicPage(
        List<Interest.Link> links,
        int take,
        List<Interest> items,
        @Nullable String next,
        @Nullable LocalDate asAt,
        Instant knownAt) {

    PublicPage(List<Interest.Link> links, int take, List<Interest> items, @Nullable String next, Moment moment) {
        this(links, take, items, next, moment.day(), moment.knownAt());
    }
}
