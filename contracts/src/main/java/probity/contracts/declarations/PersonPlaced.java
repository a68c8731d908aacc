package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person has, from a day on, this place in the line and these posts. A second word on the same day replaces the first.
 * Somebody who left is back from that day on if it lies after their last; an earlier day only puts right where they stood.
 */
public record PersonPlaced(
        UUID person,
        @Nullable UUID lineManager,
        @Nullable UUID director,
        @Nullable UUID deputy,
        String directorate,
        List<String> posts,
        LocalDate from) {

    public PersonPlaced {
        posts = List.copyOf(posts);
    }
}
