package probity.declarations.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the public register, the newest offers first.
 *
 * @param skip how many were passed over; absent where a cursor was given
 * @param take how many were asked for
 * @param totalResults how many there are in all; absent if there are more than 10,000, or than 1,000 for who asks
 *     neither by take nor by skip
 * @param next the cursor of what follows; absent at the end
 * @param knownAt the instant of which this is the knowledge
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicPage(
        List<Interest.Link> links,
        @Nullable Integer skip,
        int take,
        @Nullable Integer totalResults,
        List<Interest> items,
        @Nullable String next,
        @Nullable LocalDate asAt,
        Instant knownAt) {}
