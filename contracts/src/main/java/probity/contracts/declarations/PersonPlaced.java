package probity.contracts.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person has, from a day on, this place in the line and these posts. */
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
