package probity.concerns.listening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who is there, with the line above and the posts held. */
record PersonLine(
        UUID person, @Nullable UUID lineManager, @Nullable UUID director, List<String> posts) {}
